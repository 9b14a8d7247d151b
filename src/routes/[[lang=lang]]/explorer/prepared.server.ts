import type { Counted } from '#lib/db/coded/explore.ts';
import { listed, type ListedItem } from '#lib/db/coded/listed.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { everyGrade, noFilters } from '#lib/model/filters.ts';
import { firstView } from '#lib/model/view.ts';
import { explorerOf, mostItems } from '../../../../scripts/corpus.ts';
import { runNative } from '../../../../scripts/native.ts';
import { publishedVersion } from '../../version.server.ts';
import { firstPage } from './firstPage.ts';

/** The first view, asked as the page will ask the others: of a large corpus, of its columns of codes. */
async function firstShown(): Promise<{ items: ListedItem[]; counted: Counted }> {
	const [whole] = await runNative(itemCount(everyGrade));
	if ((whole?.n ?? 0) > mostItems) {
		const explorer = await explorerOf('static/data', (await publishedVersion()).hash);
		return { items: await explorer.items(noFilters, firstView, firstPage.limit), counted: await explorer.counted(noFilters) };
	}
	const named = await runNative(actors());
	return {
		items: (await runNative(items(noFilters, firstPage))).map(listed),
		counted: {
			n: (await runNative(itemCount(noFilters)))[0]?.n ?? 0,
			facets: await runNative(facets(noFilters)),
			sizes: {},
			overview: await runNative(overview(noFilters)),
			names: {
				plan: Object.fromEntries((await runNative(plans(everyGrade))).map(({ id, short_title }) => [id, short_title])),
				actor: Object.fromEntries(named.map(({ id, name, acronym }) => [id, acronym ? `${acronym}, ${name}` : name])),
				acronym: Object.fromEntries(named.flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : [])))
			}
		}
	};
}

/** The view without a choice, and the names of territories. */
export const prepared = async () => ({
	prepared: await firstShown(),
	territories: Object.fromEntries((await runNative(territories())).map(({ code, name }) => [code, name]))
});
