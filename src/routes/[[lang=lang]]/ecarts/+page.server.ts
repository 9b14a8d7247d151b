import { codedItems } from '#lib/db/queries/codedItems.ts';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { compare, pairsOf, type Comparison } from '../../comparison.ts';
import { actionFilters } from '../../gapView.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import type { PageServerLoad } from './$types';

/** The sentences that the comparisons quote, with the place where each stands. */
async function quotesOf(comparisons: readonly Comparison[]) {
	const ids = comparisons.flatMap(({ themes }) => themes.flatMap(({ first, second }) => [...first.excerpts, ...second.excerpts]));
	const quoted = await runNative(items(withFilters(noFilters, { item: [...new Set(ids)] })));
	return quoted.map(({ id, plan_id, text, path, line_start, line_end }) => ({
		id,
		plan_id,
		text,
		heading: path.at(-1),
		line_start,
		line_end
	}));
}

export const load: PageServerLoad = async () => {
	const book = await runNative(themes());
	const documents = await runNative(plans(noFilters));
	const coded = await runNative(codedItems(noFilters));
	const comparisons = pairsOf(documents, coded).map((pair) => compare(pair, book, coded));
	return {
		themes: book,
		plans: documents,
		rows: { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) },
		comparisons,
		quotes: await quotesOf(comparisons)
	};
};
