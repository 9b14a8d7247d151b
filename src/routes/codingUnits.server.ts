import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { itemCodings } from '#lib/db/queries/itemCodings.ts';
import { items, type ItemRow } from '#lib/db/queries/items.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { readModel } from '../../scripts/themes/model-file.ts';
import { readSentences } from '../../scripts/themes/sentences.ts';
import type { CodingDesk, CodingUnit } from './codingUnits.ts';

const coded = withFilters(noFilters, { coded: true });

/** An adjudicated unit says whether its codings differ, even when it has no theme. */
const sourceOf = ({ themes, contested }: ItemRow): CodingUnit['source'] =>
	themes[0]?.source ?? (contested === null ? 'classifier' : 'reference');

/** Every unit of coding of the published tables, in the order of the documents. @throws Refusal when the sentences are in fault */
export async function codingDesk(data = 'data'): Promise<CodingDesk> {
	const codings = await runNative(itemCodings(coded));
	const rows = await runNative(items(coded));
	const units = rows.map((row): CodingUnit => {
		const { id, kind, number, path, text, page, line_start, line_end, contested } = row;
		return {
			...{ id, plan: row.plan_id, kind, number, path, section: row.section_id ?? row.plan_id, text, page, line_start, line_end, contested },
			themes: row.themes.map(({ theme_id, via, rank }) => ({ theme: theme_id, via, rank })),
			source: sourceOf(row),
			coders: codings.flatMap(({ item_id, theme_id, coder, via, rank }) => (item_id === id ? [{ coder, theme: theme_id, via, rank }] : []))
		};
	});
	return { units, sentences: readSentences(join(data, 'evaluation', 'sentences.csv')), without: readModel(data)?.without ?? {} };
}

export const codebookFile = (data = 'data'): Promise<string> => readFile(join(data, 'reference', 'themes.yaml'), 'utf8');
