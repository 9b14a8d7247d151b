import { actorTotals } from '#lib/db/queries/actorTotals.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { citedDocuments, shownPlans } from '../../shown.server.ts';
import { workloadFilters } from '../../workloadView.ts';
import { actorBook, detailed } from './book.server.ts';
import type { PageServerLoad } from './$types';

/** Actors of the whole corpus named in a table; the explorer finds the others. */
const mostActors = 40;

export const load: PageServerLoad = async ({ params }) => {
	const { plans: actions, many } = await detailed();
	const shown = new Set(actions.map(({ id }) => id));
	const every = await runNative(plans(noFilters));
	return {
		/** the documents shown, with the items that each reading counts */
		plans: { actions, all: every.filter(({ id }) => shown.has(id)) },
		book: await actorBook(),
		/** of a corpus whose documents are not all shown: their groups, and the actors most named in all of them */
		whole: many
			? {
					plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
					documents: every.length,
					named: await runNative(actorTotals(workloadFilters, mostActors))
				}
			: null,
		cited: await citedDocuments(actions)
	};
};
