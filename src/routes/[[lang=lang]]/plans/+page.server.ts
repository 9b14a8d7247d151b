import { plans } from '#lib/db/queries/plans.ts';
import { everyGrade } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { shownPlans, standIn } from '../../shown.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const { grouped } = await standIn();
	return {
		plans: grouped ? [] : await runNative(plans(everyGrade)),
		/** of a corpus too large for one list: its documents by kind and level */
		groups: grouped ? await shownPlans(everyGrade, params.lang === 'en' ? 'en' : 'fr') : null
	};
};
