import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explorerFolder } from '#lib/db/coded/corpus.ts';
import { CodedExplorer } from '#lib/db/coded/explore.ts';
import { Library } from '#lib/db/coded/library.ts';
import type { Corpus } from '#lib/db/memory/corpus.ts';
import { itemFacets } from '#lib/db/queries/itemFacets.ts';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { sections } from '#lib/db/queries/sections.ts';
import { territories } from '#lib/db/queries/territories.ts';
import type { Query } from '#lib/db/query.ts';
import { everyGrade } from '#lib/model/filters.ts';

/** Past this many items a page holds no copy of them: it asks the engine. At this number the copy weighs about 8 MB before compression. */
export const mostItems = 5_000;

/** The whole corpus, as a page may hold it. */
export async function corpusOf(run: <Row>(query: Query<Row>) => Promise<Row[]>): Promise<Corpus> {
	const places = new Map((await run(territories())).map(({ code, region_code }) => [code, region_code ?? code]));
	return {
		items: await run(items(everyGrade)),
		sections: await run(sections()),
		facets: (await run(itemFacets(everyGrade))).map(({ item_id, facet, code }) => ({ item_id, facet, code })),
		plans: Object.fromEntries(
			(await run(plans(everyGrade))).map(({ id, territory_code, grade }) => [
				id,
				{ territory: places.get(territory_code) ?? territory_code, grade }
			])
		)
	};
}

/** The explorer of a large corpus, over the files published in a folder with the tables of that hash. */
export async function explorerOf(folder: string, hash: string): Promise<CodedExplorer> {
	const library = await Library.open((name, part) => {
		const bytes = new Uint8Array(readFileSync(join(folder, explorerFolder(hash), name)));
		return Promise.resolve(part ? bytes.subarray(...part) : bytes);
	});
	return new CodedExplorer(library);
}
