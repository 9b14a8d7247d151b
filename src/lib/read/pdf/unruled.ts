import { clusters, type Ruling, type Segment, type TextLine } from './geometry.ts';
import { joined, toParagraphs, type Piece, type Vocabulary } from './paragraphs.ts';
import type { PageTable, TableCell } from './table.ts';
import { cheapestRows } from './unruledRows.ts';

const ALIGNED = 4;
const FEWEST_LINES = 3;
const MOST_BETWEEN = 8;

/** Left edges shared by lines of several segments anywhere in the document: the columns that its unruled tables may have. */
export function columnEdges(pages: TextLine[][]): number[] {
	const starts = pages
		.flat()
		.filter(isCandidate)
		.flatMap((line) => line.segments.map((one) => one.x0));
	return clusters(starts, ALIGNED / 2)
		.filter((one) => one.count >= FEWEST_LINES)
		.map((one) => one.centre);
}

const isLeader = (line: TextLine): boolean =>
	/^[.…·_\s]*\d{0,4}$/u.test(line.segments.at(-1)!.text) || line.segments.some((one) => /\.{5,}|(?:\. ){4,}|…{2,}/u.test(one.text));
const isCandidate = (line: TextLine): boolean => line.segments.length >= 2 && !(line.segments.length === 2 && isLeader(line));

export interface Stretch {
	start: number;
	end: number;
	edges: number[];
}

/** Stretches of a page's lines that stand in columns: many lines of several segments on shared edges, and what they enclose. */
export function findStretches(lines: TextLine[], edges: number[]): Stretch[] {
	const onEdge = (one: Segment): boolean => edges.some((edge) => Math.abs(edge - one.x0) <= ALIGNED);
	const aligned = lines.flatMap((line, index) => (isCandidate(line) && line.segments.filter(onEdge).length >= 2 ? [index] : []));
	const stretches: Stretch[] = [];
	let group: number[] = [];
	const close = (): void => {
		const stretch = group.length > 0 ? toStretch(lines, group, edges) : null;
		if (stretch) stretches.push(stretch);
		group = [];
	};
	for (const index of aligned) {
		if (group.length > 0 && (index - group.at(-1)! > MOST_BETWEEN || wideLineBetween(lines, group.at(-1)!, index, edges))) close();
		group.push(index);
	}
	close();
	return stretches;
}

/** A line that runs across column edges ends a table. */
function wideLineBetween(lines: TextLine[], from: number, to: number, edges: number[]): boolean {
	const used = edges.filter((edge) =>
		[lines[from]!, lines[to]!].some((line) => line.segments.some((one) => Math.abs(one.x0 - edge) <= ALIGNED))
	);
	return lines
		.slice(from + 1, to)
		.some((line) => line.segments.some((one) => used.filter((edge) => one.x0 < edge - ALIGNED && edge + ALIGNED < one.x1).length > 0));
}

function toStretch(lines: TextLine[], group: number[], edges: number[]): Stretch | null {
	const counts = edges.map(
		(edge) => group.filter((index) => lines[index]!.segments.some((one) => Math.abs(one.x0 - edge) <= ALIGNED)).length
	);
	const used = edges.filter((_, index) => counts[index]! > 0).filter((edge, _, all) => !crossed(lines, group, edge, all));
	const two = used.length === 2;
	const both = group.filter((index) => lines[index]!.segments.length >= 2).length;
	const span = group.at(-1)! - group[0]! + 1;
	if (used.length < 2 || group.length < (two ? 4 : 1) || (two && both < span * 0.3)) return null;
	let start = group[0]!;
	while (start > 0 && endsRowAbove(lines, start, used)) start--;
	let end = group.at(-1)! + 1;
	while (end < lines.length && belongsBelow(lines, end, used)) end++;
	return { start, end, edges: used };
}

/** An edge that most lines run over is a chance alignment. */
const crossed = (lines: TextLine[], group: number[], edge: number, all: number[]): boolean => {
	const over = group.filter((index) =>
		lines[index]!.segments.some((one) => one.x0 < edge - ALIGNED * 2 && one.x1 > edge + ALIGNED * 2)
	).length;
	return all.length > 2 && over > group.length * 0.4;
};

