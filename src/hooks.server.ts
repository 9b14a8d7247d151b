import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { parseHTML } from 'linkedom';
import { holdDocument } from '#lib/charts/serverDocument.ts';
import { startLast } from './startLast.server.ts';

holdDocument(parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document);

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', event.params.lang === 'en' ? 'en-CA' : 'fr-CA');
			return building ? startLast(page) : page;
		}
	});
