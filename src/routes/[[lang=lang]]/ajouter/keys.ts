import type { Item } from '#lib/model/extraction.ts';

/** What tells an element from the others through every change but that of its words: its first line, its text, and its rank among the same. */
export function keysOf(items: readonly Item[]): string[] {
	const met = new Map<string, number>();
	return items.map(({ line_start, text }) => {
		const key = `${line_start} ${text}`;
		const rank = met.get(key) ?? 0;
		met.set(key, rank + 1);
		return rank === 0 ? key : `${key} ${rank}`;
	});
}
