import type { Cluster } from './clusterBootstrap.ts';
import type { CodedItem } from './codedItem.ts';
import { countedItems, countedLabels, headlineVariant, themeWeight, type Variant } from './variant.ts';

/** What the share of a theme is divided by. */
export const denominators = ['items', 'objectives', 'labels'] as const;
export type Denominator = (typeof denominators)[number];

export interface Count {
	/** whole, except under the fractional variant */
	k: number;
	n: number;
}

/** Items of each objective or section, with k of them carrying the theme; sections in order of first appearance. */
export const themeClusters = (items: readonly CodedItem[], theme: string, variant: Variant = headlineVariant): Cluster[] => {
	const clusters = new Map<string, Cluster>();
	for (const item of countedItems(items, variant)) {
		const key = `${item.plan_id} ${item.section_id}`;
		const cluster = clusters.get(key) ?? { k: 0, n: 0 };
		cluster.k += themeWeight(item, theme, variant);
		cluster.n += 1;
		clusters.set(key, cluster);
	}
	return [...clusters.values()];
};

/**
 * Theme count under one variant. `items`: items with the theme out of all items; `objectives`: objectives or sections with at least one such
 * item out of all (under the fractional variant, the mean weight of their items); `labels`: its labels out of all labels of all themes.
 */
export const themeCount = (
	items: readonly CodedItem[],
	theme: string,
	by: Denominator = 'items',
	variant: Variant = headlineVariant
): Count => {
	if (by === 'labels') {
		const counted = countedItems(items, variant);
		const all = counted.map((item) => countedLabels(item, variant).length);
		const n = variant.weight === 'fractional' ? all.filter((labels) => labels > 0).length : all.reduce((sum, labels) => sum + labels, 0);
		return { k: counted.reduce((sum, item) => sum + themeWeight(item, theme, variant), 0), n };
	}
	const clusters = themeClusters(items, theme, variant);
	if (by === 'objectives') {
		const touched = (cluster: Cluster): number => (variant.weight === 'fractional' ? cluster.k / cluster.n : Math.min(cluster.k, 1));
		return { k: clusters.reduce((sum, cluster) => sum + touched(cluster), 0), n: clusters.length };
	}
	return clusters.reduce((sum, cluster) => ({ k: sum.k + cluster.k, n: sum.n + cluster.n }), { k: 0, n: 0 });
};

/** k / n; null when there is nothing to divide by. */
export const share = ({ k, n }: Count): number | null => (n === 0 ? null : k / n);
