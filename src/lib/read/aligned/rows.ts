import { segmentsOf } from '#lib/intake/inline.ts';
import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import type { Column } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, SourceLine } from '#lib/model/blocks.ts';
import { carriedCells } from '../rows/carried.ts';
import type { GridLine } from '../rows/grid.ts';
import { rowStarts } from '../rows/partition.ts';
import { isColumnEnd, startsLow } from '../rows/words.ts';
import type { Piece } from './pieces.ts';

export type Row = Extract<Block, { type: 'row' }>;

/** A line of a table, its words in their columns. */
export interface Placed {
	line: SourceLine;
	pieces: Piece[];
	/** blank lines stand before it, on the same page */
	gap: boolean;
	header: boolean;
	/** a title over the whole width */
	spanning: boolean;
}

/** Letters differ in width: a line of fewer letters than this part of the longest had room for more. */
const CLEAR = 0.85;

const wordsIn = (placed: Placed, column: number): string =>
	placed.pieces
		.filter((piece) => piece.column === column)
		.map((piece) => piece.text)
		.join(' ');
const isHeading = ({ role }: Column): boolean => role === 'section' || role === 'objective';

/** Would the first word of a line clearly have fitted at the end of the line before? Then somebody broke the line on purpose. */
const hadRoom = (before: string, words: string, width: number): boolean =>
	!isColumnEnd(before) && before.length + 1 + (/^\S+/.exec(words)?.[0].length ?? 0) <= width * CLEAR;

/** Lines of a table → rows. `roles` are the meanings of its columns, `room` their widths, `main` the one whose cells begin the rows. */
export function rowsOf(lines: Placed[], roles: Column[], room: number[], main: number, table: number): Row[] {
	const columns = roles.map((_, column) => column);
	const widths = columns.map((column) => Math.max(room[column] ?? 0, ...lines.map((one) => wordsIn(one, column).length)));
	const body = lines.filter((one) => !one.header && !one.spanning);
	const underTitle = new Set(lines.filter((_, at) => lines[at - 1]?.spanning));
	const grid = body.map((one, at): GridLine => ({
		y: one.line.n,
		words: columns.map((column) => wordsIn(one, column)),
		gap: one.gap,
		opensPage: at > 0 && body[at - 1]!.line.page !== one.line.page,
		opensRow: underTitle.has(one)
	}));
	const carried = columns.filter((column) => column !== main && isHeading(roles[column]!));
	const starts = rowStarts(grid, {
		main,
		body: columns.filter((column) => !carried.includes(column)),
		goesOn: false,
		numbers: columns.filter((column) => roles[column]!.role === 'number'),
		hadRoom: (column, before, at) => hadRoom(grid[before]!.words[column]!, grid[at]!.words[column]!, widths[column]!)
	});
	const names = new Map(carried.map((column) => [column, carriedCells(grid, starts, column)]));
	const rows = starts.map((start, index): Row => {
		const group = body.slice(start, starts[index + 1] ?? body.length);
		const linesOf = (column: number): Placed[] => names.get(column)?.[index]?.map((at) => body[at]!) ?? group;
		return rowOf(group, table, (column) => cellParts(linesOf(column), column, widths[column]!), columns);
	});
	return [...rows, ...headings(lines, table, columns, widths)].toSorted((a, b) => a.line_start - b.line_start);
}

/** Headers, one row each time they come, and titles over the whole width. */
function headings(lines: Placed[], table: number, columns: number[], widths: number[]): Row[] {
	const groups: Placed[][] = [];
	lines.forEach((one, at) => {
		if (!one.header && !one.spanning) return;
		if (one.header && lines[at - 1]?.header) groups.at(-1)!.push(one);
		else groups.push([one]);
	});
	return groups.map((group) => rowOf(group, table, (column) => cellParts(group, column, widths[column]!), columns));
}

const rowOf = (group: Placed[], table: number, cell: (column: number) => CellPart[], columns: number[]): Row => ({
	type: 'row',
	table,
	line_start: group[0]!.line.n,
	line_end: group.at(-1)!.line.n,
	page: group[0]!.line.page,
	cells: columns.map(cell)
});

/** The words of a cell over its lines: an entry at each bullet, and at each line that begins something its own words had left room for. */
function cellParts(group: Placed[], column: number, width: number): CellPart[] {
	const parts: CellPart[] = [];
	let before = '';
	for (const { line, pieces } of group) {
		const own = pieces.filter((piece) => piece.column === column);
		if (own.length === 0) continue;
		for (const segment of segmentsOf(line.raw, line.n, own[0]!.start, own.at(-1)!.end)) {
			const last = parts.at(-1);
			const deeds = last !== undefined && !isColumnEnd(before) && opensDeed(last.text) && opensDeed(segment.text);
			const separate = segment.marker !== '' || (!startsLow(segment.text) && (deeds || hadRoom(before, segment.text, width)));
			if (!last || separate) parts.push({ marker: segment.marker, text: segment.text, spans: segment.spans });
			else parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, segment]) };
		}
		before = own.map((piece) => piece.text).join(' ');
	}
	return parts;
}
