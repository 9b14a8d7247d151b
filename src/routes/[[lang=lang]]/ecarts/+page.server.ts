import { frameworkCoverage } from '#lib/db/queries/frameworkCoverage.ts';
import { frameworks } from '#lib/db/queries/frameworks.ts';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { comparedPairs } from '../../comparedPairs.server.ts';
import { compare, excerptIds, quoteOf } from '../../comparison.ts';
import { actionFilters } from '../../gapView.ts';
import { citedDocuments, gathered, shownPlans, standIn } from '../../shown.server.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const book = await runNative(themes());
	const { pairs, coded } = await comparedPairs();
	const comparisons = pairs.map((pair) => compare(pair, book, coded));
	const { grouped } = await standIn();
	const compared = new Set(pairs.flat().map(({ id }) => id));
	const pairable = (await runNative(plans(noFilters))).filter(({ id }) => !grouped || compared.has(id));
	return {
		themes: book,
		plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
		/** documents that a reader may compare: all of them, or those compared beforehand, the others being found by their words */
		pairable,
		many: grouped,
		cited: await citedDocuments(pairable),
		rows: { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) },
		comparisons,
		quotes: comparisons.length ? (await runNative(items(withFilters(noFilters, { item: excerptIds(comparisons) })))).map(quoteOf) : [],
		frameworks: await runNative(frameworks()),
		coverage: await gathered(await runNative(frameworkCoverage(noFilters)), ({ part_id }) => part_id, ['k', 'n'])
	};
};
