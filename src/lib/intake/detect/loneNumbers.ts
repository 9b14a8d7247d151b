import type { Entry } from './entries.ts';

const lone = /^\d{1,2}(?:\.\d{1,2})*\.?$/;
const chapter = /^1\s*[.)](?!\d)/;
const ENOUGH = 5;
const REACH = 8;

/**
 * Text taken from a page where numbers have a column of their own: they come alone on their lines, before or inside the words that
 * they number. Only the outline layout, which knows what number is expected next, can put them together. Index of the entry where
 * such an outline begins, or null.
 */
export function outlineStart(entries: Entry[]): number | null {
	const alone = entries.flatMap((entry, index) => (entry.block.type === 'paragraph' && lone.test(entry.text) ? [index] : []));
	const decimals = alone.filter((index) => entries[index]!.text.includes('.'));
	if (alone.length < ENOUGH || decimals.length < 2) return null;
	const first = entries.findIndex((entry) => /^\d{1,2}\.\d{1,2}(?:\s|$)/.test(entry.text));
	if (first < 0) return null;
	for (let index = first; index >= Math.max(0, first - REACH); index--) {
		const { block, text } = entries[index]!;
		if ((block.type === 'bullet' && chapter.test(block.marker)) || chapter.test(text)) return index;
	}
	return first;
}
