import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupBy } from '#lib/analysis/groupBy.ts';
import { itemCodings } from '#lib/db/queries/itemCodings.ts';
import { items, type ItemRow } from '#lib/db/queries/items.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { readModel } from '../../scripts/themes/model-file.ts';
import { readSentences } from '../../scripts/themes/sentences.ts';
import type { CodingDesk, CodingUnit } from './codingUnits.ts';
import { inDetail, standIn } from './shown.server.ts';

/** An adjudicated unit says whether its codings differ, even when it has no theme. */
const sourceOf = ({ themes, contested }: ItemRow): CodingUnit['source'] =>
	themes[0]?.source ?? (contested === null ? 'classifier' : 'reference');

/** Every unit of coding of the documents shown in detail, in their order. @throws Refusal when the sentences are in fault */
export async function codingDesk(data = 'data'): Promise<CodingDesk> {
	const { grouped } = await standIn();
	const plan = grouped ? (await inDetail(noFilters)).map(({ id }) => id) : [];
	const coded = withFilters(noFilters, { coded: true, plan });
	const codings = groupBy(await runNative(itemCodings(coded)), ({ item_id }) => item_id);
	const rows = await runNative(items(coded));
	const units = rows.map((row): CodingUnit => {
		const { id, kind, number, path, text, page, line_start, line_end, contested } = row;
		return {
			...{ id, plan: row.plan_id, kind, number, path, section: row.section_id ?? row.plan_id, text, page, line_start, line_end, contested },
			themes: row.themes.map(({ theme_id, via, rank }) => ({ theme: theme_id, via, rank })),
			source: sourceOf(row),
			coders: (codings.get(id) ?? []).map(({ theme_id, coder, via, rank }) => ({ coder, theme: theme_id, via, rank }))
		};
	});
	return { units, sentences: readSentences(join(data, 'evaluation', 'sentences.csv')), without: readModel(data)?.without ?? {} };
}

export const codebookFile = (data = 'data'): Promise<string> => readFile(join(data, 'reference', 'themes.yaml'), 'utf8');
