import { groupBy } from '#lib/analysis/groupBy.ts';
import { shareInterval } from '#lib/analysis/shareInterval.ts';
import { themeClusters } from '#lib/analysis/themeCount.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { gaps, type GapRow } from '#lib/db/queries/gaps.ts';
import { queryKey } from '#lib/db/query.ts';
import { withFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import type { ShownGapRow } from './gapView.ts';
import { gathered, standIn } from './shown.server.ts';

/** Rows of `gaps` with the interval to show: the wider of Jeffreys and the bootstrap by objective or section; of a group, by document. */
export async function shownGaps(filters: Filters): Promise<ShownGapRow[]> {
	if (!(await standIn()).grouped) return ownGaps(await runNative(gaps(filters)), filters);
	const everyTheme = gaps(withFilters(filters, { theme: [] }));
	const key = queryKey(everyTheme);
	const rows = grouped.get(key) ?? runNative(everyTheme).then(groupedGaps);
	grouped.set(key, rows);
	return (await rows).filter(({ theme_id }) => filters.theme.length === 0 || filters.theme.includes(theme_id));
}

/** Drawing documents again takes a second or two: once for all the pages that ask. */
const grouped = new Map<string, Promise<ShownGapRow[]>>();

async function ownGaps(rows: readonly GapRow[], filters: Filters): Promise<ShownGapRow[]> {
	const items = groupBy(await runNative(codedItems(withFilters(filters, { theme: [] }))), ({ plan_id }) => plan_id);
	return rows.map((row) => ({ ...row, interval: intervalOf(themeClusters(items.get(row.plan_id) ?? [], row.theme_id)) }));
}

const intervalOf = (clusters: Parameters<typeof shareInterval>[0]): ShownGapRow['interval'] => {
	const { low, high, method, upper } = shareInterval(clusters);
	return { low, high, method, upper };
};

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

const groupedGaps = (rows: readonly GapRow[]): Promise<ShownGapRow[]> =>
	gathered<ShownGapRow>(
		rows.map((row) => ({ ...row, interval: { low: 0, high: 1, method: 'jeffreys', upper: null } })),
		({ theme_id }) => theme_id,
		['k', 'n', 'sections_k', 'sections_n'],
		(own) => {
			const read = own.filter(({ n }) => n > 0);
			return {
				year_start: Math.min(...own.map(({ year_start }) => year_start)),
				year_end: Math.max(...own.map(({ year_end }) => year_end)),
				interval: intervalOf(read),
				whole: {
					documents: read.length,
					shares: sumOf(read, ({ k, n }) => k / n),
					bySection: sumOf(read, ({ sections_k, sections_n }) => (sections_n ? sections_k / sections_n : 0))
				}
			};
		}
	);
