import type { Part } from '../builder.ts';

export interface TableCell {
	column: number;
	parts: Part[];
	/** rows that the cell covers, 1 when it is not merged */
	rows: number;
}

export interface PageTable {
	page: number;
	y0: number;
	y1: number;
	/** left edges of the columns and right edge of the last */
	xs: number[];
	/** cells of each row, by column; a row has no cell where one from above covers it */
	rows: TableCell[][];
}

export interface Table {
	xs: number[];
	rows: { page: number; cells: TableCell[]; repeated: boolean }[];
}

const CLOSE = 8;
/** Last rows looked at to tell which columns are usually filled. */
const ENOUGH = 60;
/** Index of the edge nearest to a place, -1 when none is close. */
function near(x: number, edges: number[]): number {
	const nearest = edges.reduce((best, edge, at) => (Math.abs(edge - x) < Math.abs(edges[best]! - x) ? at : best), 0);
	return Math.abs(edges[nearest]! - x) <= CLOSE ? nearest : -1;
}

/**
 * Left edges and right edge of a table that goes on with another page, or null when the two are different tables. A column that is
 * empty on one page is missing there: the union of the edges holds for both.
 */
export function commonColumns(a: number[], b: number[]): number[] | null {
	const [few, many] = a.length <= b.length ? [a.slice(0, -1), b.slice(0, -1)] : [b.slice(0, -1), a.slice(0, -1)];
	const shared = few.filter((x) => near(x, many) >= 0).length;
	if (shared < 2 || shared < few.length - 1 || (shared < few.length && few.length < 4)) return null;
	const lefts = [...many, ...few.filter((x) => near(x, many) < 0)].toSorted((x, y) => x - y);
	return [...lefts, Math.max(a.at(-1)!, b.at(-1)!)];
}

/** The same rows with their cells counted along other edges; cells between edges that come together are one. */
export const onColumns = (rows: TableCell[][], from: number[], to: number[]): TableCell[][] =>
	rows.map((row) => {
		const cells = new Map<number, TableCell>();
		for (const cell of row) {
			const column = Math.max(0, near(from[cell.column]!, to));
			const before = cells.get(column);
			cells.set(column, { ...cell, column, parts: [...(before?.parts ?? []), ...cell.parts] });
		}
		return [...cells.values()];
	});

const textOf = (cells: TableCell[]): string => cells.map((cell) => cell.parts.map((part) => part.text).join(' ')).join('\t');

/**
 * Adds what stands on the next page to a table. A header that comes back is marked; a first row that only completes the row above
 * (no bullet, a usually filled column blank, text going on) is added to it.
 */
export function continueTable(table: Table, next: PageTable): void {
	const header = table.rows[0];
	let atTop = true;
	for (const cells of next.rows) {
		const repeated = header !== undefined && textOf(cells).trim() !== '' && textOf(cells) === textOf(header.cells);
		const last = table.rows.findLast((row) => !row.repeated);
		if (!repeated && atTop && last && last.page !== next.page && completes(table, cells, last.cells)) addTo(last.cells, cells);
		else table.rows.push({ page: next.page, cells, repeated: repeated && table.rows.length > 0 });
		if (!repeated) atTop = false;
	}
}

function completes(table: Table, cells: TableCell[], above: TableCell[]): boolean {
	const filled = cells.filter((cell) => cell.parts.length > 0);
	if (filled.length === 0) return false;
	const rows = table.rows.slice(-ENOUGH).filter((row) => !row.repeated);
	const usual = (column: number): boolean => {
		const with_ = rows.filter((row) => row.cells.some((cell) => cell.column === column && cell.parts.length > 0)).length;
		return with_ >= rows.length * 0.8;
	};
	const columns = table.xs.length - 1;
	const missing = Array.from({ length: columns }, (_, column) => column).filter(
		(column) => usual(column) && !filled.some((cell) => cell.column === column)
	);
	if (missing.length === 0 && !filled.every((cell) => goesOn(cell.parts[0]!, above, cell.column))) return false;
	if (filled.some((cell) => cell.parts[0]!.marker !== '') && missing.length < columns - 1) return false;
	return filled.some((cell) => goesOn(cell.parts[0]!, above, cell.column)) || missing.length >= 2;
}

function goesOn(part: Part, above: TableCell[], column: number): boolean {
	const before = above.find((cell) => cell.column === column)?.parts.at(-1);
	return (
		!part.marker && before !== undefined && (/^\p{Ll}/u.test(part.text) || /[,(’'-]$/u.test(before.text)) && !/[.;!?]$/u.test(before.text)
	);
}

function addTo(above: TableCell[], cells: TableCell[]): void {
	for (const cell of cells) {
		const target = above.find((one) => one.column === cell.column);
		const [first, ...rest] = cell.parts;
		if (!first) continue;
		if (!target) above.push(cell);
		else if (goesOn(first, above, cell.column)) {
			const last = target.parts.at(-1)!;
			target.parts = [...target.parts.slice(0, -1), { marker: last.marker, text: `${last.text} ${first.text}` }, ...rest];
		} else target.parts = [...target.parts, first, ...rest];
	}
	above.sort((a, b) => a.column - b.column);
}
