import { codedItems } from '#lib/db/queries/codedItems.ts';
import { frameworkCoverage } from '#lib/db/queries/frameworkCoverage.ts';
import { frameworks } from '#lib/db/queries/frameworks.ts';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { compare, excerptIds, pairsOf, quoteOf } from '../../comparison.ts';
import { actionFilters } from '../../gapView.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import type { PageServerLoad } from './$types';

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
		quotes: (await runNative(items(withFilters(noFilters, { item: excerptIds(comparisons) })))).map(quoteOf),
		frameworks: await runNative(frameworks()),
		coverage: await runNative(frameworkCoverage(noFilters))
	};
};
