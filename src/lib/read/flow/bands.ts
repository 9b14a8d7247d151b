import { isColumnName } from '#lib/intake/layouts/columns.ts';

/** Words of a line that no wide gap cuts, by their place across the page, in any unit. */
export interface Stretch {
	x0: number;
	x1: number;
	text: string;
}

export interface FlowLine {
	stretches: Stretch[];
	/** a blank line, or more space than usual, stands before it */
	gap: boolean;
}

/** Lines from `start` up to `end`, excluded, set in two columns on either side of `x`. */
export interface Band {
	start: number;
	end: number;
	x: number;
}

const FEWEST = 4;
const FEWEST_SHARED = 3;
/** Letters a line: the cells of a table (names, dates) have fewer. */
const LETTERS = 18;
/** Lines of one side that may be cut again, when that side is no set of columns itself. */
const MOST_CUT = 0.3;
const NEAR = 3;
const MOST_EDGES = 6;
/** A page has fewer lines; a text without pages is looked at so many at a time. */
const MOST_LINES = 200;

/**
 * Text, lists or boxes set side by side, each column to be read by itself. What tells them from a table: no line runs over the gutter,
 * both sides hold sentences rather than names and dates, and nothing names the columns.
 */
export function findBands(lines: FlowLine[], pushed = PUSHED): Band[] {
	const bands: Band[] = [];
	for (let at = 0; at < lines.length; at++) {
		if (lines[at]!.stretches.length < 2) continue;
		const band = bandFrom(lines, at, pushed);
		if (!band || band.start < (bands.at(-1)?.end ?? 0)) continue;
		bands.push(band);
		at = band.end - 1;
	}
	return bands;
}

/** Letters by which a tight line of the left column may push the words of the right one, in a text; a page pushes nothing. */
const PUSHED = 14;

/**
 * Where the right column begins on a line; null for a line that runs over the gutter. Where the words on the left are too many for
 * their column, an extractor writes those on the right a little further.
 */
export function gutterOn({ stretches }: FlowLine, x: number, pushed = PUSHED): number | null {
	const over = stretches.findIndex((one) => one.x0 < x && one.x1 > x);
	if (over < 0) return x;
	const next = stretches[over + 1];
	return next && stretches[over]!.x1 - x <= pushed && next.x0 - x <= pushed ? next.x0 : null;
}

/** The words of a line on one side of the gutter. */
export const sideOf = (line: FlowLine, x: number, right: boolean, pushed = PUSHED): Stretch[] => {
	const at = gutterOn(line, x, pushed) ?? x;
	return line.stretches.filter((one) => one.x0 >= at === right);
};

function bandFrom(lines: FlowLine[], start: number, pushed: number): Band | null {
	const counts = new Map<number, number>();
	for (let at = start; at < lines.length && at < start + MOST_LINES; at++)
		for (const one of lines[at]!.stretches) counts.set(Math.round(one.x0), (counts.get(Math.round(one.x0)) ?? 0) + 1);
	const edges = lines[start]!.stretches.slice(1).flatMap((one) =>
		[...counts.keys()].filter((x) => Math.abs(x - one.x0) <= NEAR * 3).map((x) => Math.min(x, one.x0))
	);
	const found = [...new Set(edges)]
		.toSorted((a, b) => (counts.get(Math.round(b)) ?? 0) - (counts.get(Math.round(a)) ?? 0))
		.slice(0, MOST_EDGES)
		.flatMap((edge) => bandAt(lines, start, edge - 0.5, pushed) ?? []);
	return found.toSorted((a, b) => b.end - a.end)[0] ?? null;
}

/** On both sides of a gutter; words on the left alone go on to the foot of the page, or to the first blank line where others follow. */
function bandAt(lines: FlowLine[], from: number, x: number, pushed: number): Band | null {
	const has = (at: number, right: boolean): boolean => sideOf(lines[at]!, x, right, pushed).length > 0;
	let end = from;
	while (end < Math.min(lines.length, from + MOST_LINES) && gutterOn(lines[end]!, x, pushed) !== null) end++;
	let stop = end;
	while (stop > from && !has(stop - 1, true)) stop--;
	while (stop < end && (end === lines.length || !lines[stop]!.gap)) stop++;
	let top = from;
	while (top > Math.max(0, from - MOST_LINES) && gutterOn(lines[top - 1]!, x, pushed) !== null) top--;
	let start = top;
	while (start < from && !has(start, true)) start++;
	const own = lines.slice(start, stop);
	const sides = [false, true].map((right) => own.map((line) => sideOf(line, x, right, pushed)).filter((stretches) => stretches.length > 0));
	const shared = own.filter((_, index) => has(start + index, true) && has(start + index, false)).length;
	if (shared < FEWEST_SHARED || own.some(namesColumns) || !sides.every(isFlow)) return null;
	return { start, end: stop, x };
}

const namesColumns = ({ stretches }: FlowLine): boolean =>
	stretches.length >= 2 && stretches.filter(({ text }) => isColumnName(text)).length >= 2;

/** Sentences, titles and entries, on one column or on more. */
function isFlow(side: Stretch[][]): boolean {
	if (side.length < FEWEST) return false;
	const letters = side.reduce((sum, stretches) => sum + stretches.reduce((total, one) => total + one.text.length, 0), 0);
	const cut = side.filter((stretches) => stretches.length > 1).length;
	if (cut > side.length * MOST_CUT) return findBands(side.map((stretches) => ({ stretches, gap: false }))).length > 0;
	return letters >= side.length * LETTERS;
}
