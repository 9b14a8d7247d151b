import { comparableItems } from '#lib/db/queries/comparableItems.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { answer, runNative } from '../../../../scripts/native.ts';
import { comparedPairs } from '../../comparedPairs.server.ts';
import { citedDocuments, standIn } from '../../shown.server.ts';
import type { PageServerLoad } from './$types';

/** At first, a national plan and the local one with most actions; where there is no such pair, the first two documents. */
export const load: PageServerLoad = async () => {
	const all = await runNative(plans(noFilters));
	const [pair] = (await comparedPairs()).pairs;
	const first = (pair ?? all.slice(0, 2)).map(({ id }) => id);
	const { grouped } = await standIn();
	const documents = grouped ? all.filter(({ id }) => first.includes(id)) : all;
	return {
		themes: await runNative(themes()),
		/** all of them, or those of the first view: the others are found by their words */
		plans: documents,
		many: grouped,
		cited: await citedDocuments(documents),
		first,
		prepared: await answer(comparableItems(withFilters(noFilters, { plan: first, coded: true })))
	};
};
