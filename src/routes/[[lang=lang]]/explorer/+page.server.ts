import { mostDocuments, mostValues } from '#lib/db/coded/explore.ts';
import { listed } from '#lib/db/coded/listed.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { type FacetName, facetNames, facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { everyGrade, noFilters } from '#lib/model/filters.ts';
import { mostItems } from '../../../../scripts/corpus.ts';
import { runNative } from '../../../../scripts/native.ts';
import { firstPage } from './firstPage.ts';
import type { PageServerLoad } from './$types';

/** The first view; of a large corpus, only the values that are shown, as the worker would give them. */
export const load: PageServerLoad = async () => {
	const n = (await runNative(itemCount(noFilters)))[0]?.n ?? 0;
	const large = ((await runNative(itemCount(everyGrade)))[0]?.n ?? 0) > mostItems;
	const counted = await runNative(facets(noFilters));
	const ofFacet = (facet: FacetName) => counted.filter((row) => row.facet === facet);
	const shown = large ? facetNames.flatMap((facet) => ofFacet(facet).slice(0, mostValues)) : counted;
	const byDocument = await runNative(overview(noFilters));
	const documents = new Set(byDocument.map(({ plan_id }) => plan_id)).size;

	const named = new Set(shown.map(({ value }) => value));
	const among = <Row extends { id: string }>(rows: Row[]): Row[] => (large ? rows.filter(({ id }) => named.has(id)) : rows);
	const [documentsNamed, actorsNamed] = [among(await runNative(plans(everyGrade))), among(await runNative(actors()))];
	return {
		prepared: {
			items: (await runNative(items(noFilters, firstPage))).map(listed),
			counted: {
				n,
				facets: shown,
				sizes: large ? Object.fromEntries(facetNames.map((facet) => [facet, ofFacet(facet).length])) : {},
				overview: large && documents > mostDocuments ? [] : byDocument,
				names: {
					plan: Object.fromEntries(documentsNamed.map(({ id, short_title }) => [id, short_title])),
					actor: Object.fromEntries(actorsNamed.map(({ id, name, acronym }) => [id, acronym ? `${acronym}, ${name}` : name])),
					acronym: Object.fromEntries(actorsNamed.flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : [])))
				}
			}
		},
		territories: Object.fromEntries((await runNative(territories())).map(({ code, name }) => [code, name]))
	};
};
