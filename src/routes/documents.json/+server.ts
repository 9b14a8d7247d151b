import { plans } from '#lib/db/queries/plans.ts';
import { everyGrade } from '#lib/model/filters.ts';
import { runNative } from '../../../scripts/native.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Every document, for a page that finds one by its words. */
export const GET = async (): Promise<Response> => Response.json(await runNative(plans(everyGrade)));
