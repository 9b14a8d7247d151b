import { error } from '@sveltejs/kit';
import { itemCodings } from '#lib/db/queries/itemCodings.ts';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { themeNeighbours } from '#lib/db/queries/themeNeighbours.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { readEvaluation } from '../../../evaluation.server.ts';
import { crosswalkOf } from '../../../crosswalk.server.ts';
import { shownGaps } from '../../../shownGaps.server.ts';
import { unlessChosen } from '../../../entries.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	unlessChosen(async () => (await runNative(themes())).flatMap(({ id }) => [{ id }, { id, lang: 'en' }]));

export const load: PageServerLoad = async ({ params }) => {
	const theme = (await runNative(themes())).find(({ id }) => id === params.id);
	if (!theme) error(404);
	const asked = withFilters(noFilters, { theme: [theme.id] });
	const measured = (await readEvaluation()).themes.find(({ id }) => id === theme.id) ?? null;
	return {
		theme,
		measured,
		plans: await runNative(plans(noFilters)),
		rows: await runNative(themeByPlan(asked)),
		gapRows: await shownGaps(asked),
		items: await runNative(items(asked)),
		codings: await runNative(itemCodings(asked)),
		neighbours: await runNative(themeNeighbours(theme.id, noFilters)),
		crosswalk: await crosswalkOf(theme.id)
	};
};
