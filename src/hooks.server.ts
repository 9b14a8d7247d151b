import type { Handle } from '@sveltejs/kit';
import { parseHTML } from 'linkedom';
import { holdDocument } from '#lib/charts/serverDocument.ts';

holdDocument(parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document);

/** Programs are asked for after everything that a reader sees: the figures are in the page, and wait for none of them. */
function programsLast(html: string): string {
	const links: string[] = [];
	const without = html.replace(/\s*<link href="([^"]+)" rel="modulepreload">/g, (_, href: string) => {
		links.push(`<link rel="modulepreload" href="${href}" fetchpriority="low">`);
		return '';
	});
	return without.replace('</body>', `${links.join('')}</body>`);
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => programsLast(html.replace('%lang%', event.params.lang === 'en' ? 'en-CA' : 'fr-CA'))
	});
