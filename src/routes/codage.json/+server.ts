import { codingDesk } from '../codingUnits.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = async (): Promise<Response> => Response.json(await codingDesk());
