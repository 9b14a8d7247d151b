import { findBands } from '../flow/bands.ts';
import { clusters, median, type TextLine } from './geometry.ts';

const FEWEST = 6;

/**
 * Running text set in two columns comes back as the left column then the right one; anything else comes back as it was.
 * Columns of prose differ from those of a table: both sides are dense, and most of their lines reach the far edge.
 */
export function unfoldColumns(lines: TextLine[]): TextLine[][] {
	const bands = flowBands(lines);
	for (let start = 0; start < lines.length; start++) {
		const gutter = gutterFrom(lines, start) ?? looseGutterFrom(lines, start) ?? bands.find((band) => band.start === start);
		if (!gutter) continue;
		const before = lines.slice(0, start);
		const band = lines.slice(start, gutter.end);
		const left = side(band, (x) => x < gutter.x);
		const right = side(band, (x) => x >= gutter.x);
		return [
			before,
			...[left, right].flatMap((side) => (side.length < lines.length ? unfoldColumns(side) : [side])),
			...unfoldColumns(lines.slice(gutter.end))
		].filter((one) => one.length > 0);
	}
	return lines.length > 0 ? [lines] : [];
}

/** Width of a letter, by the size of its line. */
const LETTER = 0.5;
const WIDE = 1.8;

/** Lists and boxes set side by side: columns that are no dense prose. */
function flowBands(lines: TextLine[]): { start: number; end: number; x: number }[] {
	const letter = median(lines.map((line) => line.size)) * LETTER || 1;
	const flow = lines.map((line, at) => ({
		gap: at > 0 && line.y - lines[at - 1]!.y > line.size * WIDE,
		stretches: line.segments.map((one) => ({ x0: one.x0 / letter, x1: one.x1 / letter, text: one.text }))
	}));
	return findBands(flow, 0).map(({ start, end, x }) => ({ start, end, x: x * letter }));
}

function side(lines: TextLine[], belongs: (x: number) => boolean): TextLine[] {
	return lines.flatMap((line) => {
		const segments = line.segments.filter((one) => belongs(one.x0));
		return segments.length > 0 ? [{ ...line, segments }] : [];
	});
}

/** The gutter that begins at this line of two segments, with the first line that crosses it; null when the text is not prose in columns. */
function gutterFrom(lines: TextLine[], start: number): { x: number; end: number } | null {
	const first = lines[start]!;
	if (first.segments.length !== 2) return null;
	let low = first.segments[0]!.x1;
	let high = first.segments[1]!.x0;
	let end = start + 1;
	for (; end < lines.length; end++) {
		const line = lines[end]!;
		if (line.segments.length > 2) break;
		const left = line.segments.filter((one) => (one.x0 + one.x1) / 2 < (low + high) / 2);
		const right = line.segments.filter((one) => (one.x0 + one.x1) / 2 >= (low + high) / 2);
		const nextLow = Math.max(low, ...left.map((one) => one.x1));
		const nextHigh = Math.min(high, ...right.map((one) => one.x0));
		if (nextHigh - nextLow < 8 || left.length > 1 || right.length > 1) break;
		low = nextLow;
		high = nextHigh;
	}
	const band = lines.slice(start, end);
	const x = (low + high) / 2;
	return isProse(
		side(band, (at) => at < x),
		band.length
	) &&
		isProse(
			side(band, (at) => at >= x),
			band.length
		)
		? { x, end }
		: null;
}

const FEWEST_LOOSE = 8;
/** Titles over lists whose bullets and words stand further in. */
const FEWEST_ON_EDGE = 2;
const MOST_EDGES = 8;
const NARROWEST = 100;
const LETTERS = 20;
/** Lines of two independent columns that stand at one height by chance. */
const SHARED = 0.35;

/**
 * The same where the lines of the two columns do not stand at the same heights: a place that no words cross over many lines, most of
 * them on one side only. The rows of a table have words on both sides.
 */
function looseGutterFrom(lines: TextLine[], start: number): { x: number; end: number } | null {
	const segments = lines.slice(start).flatMap((line) => line.segments);
	const left = Math.min(...segments.map((one) => one.x0));
	const edges = clusters(
		segments.map((one) => one.x0),
		2
	).filter(({ centre, count }) => count >= FEWEST_ON_EDGE && centre > left + NARROWEST);
	for (const { centre } of edges.toSorted((a, b) => b.count - a.count).slice(0, MOST_EDGES)) {
		const x = centre - 4;
		const crossed = lines.findIndex((line, at) => at >= start && line.segments.some((one) => one.x0 < x && one.x1 > x));
		const end = crossed < 0 ? lines.length : crossed;
		const band = lines.slice(start, end);
		const [before, after] = [side(band, (at) => at < x), side(band, (at) => at >= x)];
		const apart = before.length + after.length - band.length <= band.length * SHARED && band.every((line) => line.segments.length <= 2);
		if (apart && [before, after].every((one) => one.length >= FEWEST_LOOSE && lettersOf(one) >= LETTERS)) return { x, end };
	}
	return null;
}

const lettersOf = (lines: TextLine[]): number =>
	lines.reduce((sum, line) => sum + line.segments.reduce((total, one) => total + one.text.length, 0), 0) / lines.length;

function isProse(lines: TextLine[], of: number): boolean {
	if (lines.length < FEWEST || lines.length < of * 0.6) return false;
	const widths = lines.map((line) => line.segments.at(-1)!.x1 - line.segments[0]!.x0);
	const widest = Math.max(...widths);
	const full = widths.filter((width) => width > widest * 0.75).length;
	const letters = lettersOf(lines);
	return full >= lines.length * 0.55 && letters >= 25;
}
