import { actors } from '#lib/db/queries/actors.ts';
import { charges } from '#lib/db/queries/charges.ts';
import { itemTimings } from '#lib/db/queries/itemTimings.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../scripts/native.ts';
import { bookOf, type ActorBook } from '../../actorView.ts';
import { standIn } from '../../shown.server.ts';
import { workloadFilters } from '../../workloadView.ts';

/** Documents whose actors are shown in detail where there are too many for all. */
const mostDetailed = 2;

/** The documents that the pages of actors show one by one: all of them, or those that name most leads. `many`: others are found by their words. */
export async function detailed(): Promise<{ plans: PlanRow[]; many: boolean }> {
	const all = await runNative(plans(workloadFilters));
	const { grouped } = await standIn();
	if (!grouped) return { plans: all, many: false };
	const leading = all.filter(({ leads_named }) => leads_named === 'named').sort((a, b) => b.with_lead - a.with_lead);
	const kept = new Set(leading.slice(0, mostDetailed));
	return { plans: all.filter((plan) => kept.has(plan)), many: true };
}

/** Who is named where in those documents, in the rows that the page's choices count again without an engine. */
export async function actorBook(): Promise<ActorBook> {
	const { plans: kept, many } = await detailed();
	const filters = many ? withFilters(noFilters, { plan: kept.map(({ id }) => id) }) : noFilters;
	return bookOf(await runNative(actors()), await runNative(charges(filters)), await runNative(itemTimings(filters)));
}
