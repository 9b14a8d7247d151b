import { rarefaction } from '#lib/analysis/rarefaction.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import { themeByPlan, type ThemePlanRow } from '#lib/db/queries/themeByPlan.ts';
import { noFilters, type Filters } from '#lib/model/filters.ts';
import { byKind } from '../../themeView.ts';

export interface DocumentLength {
	plan: PlanRow;
	n: number;
	/** themes written in the whole document */
	present: number;
	/** themes expected in 0, 1, 2 … n of its items */
	expected: number[];
	filters: Filters;
}

/** How many themes each document names against how many of its items are read; documents without a coded item are left out. */
export function documentLengths(rows: readonly ThemePlanRow[], plans: readonly PlanRow[]): DocumentLength[] {
	const { select } = themeByPlan(noFilters);
	return byKind(plans).flatMap((plan) => {
		const own = rows.filter((row) => row.plan_id === plan.id);
		const [first] = own;
		if (!first || first.n === 0) return [];
		const counts = own.map(({ k }) => k);
		return [
			{
				plan,
				n: first.n,
				present: counts.filter((k) => k > 0).length,
				expected: rarefaction(counts, first.n),
				filters: select.n(first)
			}
		];
	});
}
