import type { Run, Turn } from './geometry.ts';
import { apply, eachOperator, type Matrix, type Operators, type Ops } from './operators.ts';

/** Words that the page puts somewhere by name, rather than after those before them. */
export interface PlacedWords {
	x0: number;
	x1: number;
	y: number;
	text: string;
}

interface Glyph {
	unicode?: string;
	/** thousandths of the letter size */
	width?: number;
	isSpace?: boolean;
}

/** The places that a page gives to its words, in its own turn. */
export function readPlaces(ops: Ops, operators: Operators, view: Matrix, turn: Turn): PlacedWords[] {
	const places: PlacedWords[] = [];
	/** where the line of text begins, and how far along it the words have come */
	let line: Matrix = [1, 0, 0, 1, 0, 0];
	let [along, size, letterSpace, wordSpace] = [0, 1, 0, 0];
	let moved = false;
	const start = (next: Matrix): void => {
		[line, along, moved] = [next, 0, true];
	};
	eachOperator(ops, operators, view, (operator, args, matrix) => {
		if (operator === ops['beginText']) start([1, 0, 0, 1, 0, 0]);
		else if (operator === ops['setTextMatrix']) start([...(args![0] as Matrix)]);
		else if (operator === ops['moveText'] || operator === ops['setLeadingMoveText'])
			start([line[0], line[1], line[2], line[3], ...apply(line, args![0] as number, args![1] as number)]);
		else if (operator === ops['setFont']) size = Math.abs(args![1] as number) || 1;
		else if (operator === ops['setCharSpacing']) letterSpace = args![0] as number;
		else if (operator === ops['setWordSpacing']) wordSpace = args![0] as number;
		else if (operator === ops['showText']) {
			const place = (at: number): [number, number] => turn.point(...apply(matrix, ...apply(line, at, 0)));
			const from = along;
			let [text, end] = ['', along];
			for (const glyph of args![0] as (Glyph | number | null)[]) {
				if (typeof glyph === 'number') along -= (glyph * size) / 1000;
				if (typeof glyph !== 'object' || glyph === null) continue;
				text += glyph.unicode ?? '';
				along += ((glyph.width ?? 0) * size) / 1000 + letterSpace + (glyph.isSpace ? wordSpace : 0);
				if ((glyph.unicode ?? '').trim() !== '') end = along;
			}
			if (text.trim() === '') return;
			const [[x0, y], [x1]] = [place(from), place(end)];
			if (moved) places.push({ x0, x1, y, text: text.trim() });
			else if (places.length > 0) places.at(-1)!.x1 = x1;
			moved = false;
		}
	});
	return places;
}

const MOST_INSIDE = 100;
const FIRST_LETTERS = 12;

/**
 * pdfjs joins words that stand less than half a letter apart, though the page placed them one by one: cells that nearly touch come as one
 * run. Each run learns where words were placed inside it, so that it may be cut at the edge of a column.
 */
export function withPlaces(runs: Run[], places: PlacedWords[]): Run[] {
	const lines = new Map<number, PlacedWords[]>();
	for (const place of places) {
		const line = lines.get(Math.round(place.y));
		if (line) line.push(place);
		else lines.set(Math.round(place.y), [place]);
	}
	for (const line of lines.values()) line.sort((a, b) => a.x0 - b.x0);
	return runs.map((run) => {
		const line = lines.get(Math.round(run.y)) ?? [];
		const inside: NonNullable<Run['inside']> = [];
		let cursor = 1;
		for (
			let next = firstAfter(line, run.x0 + 1);
			next < line.length && line[next]!.x0 < run.x1 - 1 && inside.length < MOST_INSIDE;
			next++
		) {
			const { x0, text } = line[next]!;
			const at = run.text.indexOf(text.slice(0, FIRST_LETTERS), cursor);
			if (at < 0) continue;
			const end = line[next - 1]?.x1 ?? -Infinity;
			if (run.text[at - 1] === ' ' && end > run.x0) inside.push({ x: x0, end, at });
			cursor = at + 1;
		}
		return inside.length > 0 ? { ...run, inside } : run;
	});
}

function firstAfter(line: PlacedWords[], x: number): number {
	let [low, high] = [0, line.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (line[middle]!.x0 < x) low = middle + 1;
		else high = middle;
	}
	return low;
}
