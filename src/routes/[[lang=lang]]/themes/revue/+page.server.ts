import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { inDetail } from '../../../shown.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await inDetail(noFilters),
	documents: (await runNative(plans(noFilters))).length
});
