import { groupBy } from '#lib/analysis/groupBy.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { counted } from '#lib/i18n/count.ts';
import type { Language } from '#lib/i18n/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { shownPlans, standIn } from '../../shown.server.ts';
import type { PlacedPlan } from './places.ts';

/** The documents as the map places them; where they are many, those of one kind and territory together. */
export async function placedPlans(language: Language): Promise<PlacedPlan[]> {
	const rows = await runNative(plans(noFilters));
	if (!(await standIn()).grouped) return rows.map(placed);
	const { vocabulary } = messages[language];
	const local = rows.filter(({ region_code }) => region_code !== null);
	const together = [...groupBy(local, ({ territory_code, kind }) => `${territory_code} ${kind}`).values()].flatMap((own) => {
		const [first] = own;
		if (!first) return [];
		const items = own.reduce((sum, plan) => sum + plan.items, 0);
		const short_title = counted(language, own.length, vocabulary.document);
		return own.length === 1 ? [placed(first)] : [{ ...placed(first), short_title, items, ids: own.map(({ id }) => id) }];
	});
	return [...together, ...(await shownPlans(noFilters, language)).filter(({ region_code }) => region_code === null).map(placed)];
}

const placed = ({ id, short_title, kind, territory_code, region_code, items }: PlacedPlan): PlacedPlan => ({
	...{ id, short_title, kind, territory_code, region_code, items }
});

/** Documents whose themes are drawn against their length where there are too many for all: the longest. */
const mostLengths = 8;

/** The documents of the figure of lengths, with their rows of `themeByPlan`. */
export async function lengths() {
	const rows = await runNative(plans(noFilters));
	if (!(await standIn()).grouped) return { plans: rows, rows: await runNative(themeByPlan(noFilters)) };
	const kept = rows.toSorted((a, b) => b.coded - a.coded).slice(0, mostLengths);
	return { plans: kept, rows: await runNative(themeByPlan(withFilters(noFilters, { plan: kept.map(({ id }) => id) }))) };
}
