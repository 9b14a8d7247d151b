import { groupBy } from '#lib/analysis/groupBy.ts';
import { actors } from '#lib/db/queries/actors.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { itemsByYear } from '#lib/db/queries/itemsByYear.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { everyGrade, noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { actionFilters } from '../../gapView.ts';
import { measuredErrors } from '../../correction.ts';
import { readEvaluation } from '../../evaluation.server.ts';
import { gathered, shownPlans, shownThemes, shownWorkload, standIn } from '../../shown.server.ts';
import { shownGaps } from '../../shownGaps.server.ts';
import { workloadFilters } from '../../workloadView.ts';
import type { PageServerLoad } from './$types';

/** Actors of a group and role that the new document is set beside, where there are too many for all. */
const mostActors = 60;

async function roles() {
	const rows = await shownWorkload(workloadFilters);
	if (!(await standIn()).grouped) return rows;
	return [...groupBy(rows, ({ plan_id, role }) => `${plan_id} ${role}`).values()].flatMap((own) =>
		own.toSorted((a, b) => b.n - a.n).slice(0, mostActors)
	);
}

export const load: PageServerLoad = async ({ params }) => ({
	themes: await runNative(themes()),
	plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
	/** that the new one may replace; null where they are too many to be listed: they are found by their words */
	known: (await standIn()).grouped ? null : await runNative(plans(everyGrade)),
	actions: await shownPlans(workloadFilters, params.lang === 'en' ? 'en' : 'fr'),
	workload: await roles(),
	/** those that have a page */
	actors: (await runNative(actors())).map(({ id }) => id),
	years: await gathered(await runNative(itemsByYear(noFilters)), ({ year }) => String(year), ['n']),
	regions: await runNative(coverage(noFilters)),
	rows: await shownThemes(noFilters),
	errors: measuredErrors(await readEvaluation()),
	gaps: { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) }
});
