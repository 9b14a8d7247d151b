import { coverage } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../scripts/native.ts';
import { actionFilters } from '../gapView.ts';
import { shownGaps } from '../shownGaps.server.ts';
import { workloadFilters } from '../workloadView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const headline = (await runNative(themes())).filter((theme) => theme.headline);
	const asked = withFilters(noFilters, { theme: headline.map(({ id }) => id) });
	const regions = await runNative(coverage(noFilters));
	return {
		themes: headline,
		plans: await runNative(plans(noFilters)),
		actions: await runNative(plans(workloadFilters)),
		workload: await runNative(workload(workloadFilters)),
		themeRows: await runNative(themeByPlan(asked)),
		gapRows: await shownGaps(withFilters(actionFilters, { theme: asked.theme })),
		regions: { read: regions.filter(({ state }) => state === 'analysed').length, total: regions.length }
	};
};
