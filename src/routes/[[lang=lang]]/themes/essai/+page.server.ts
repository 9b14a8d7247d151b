import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { readEvaluation } from '../../../evaluation.server.ts';
import { inDetail } from '../../../shown.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	unseen: Object.fromEntries((await readEvaluation()).themes.map(({ id, classifier }) => [id, classifier.unseen_documents])),
	themes: await runNative(themes()),
	plans: await inDetail(noFilters),
	documents: (await runNative(plans(noFilters))).length
});
