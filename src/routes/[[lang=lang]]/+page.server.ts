import { coverage } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../scripts/native.ts';
import { actionFilters } from '../gapView.ts';
import { citedDocuments, shownPlans, shownThemes } from '../shown.server.ts';
import { shownGaps } from '../shownGaps.server.ts';
import { workloadFilters } from '../workloadView.ts';
import type { PageServerLoad } from './$types';

/** The document that names most leads: the only one where a division of work can be read at length. */
const carriedBy = async () => {
	const named = (await runNative(plans(workloadFilters))).filter(({ leads_named }) => leads_named === 'named');
	const [plan] = named.sort((a, b) => b.with_lead - a.with_lead);
	if (!plan) return null;
	return { plan, rows: await runNative(workload(withFilters(workloadFilters, { plan: [plan.id] }))) };
};

export const load: PageServerLoad = async ({ params }) => {
	const language = params.lang === 'en' ? 'en' : 'fr';
	const headline = (await runNative(themes())).filter((theme) => theme.headline);
	const asked = withFilters(noFilters, { theme: headline.map(({ id }) => id) });
	const carried = await carriedBy();
	const regions = await runNative(coverage(noFilters));
	return {
		themes: headline,
		plans: await shownPlans(noFilters, language),
		carried,
		cited: await citedDocuments(carried ? [carried.plan] : []),
		themeRows: await shownThemes(asked),
		gapRows: await shownGaps(withFilters(actionFilters, { theme: asked.theme })),
		regions: { read: regions.filter(({ state }) => state === 'analysed').length, total: regions.length }
	};
};
