import { shareInterval } from '#lib/analysis/shareInterval.ts';
import { themeClusters } from '#lib/analysis/themeCount.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { gaps } from '#lib/db/queries/gaps.ts';
import { withFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import type { ShownGapRow } from './gapView.ts';

/** Rows of `gaps` with the interval to show: the wider of Jeffreys and the bootstrap by objective or section. */
export async function shownGaps(filters: Filters): Promise<ShownGapRow[]> {
	const rows = await runNative(gaps(filters));
	const items = await runNative(codedItems(withFilters(filters, { theme: [] })));
	return rows.map((row) => {
		const own = items.filter(({ plan_id }) => plan_id === row.plan_id);
		const { low, high, method, upper } = shareInterval(themeClusters(own, row.theme_id));
		return { ...row, interval: { low, high, method, upper } };
	});
}
