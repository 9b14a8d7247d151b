import { codedItems } from '#lib/db/queries/codedItems.ts';
import { comparableItems } from '#lib/db/queries/comparableItems.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { answer, runNative } from '../../../../scripts/native.ts';
import { pairsOf } from '../../comparison.ts';
import type { PageServerLoad } from './$types';

/** At first, a national plan and the local one with most actions; where there is no such pair, the first two documents. */
export const load: PageServerLoad = async () => {
	const documents = await runNative(plans(noFilters));
	const [pair] = pairsOf(documents, await runNative(codedItems(noFilters)));
	const first = (pair ?? documents.slice(0, 2)).map(({ id }) => id);
	return {
		themes: await runNative(themes()),
		plans: documents,
		first,
		prepared: await answer(comparableItems(withFilters(noFilters, { plan: first, coded: true })))
	};
};
