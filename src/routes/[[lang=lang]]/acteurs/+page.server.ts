import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { workloadFilters } from '../../workloadView.ts';
import { actorBook } from './book.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	/** the documents, with the items that each reading counts */
	plans: { actions: await runNative(plans(workloadFilters)), all: await runNative(plans(noFilters)) },
	book: await actorBook()
});
