import { coverage } from '#lib/db/queries/coverage.ts';
import { itemsByYear } from '#lib/db/queries/itemsByYear.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { everyGrade, noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { actionFilters } from '../../gapView.ts';
import { measuredErrors } from '../../correction.ts';
import { readEvaluation } from '../../evaluation.server.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import { workloadFilters } from '../../workloadView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	known: await runNative(plans(everyGrade)),
	actions: await runNative(plans(workloadFilters)),
	workload: await runNative(workload(workloadFilters)),
	years: await runNative(itemsByYear(noFilters)),
	regions: await runNative(coverage(noFilters)),
	rows: await runNative(themeByPlan(noFilters)),
	errors: measuredErrors(await readEvaluation()),
	gaps: { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) }
});
