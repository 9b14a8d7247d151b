import { codebookFile } from '../codingUnits.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The codebook as it is in `data/`, which a patch is made against. */
export const GET = async (): Promise<Response> =>
	new Response(await codebookFile(), { headers: { 'content-type': 'text/yaml; charset=utf-8' } });
