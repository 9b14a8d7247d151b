import { readFile } from 'node:fs/promises';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { runNative } from '../../../scripts/native.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
	const manifest = JSON.parse(await readFile('static/data/manifest.json', 'utf8')) as { data_hash: string; codebook_version: string };
	const names = (await runNative(themes())).map(({ id, short_fr, short_en }) => ({ id, fr: short_fr, en: short_en }));
	return {
		version: { data: manifest.data_hash.slice(0, 12), codebook: manifest.codebook_version },
		themeNames: names,
		coders: await runNative(planCoders())
	};
};
