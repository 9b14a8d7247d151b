import { intakeReference } from '../../../scripts/intake.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = (): Response => Response.json(intakeReference());
