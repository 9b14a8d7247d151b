import { coverage } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { crosses } from './crosses.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	regions: await runNative(coverage(noFilters)),
	...(await crosses())
});
