import type { SourceLine } from '#lib/model/blocks.ts';
import { bulletSigns } from '#lib/intake/bullets.ts';
import { isColumnEnd } from '../rows/words.ts';

/** A stretch of words of a line, by offsets in its raw text. */
export interface Piece {
	column: number;
	start: number;
	end: number;
	text: string;
}

/** A form feed opens the first line of a page and takes no place in its columns. */
export const shiftOf = (line: SourceLine): number => (line.raw.startsWith('\f') ? 1 : 0);
export const visible = (line: SourceLine): string => line.raw.slice(shiftOf(line));
export const isBlankLine = (line: SourceLine): boolean => line.raw.trim() === '';

const bulletGap = new RegExp(`(?<=^|\\s)(?:[${bulletSigns}*–—-]|o(?=\\s{2,}\\p{Lu}))\\s+`, 'gu');
const pattern = new RegExp(`(?:[${bulletSigns}*–—-]\\s+|o\\s{2,}(?=\\p{Lu})|\\d{1,2}[.)]\\s+)?\\S+(?:\\s\\S+)*`, 'gu');

/** The same letters, the blanks after a bullet being no gap between columns. */
export const withoutBulletGaps = (text: string): string => text.replace(bulletGap, (found) => '•'.repeat(found.length));

/** Stretches that two spaces or more keep apart, by their place on the page; a bullet or a number and its words are one. */
export function stretches(line: SourceLine): { start: number; end: number; text: string }[] {
	return Array.from(visible(line).matchAll(pattern), ({ index, 0: text }) => ({ start: index, end: index + text.length, text }));
}

/** How far words may begin before their column, or run past it, by the uneven width of letters. */
const UNEVEN = 4;

/**
 * The words of a line in each column. `starts`: where columns begin. A stretch that runs well over an edge holds the words of two cells
 * that nearly touch: it is cut at the blank nearest to the edge, unless the column on its left has its words already.
 */
export function piecesOf(line: SourceLine, starts: number[]): Piece[] {
	const shift = shiftOf(line);
	const text = visible(line);
	const pieces: Piece[] = [];
	for (const one of stretches(line)) {
		const taken = pieces.at(-1)?.column ?? -1;
		const edges = starts.filter(
			(at, column) => (one.start + UNEVEN < at || isNumbered(one, at)) && at + UNEVEN < one.end && column - 1 > taken
		);
		const cuts = edges.flatMap((at) => nearestBlank(text, at, one.start) ?? []);
		[one.start, ...cuts].forEach((from, index) => {
			const raw = text.slice(from, cuts[index] ?? one.end);
			const words = raw.trim();
			if (!words) return;
			const start = from + raw.indexOf(words[0]!);
			const end = start + words.length;
			pieces.push({ column: columnOf(start, end, starts), start: start + shift, end: end + shift, text: words });
		});
	}
	return pieces;
}

/** « 1.3 Prévoir … »: a number, then words that begin at the edge. */
function isNumbered(one: { start: number; text: string }, at: number): boolean {
	const number = /^[A-Z]?\d{1,2}(?:\.\d{1,2})*\.?\s/u.exec(one.text);
	return number !== null && Math.abs(one.start + number[0].length - at) <= UNEVEN && at > one.start;
}

/** Letters by which the words of a tight line may stand before or after the edge that they belong to. */
const FAR = 14;

/** The blank where a cell most likely ends: near the edge, before a capital or a figure, after a number or words that may end a cell. */
function nearestBlank(text: string, at: number, after: number): number | null {
	let best: { place: number; cost: number } | null = null;
	for (let place = Math.max(after + 1, at - 1 - FAR); place <= at - 1 + FAR && place < text.length; place++) {
		if (text[place] !== ' ') continue;
		const left = text.slice(after, place).trim();
		const cost =
			Math.abs(place - at + 1) +
			(/[\p{Lu}\d•]/u.test(text[place + 1] ?? '') ? 0 : 3) +
			(isColumnEnd(left) ? 2 : 0) -
			(/^[\d.]+$/.test(left) ? 3 : 0);
		if (Math.abs(place - at + 1) > UNEVEN && cost > FAR) continue;
		if (!best || cost < best.cost) best = { place, cost };
	}
	return best?.place ?? null;
}

/** The column that holds most of a stretch of words. */
function columnOf(from: number, to: number, starts: number[]): number {
	const shared = starts.map((start, column) => Math.min(to, starts[column + 1] ?? Infinity) - Math.max(from, start));
	return shared.indexOf(Math.max(...shared));
}
