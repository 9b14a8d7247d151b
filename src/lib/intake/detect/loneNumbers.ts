import { type Entry, isCommitment } from './entries.ts';

const lone = /^\d{1,2}(?:\.\d{1,2})*\.?$/;
const chapter = /^1\s*[.)](?!\d)/;
const ENOUGH = 5;
const REACH = 8;
/** Share of the numbers followed by something to do; chapters of a text are followed by their titles. */
const MOST = 0.3;
const leader = /\.{4,}|…{2,}/u;

/**
 * Text taken from a page where numbers have a column of their own: they come alone on their lines, before or inside the words that
 * they number. Only the outline layout, which knows what number is expected next, can put them together. Index of the entry where
 * such an outline begins, or null.
 */
export function outlineStart(entries: Entry[]): number | null {
	const alone = entries.flatMap((entry, index) => (entry.block.type === 'paragraph' && lone.test(entry.text) ? [index] : []));
	const decimals = alone.filter((index) => entries[index]!.text.includes('.'));
	if (alone.length < ENOUGH || decimals.length < 2 || !numbersDeeds(entries, alone)) return null;
	const first = entries.findIndex((entry) => /^\d{1,2}\.\d{1,2}(?:\s|$)/.test(entry.text));
	if (first < 0) return null;
	for (let index = first; index >= Math.max(0, first - REACH); index--) {
		const { block, text } = entries[index]!;
		if ((block.type === 'bullet' && chapter.test(block.marker)) || chapter.test(text)) return index;
	}
	return first;
}

function numbersDeeds(entries: Entry[], alone: number[]): boolean {
	const followed = alone.map((index) => entries.slice(index + 1).find(({ text }) => text !== '' && !lone.test(text))?.text ?? '');
	return !followed.some((text) => leader.test(text)) && followed.filter(isCommitment).length >= followed.length * MOST;
}
