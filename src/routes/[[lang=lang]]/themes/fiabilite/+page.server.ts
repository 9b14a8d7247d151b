import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { readEvaluation } from '../../../evaluation.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const evaluation = await readEvaluation();
	return {
		evaluation,
		themes: await runNative(themes()),
		plans: (await runNative(plans(noFilters))).filter(({ id }) => evaluation.documents.includes(id))
	};
};
