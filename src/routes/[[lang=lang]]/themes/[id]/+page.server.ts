import { error } from '@sveltejs/kit';
import { itemCodings } from '#lib/db/queries/itemCodings.ts';
import { items } from '#lib/db/queries/items.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { themeNeighbours } from '#lib/db/queries/themeNeighbours.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';
import { readEvaluation } from '../../../evaluation.server.ts';
import { crosswalkOf } from '../../../crosswalk.server.ts';
import { citedDocuments, shownPlans, shownThemes, standIn } from '../../../shown.server.ts';
import { shownGaps } from '../../../shownGaps.server.ts';
import { unlessChosen } from '../../../entries.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	unlessChosen(async () => (await runNative(themes())).flatMap(({ id }) => [{ id }, { id, lang: 'en' }]));

/** Items written in a page, of a corpus of few documents and of many; the explorer has the others. */
const mostItems = { few: 200, many: 40 };

/** The first items, with the documents that they are of, and how many there are in all. */
async function quotedItems(asked: Filters) {
	const rows = await runNative(items(asked, { limit: (await standIn()).grouped ? mostItems.many : mostItems.few, offset: 0 }));
	const named = new Set(rows.map(({ plan_id }) => plan_id));
	const documents = (await runNative(plans(noFilters))).filter(({ id }) => named.has(id));
	return {
		items: rows,
		itemCount: (await runNative(itemCount(asked)))[0]?.n ?? 0,
		quotedPlans: documents.map(({ id, short_title, kind, year_start }) => ({ id, short_title, kind, year_start })),
		cited: await citedDocuments(documents)
	};
}

export const load: PageServerLoad = async ({ params }) => {
	const theme = (await runNative(themes())).find(({ id }) => id === params.id);
	if (!theme) error(404);
	const asked = withFilters(noFilters, { theme: [theme.id] });
	const quoted = await quotedItems(asked);
	const measured = (await readEvaluation()).themes.find(({ id }) => id === theme.id) ?? null;
	return {
		theme,
		measured,
		plans: await shownPlans(noFilters, params.lang === 'en' ? 'en' : 'fr'),
		rows: await shownThemes(asked),
		gapRows: await shownGaps(asked),
		...quoted,
		codings: await runNative(itemCodings(withFilters(noFilters, { item: quoted.items.map(({ id }) => id) }))),
		neighbours: await runNative(themeNeighbours(theme.id, noFilters)),
		crosswalk: await crosswalkOf(theme.id)
	};
};
