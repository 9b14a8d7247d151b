import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ranks, vias } from '#lib/model/vocabulary.ts';
import type { CodebookTables } from './codebook.ts';
import { readCsv, type CsvRow } from './csv.ts';
import type { Problem } from './problems.ts';

const label = z.object({
	item_id: z.string().min(1),
	theme: z.string().min(1),
	via: z.enum(vias),
	rank: z.enum(ranks),
	agreed: z.string().optional(),
	note: z.string().optional()
});
const blankAsNull = z.string().transform((text) => (text === '' ? null : text));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const codedItem = z.object({
	item_id: z.string().min(1),
	modality: z.string().min(1),
	publics: z.string().transform((text) => text.split('|').filter(Boolean)),
	contested: flag,
	contested_on: blankAsNull,
	cited_in_v1_0: flag
});

export type Label = CsvRow<z.infer<typeof label>> & { coder: string; file: string };
export type CodedItem = CsvRow<z.infer<typeof codedItem>> & { file: string };

/** Who coded what. `reference` is the adjudicated coding of the items of `items`; `coders` are the raw ones, in the order of their names. */
export interface Codings {
	reference: Label[];
	items: CodedItem[];
	coders: Label[];
}

/** In a coder's file, the theme of an element read and found without any. The adjudicated coding lists its items elsewhere. */
export const noTheme = 'none';

/**
 * The two independent codings, whose agreement is published: the first two named `coder_…`. Any other file comes after what was
 * published, so that its agreement would say something else.
 */
export const independentCoders = ({ coders }: Codings): string[] =>
	[...new Set(coders.map(({ coder }) => coder))].filter((coder) => coder.startsWith('coder_')).slice(0, 2);

/**
 * Reads `reference.csv`, `reference_items.csv` and every other `<coder>.csv` of a folder. Themes, modalities and publics are those
 * of the codebook; a coder gives a theme to an item once. Whether the items exist is checked when the plans have been read.
 */
export function readCodings(folder: string, codebook: CodebookTables, problems: Problem[]): Codings {
	const files = existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith('.csv'))
				.sort()
		: [];
	const themes = codebook.themes.map(({ id }) => id);
	const labelsOf = (name: string, allowed = [...themes, noTheme]): Label[] => readLabels(join(folder, name), new Set(allowed), problems);
	const has = (name: string): boolean => files.includes(name);
	for (const name of files.filter((name) => !/^[a-z][a-z0-9_-]*\.csv$/.test(name)))
		problems.push({
			file: join(folder, name),
			line: null,
			message:
				'nom de fichier refusé : il est publié comme nom de code. Minuscules sans accent, chiffres et traits d’union, sans le nom de personne.'
		});
	const raw = files.filter((name) => !['reference.csv', 'reference_items.csv'].includes(name));
	return {
		reference: has('reference.csv') ? labelsOf('reference.csv', themes) : [],
		items: has('reference_items.csv') ? readItems(join(folder, 'reference_items.csv'), codebook, problems) : [],
		coders: raw.flatMap((name) => labelsOf(name))
	};
}

function readLabels(file: string, themes: ReadonlySet<string>, problems: Problem[]): Label[] {
	const seen = new Map<string, number>();
	const rows = readCsv<z.infer<typeof label>>(file, label, problems, ['agreed', 'note']);
	const themed = new Set(rows.filter(({ theme }) => theme !== noTheme).map(({ item_id }) => item_id));
	return rows.map((row) => {
		const { line, theme } = row;
		if (!themes.has(theme))
			problems.push({ file, line, message: `thème « ${theme} » inconnu du livre de codes. Corrigez-le, ou ajoutez-le à themes.yaml.` });
		if (theme === noTheme && themed.has(row.item_id))
			problems.push({ file, line, message: `« ${row.item_id} » est dit sans thème ici, et en a un ailleurs. Gardez l’un ou l’autre.` });
		repeated(seen, `${row.item_id} → ${theme}`, file, line, problems);
		return { ...row, coder: basename(file, '.csv'), file };
	});
}

function readItems(file: string, codebook: CodebookTables, problems: Problem[]): CodedItem[] {
	const modalities = new Set(codebook.modalities.map(({ id }) => id));
	const publics = new Set(codebook.publics.map(({ id }) => id));
	const seen = new Map<string, number>();
	return readCsv<z.infer<typeof codedItem>>(file, codedItem, problems).map((row) => {
		const { line, modality } = row;
		if (!modalities.has(modality))
			problems.push({ file, line, message: `modalité « ${modality} » inconnue du livre de codes. Corrigez-la.` });
		for (const name of row.publics) {
			if (!publics.has(name)) problems.push({ file, line, message: `public « ${name} » inconnu du livre de codes. Corrigez-le.` });
		}
		repeated(seen, row.item_id, file, line, problems);
		return { ...row, file };
	});
}

function repeated(seen: Map<string, number>, key: string, file: string, line: number, problems: Problem[]): void {
	const first = seen.get(key);
	if (first === undefined) seen.set(key, line);
	else problems.push({ file, line, message: `« ${key} » est déjà codé à la ligne ${first}. Gardez une seule des deux lignes.` });
}
