import { accentedWords } from '../../../scripts/intake.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = (): Response => new Response(accentedWords(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