/** First lines of a page that end a row begun on the page before: they go on in lower case, down from its top. */
const endsRowAbove = (lines: TextLine[], start: number, edges: number[]): boolean =>
	lines.slice(0, start).every((line, index) => {
		const near = lines[index + 1]!.y - line.y <= Math.max(line.size, lines[index + 1]!.size) * 2.4;
		const inside = line.segments.every((one) => one.x1 <= (edges[columnOf(one, edges) + 1] ?? Infinity) + ALIGNED);
		return near && inside;
	}) && /^\p{Ll}/u.test(lines[0]!.segments[0]!.text);

/** Last lines of a row that only some columns need. */
function belongsBelow(lines: TextLine[], index: number, edges: number[]): boolean {
	const line = lines[index]!;
	const above = lines[index - 1]!;
	if (line.y - above.y > Math.max(line.size, above.size) * 1.5) return false;
	return line.segments.every((one) => {
		const column = columnOf(one, edges);
		const right = edges[column + 1];
		return (
			(column > 0 || /^\p{Ll}/u.test(one.text)) &&
			Math.abs(one.x0 - edges[column]!) <= 24 &&
			(right === undefined || one.x1 <= right + ALIGNED)
		);
	});
}

const columnOf = (segment: Segment, edges: number[]): number =>
	Math.max(
		0,
		edges.findLastIndex((edge) => segment.x0 >= edge - ALIGNED * 1.5)
	);

/** Rows of a stretch: parted by horizontal rulings where there are some, by wider line gaps otherwise, else by how many columns a line fills. */
export function readStretch(lines: TextLine[], stretch: Stretch, rulings: Ruling[], words: Vocabulary): PageTable {
	const own = lines.slice(stretch.start, stretch.end);
	const { edges } = stretch;
	const rightmost = Math.max(...own.flatMap((line) => line.segments.map((one) => one.x1)));
	const widest = edges.map((edge, column) =>
		Math.max(edge, ...own.flatMap((line) => line.segments.filter((one) => columnOf(one, edges) === column).map((one) => one.x1)))
	);
	const starts = startsOfRows(own, edges, rulings, rightmost);
	const rows = starts.map((start, index) => own.slice(start, starts[index + 1] ?? own.length));
	return {
		page: own[0]!.page,
		y0: own[0]!.y,
		y1: own.at(-1)!.y,
		xs: [...edges, rightmost],
		rows: rows.map((row) =>
			edges.map((edge, column): TableCell => ({
				column,
				rows: 1,
				parts: cellParts(row, column, edges, { left: edge, right: widest[column]!, lenient: false }, words)
			}))
		)
	};
}

function cellParts(
	row: TextLine[],
	column: number,
	edges: number[],
	region: { left: number; right: number; lenient: boolean },
	words: Vocabulary
): TableCell['parts'] {
	const pieces = row.flatMap((line): Piece[] => {
		const own = line.segments.filter((one) => columnOf(one, edges) === column);
		const [first] = own;
		if (!first) return [];
		return [
			{
				...first,
				y: line.y,
				text: own.map((one, index) => (index > 0 && one.marker ? `${one.marker} ${one.text}` : one.text)).join(' '),
				x1: own.at(-1)!.x1
			}
		];
	});
	return toParagraphs(pieces, region, words).map((one) => ({ marker: one.marker, text: joined(one.lines) }));
}

function startsOfRows(lines: TextLine[], edges: number[], rulings: Ruling[], right: number): number[] {
	const width = right - edges[0]!;
	const across = rulings.filter((one) => !one.vertical && one.to - one.from > width * 0.5 && one.from < edges[0]! + width / 2);
	const ruled = lines.flatMap((line, index) =>
		index > 0 && across.some((one) => lines[index - 1]!.y - 1 < one.at && one.at < line.y) ? [index] : []
	);
	if (ruled.length >= lines.length / 12 && ruled.length >= 2) return [0, ...ruled];
	return cheapestRows(lines, edges.length, (line, column) => line.segments.filter((one) => columnOf(one, edges) === column), right);
}
