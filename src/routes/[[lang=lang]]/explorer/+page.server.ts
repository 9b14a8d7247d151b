import { actors } from '#lib/db/queries/actors.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { everyGrade, noFilters } from '#lib/model/filters.ts';
import { answer, runNative } from '../../../../scripts/native.ts';
import { firstPage } from './firstPage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	items: await answer(items(noFilters, firstPage)),
	count: await answer(itemCount(noFilters)),
	facets: await answer(facets(noFilters)),
	overview: await answer(overview(noFilters)),
	names: {
		plan: Object.fromEntries((await runNative(plans(everyGrade))).map(({ id, short_title }) => [id, short_title])),
		actor: Object.fromEntries((await runNative(actors())).map(({ id, name, acronym }) => [id, acronym ? `${acronym}, ${name}` : name])),
		acronym: Object.fromEntries((await runNative(actors())).flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : []))),
		territory: Object.fromEntries((await runNative(territories())).map(({ code, name }) => [code, name]))
	}
});
