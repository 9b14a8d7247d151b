import { unlessChosen } from '../../../entries.server.ts';
import { error } from '@sveltejs/kit';
import { shell } from '../../../shell.server.ts';
import { figureData, figureNames } from '../figures.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A page of a figure runs nothing: it is a drawing, its source, and links. */
export const csr = false;

export const entries: EntryGenerator = () =>
	unlessChosen(async () => (await figureNames()).flatMap((id) => [{ id }, { id, lang: 'en' }]));

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang === 'en' ? 'en' : 'fr';
	const figure = await figureData(params.id, language);
	if (!figure) error(404);
	return { ...(await shell(language)), figure };
};
