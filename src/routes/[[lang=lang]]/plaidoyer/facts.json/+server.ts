import { unlessChosen } from '../../../entries.server.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { briefFacts } from '../../../briefFacts.server.ts';
import { publishedVersion } from '../../../version.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => unlessChosen(async () => [{}, { lang: 'en' }]);

/** What claims are made from, in the language of the address. */
export const GET: RequestHandler = async ({ params }) => {
	const language = params.lang === 'en' ? 'en' : 'fr';
	const { data, codebook } = await publishedVersion();
	return Response.json(await briefFacts({ language, t: messages[language], f: formats[language] }, { data, codebook }));
};
