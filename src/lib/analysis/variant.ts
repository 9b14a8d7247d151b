import type { CodedItem, ThemeLabel } from './codedItem.ts';

/** One defensible way of counting a theme. The first value of each choice is the headline's. */
export interface Variant {
	/** which labels count: the item's words and its heading, or its words alone */
	via: 'all' | 'explicit';
	/** each label counts 1; only the primary one; or 1 / number of labels of the item */
	weight: 'each' | 'primary' | 'fractional';
	/** items whose words already stand in the same plan: kept, or counted once */
	repeats: 'kept' | 'once';
}

export const headlineVariant: Variant = { via: 'all', weight: 'each', repeats: 'kept' };

/** Labels of an item that a variant counts. */
export const countedLabels = (item: CodedItem, variant: Variant): ThemeLabel[] =>
	item.labels.filter(
		(label) => (variant.via === 'all' || label.via === 'explicit') && (variant.weight !== 'primary' || label.rank === 'primary')
	);

/** What one item adds to a theme: 0 or 1, or a fraction when its labels share it. */
export const themeWeight = (item: CodedItem, theme: string, variant: Variant): number => {
	const labels = countedLabels(item, variant);
	if (!labels.some((label) => label.theme_id === theme)) return 0;
	return variant.weight === 'fractional' ? 1 / labels.length : 1;
};

/** The items that a variant counts, in the given order. White space does not make two texts different. */
export const countedItems = (items: readonly CodedItem[], variant: Variant): CodedItem[] => {
	if (variant.repeats === 'kept') return [...items];
	const seen = new Set<string>();
	return items.filter((item) => {
		const words = `${item.plan_id} ${item.text.replace(/\s+/gu, ' ').trim()}`;
		if (seen.has(words)) return false;
		seen.add(words);
		return true;
	});
};
