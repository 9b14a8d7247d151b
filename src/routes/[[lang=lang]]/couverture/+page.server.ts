import { cities } from '#lib/db/queries/cities.ts';
import { coverage } from '#lib/db/queries/coverage.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { shownPlans } from '../../shown.server.ts';
import { crosses } from './crosses.server.ts';
import { lengths, placedPlans } from './shown.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => ({
	themes: await runNative(themes()),
	plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
	placed: await placedPlans(params.lang === 'en' ? 'en' : 'fr'),
	length: await lengths(),
	regions: await runNative(coverage(noFilters)),
	cities: await runNative(cities()),
	territories: await runNative(territories()),
	...(await crosses())
});
