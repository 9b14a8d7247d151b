import { coverage } from '#lib/db/queries/coverage.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { themeByTerritory } from '#lib/db/queries/themeByTerritory.ts';
import { noFilters } from '#lib/model/filters.ts';
import { planKinds } from '#lib/model/vocabulary.ts';
import { runNative } from '../../../../scripts/native.ts';
import { ofKind } from './ofKind.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	themes: await runNative(themes()),
	plans: await runNative(plans(noFilters)),
	regions: await runNative(coverage(noFilters)),
	/** kinds of document are counted apart, also where they share a territory */
	cells: await Promise.all(planKinds.map(async (kind) => ({ kind, rows: await runNative(themeByTerritory(ofKind(kind))) })))
});
