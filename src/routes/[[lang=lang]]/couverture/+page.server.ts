import { cities } from '#lib/db/queries/cities.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { crosses } from './crosses.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	regions: await runNative(coverage(noFilters)),
	cities: await runNative(cities()),
	territories: await runNative(territories()),
	...(await crosses())
});
