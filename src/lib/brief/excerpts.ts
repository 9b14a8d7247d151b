import type { CodedItem } from '../analysis/codedItem.ts';

/** Most quotations given of one side. */
export const EXCERPTS = 4;

/** 0: named in its own words as first theme … 3: only under a heading, as a further theme. */
const doubt = (item: CodedItem, theme: string): number => {
	const label = item.labels.find(({ theme_id }) => theme_id === theme);
	return label ? Number(label.via === 'heading') * 2 + Number(label.rank === 'secondary') : 0;
};

/**
 * Ids of the items to quote, by rule and never by hand: the surest labels first, and one from each section before a second from any;
 * then the order of the document. At most four.
 */
export const excerptsOf = (items: readonly CodedItem[], theme: string | null): string[] => {
	const seen = new Map<string, number>();
	const placed = items.map((item, order) => {
		const turn = seen.get(item.section_id) ?? 0;
		seen.set(item.section_id, turn + 1);
		return { id: item.id, doubt: theme === null ? 0 : doubt(item, theme), turn, order };
	});
	return placed
		.toSorted((a, b) => a.turn - b.turn || a.doubt - b.doubt || a.order - b.order)
		.slice(0, EXCERPTS)
		.map(({ id }) => id);
};
