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
