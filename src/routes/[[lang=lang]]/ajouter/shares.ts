import { isCounted } from '#lib/analysis/countedOf.ts';
import { groupBy } from '#lib/analysis/groupBy.ts';
import { shareInterval, type ShareInterval } from '#lib/analysis/shareInterval.ts';
import type { Item } from '#lib/model/extraction.ts';
import type { PlanKind } from '#lib/model/vocabulary.ts';
import type { ThemeLabel } from '#lib/themes/types.ts';

/** What the document gives to one theme, by item and by section, as `gaps` counts it. */
export interface Share {
	k: number;
	n: number;
	sections_k: number;
	sections_n: number;
	interval: Pick<ShareInterval, 'low' | 'high' | 'method' | 'upper'>;
}

/** By theme. The intervals are drawn again and again (2,000 times a theme): this is the worker's to do. */
export function sharesOf(
	kind: PlanKind,
	items: readonly Item[],
	labels: Readonly<Record<string, ThemeLabel[]>>,
	themes: readonly { id: string }[]
): Record<string, Share> {
	const counted = items.filter((item) => item.id in labels && isCounted(kind, item));
	const bySection = groupBy(counted, ({ section_id }) => section_id);
	return Object.fromEntries(
		themes.map(({ id: theme_id }): [string, Share] => {
			const has = ({ id }: Item) => labels[id]?.some(({ theme }) => theme === theme_id) ?? false;
			const clusters = [...bySection.values()].map((own) => ({ k: own.filter(has).length, n: own.length }));
			const { low, high, method, upper } = shareInterval(clusters);
			const share = {
				k: counted.filter(has).length,
				n: counted.length,
				sections_k: clusters.filter(({ k }) => k > 0).length,
				sections_n: clusters.length
			};
			return [theme_id, { ...share, interval: { low, high, method, upper } }];
		})
	);
}
