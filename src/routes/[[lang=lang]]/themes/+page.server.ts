import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { readEvaluation } from '../../evaluation.server.ts';
import { shownPlans, shownThemes } from '../../shown.server.ts';
import type { PageServerLoad } from './$types';

/** Reliability without the errors, which have their own page. */
const measured = async () =>
	(await readEvaluation()).themes.map(({ id, agreement, classifier, reliable }) => ({ id, agreement, classifier, reliable }));

export const load: PageServerLoad = async ({ params }) => ({
	measured: await measured(),
	themes: await runNative(themes()),
	plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
	rows: await shownThemes(noFilters)
});
