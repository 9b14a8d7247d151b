import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { readEvaluation } from '../../evaluation.server.ts';
import type { PageServerLoad } from './$types';

/** Reliability without the errors, which have their own page. */
const measured = async () =>
	(await readEvaluation()).themes.map(({ id, agreement, classifier, reliable }) => ({ id, agreement, classifier, reliable }));

export const load: PageServerLoad = async () => ({
	measured: await measured(),
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	rows: await runNative(themeByPlan(noFilters))
});
