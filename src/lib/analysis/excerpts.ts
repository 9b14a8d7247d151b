import type { CodedItem } from './codedItem.ts';

/** 0: named in its own words as first theme … 3: only under a heading, as a further theme. */
const doubt = (item: CodedItem, theme: string): number => {
	const label = item.labels.find(({ theme_id }) => theme_id === theme);
	return label ? Number(label.via === 'heading') * 2 + Number(label.rank === 'secondary') : 0;
};

/**
 * Ids of at most `most` items to quote, by rule and never by hand: the surest labels of the theme first (every item alike without a theme),
 * then the order of the document; and one from each section before a second from any. Fewer are always the first of more.
 */
export function excerptsOf(items: readonly CodedItem[], theme: string | null, most: number): string[] {
	const surest = items
		.map((item, order) => ({ item, order, doubt: theme === null ? 0 : doubt(item, theme) }))
		.sort((a, b) => a.doubt - b.doubt || a.order - b.order);
	const seen = new Map<string, number>();
	const placed = surest.map(({ item }, place) => {
		const turn = seen.get(item.section_id) ?? 0;
		seen.set(item.section_id, turn + 1);
		return { id: item.id, turn, place };
	});
	return placed
		.sort((a, b) => a.turn - b.turn || a.place - b.place)
		.slice(0, most)
		.map(({ id }) => id);
}
