import type { Item } from '#lib/model/extraction.ts';

const SHORT = 80;

type Placeable = Pick<Item, 'id' | 'text' | 'line_start' | 'spans'>;

/** Where an element is, for an edit: its first line, and the fewest words (80 characters or more) that no other element of that line begins with. */
export function placeOf(item: Placeable, items: readonly Placeable[]): { line: number; expect: string } {
	const line = item.spans[0]?.line ?? item.line_start;
	const others = items.filter((other) => other.id !== item.id && (other.spans[0]?.line ?? other.line_start) === line);
	let length = Math.min(SHORT, item.text.length);
	while (length < item.text.length && others.some(({ text }) => text.startsWith(item.text.slice(0, length)))) length++;
	return { line, expect: item.text.slice(0, length).trimEnd() };
}

/** Offsets after which a sentence ends and another begins. */
export const sentenceStarts = (text: string): number[] =>
	Array.from(text.matchAll(/[.!?;…]\s+(?=[\p{Lu}\p{N}«])/gu), (found) => found.index + found[0].length);
