import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { actionFilters } from '../../gapView.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	rows: await runNative(themeByPlan(noFilters)),
	gaps: { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) }
});
