import { renewal, type Renewal } from '#lib/analysis/renewal.ts';
import { items, type ItemRow } from '#lib/db/queries/items.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../../../../scripts/native.ts';

/** A document and the one that renews it. */
export interface RenewedPlans {
	before: PlanRow;
	after: PlanRow;
	renewal: Renewal;
	/** the items of both */
	items: ItemRow[];
}

/** The renewals in which a document takes part: of the one it replaces, then by those that replace it. */
export async function renewalsOf(plan: PlanRow, plans: readonly PlanRow[], run: typeof runNative = runNative): Promise<RenewedPlans[]> {
	const pairs = plans.flatMap((after) => {
		const before = plans.find(({ id }) => id === after.supersedes);
		return before && (before.id === plan.id || after.id === plan.id) ? [{ before, after }] : [];
	});
	return Promise.all(
		pairs.map(async ({ before, after }) => {
			const rows = await run(items(withFilters(noFilters, { plan: [before.id, after.id] })));
			const side = ({ id, leads_named }: PlanRow) => ({
				items: rows.filter(({ plan_id }) => plan_id === id),
				namesLeads: leads_named === 'named'
			});
			return { before, after, renewal: renewal(side(before), side(after)), items: rows };
		})
	);
}
