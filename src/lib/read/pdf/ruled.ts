import type { Run } from './geometry.ts';
import { findGrids, type Grid, type GridCell } from './grid.ts';
import type { PageContent } from './geometry.ts';
import { toLines } from './lines.ts';
import { joined, toParagraphs, type Piece, type Vocabulary } from './paragraphs.ts';
import type { PageTable, TableCell } from './table.ts';

/** Tables drawn with rulings, and the runs of the page that stand in none of them. */
export function ruledTables(content: PageContent, words: Vocabulary): { tables: PageTable[]; rest: Run[] } {
	let rest = content.runs;
	const tables: PageTable[] = [];
	for (const grid of findGrids(content.rulings)) {
		const inside = new Map<GridCell, Run[]>();
		const outside: Run[] = [];
		for (const run of rest.flatMap((one) => cutAtRulings(one, grid))) {
			const cell = cellOf(grid, run);
			if (cell) inside.set(cell, [...(inside.get(cell) ?? []), run]);
			else outside.push(run);
		}
		const columns = new Set([...inside.keys()].map((cell) => cell.column));
		if (columns.size < 2) continue;
		tables.push(readGrid(grid, inside, content.page, words));
		rest = outside;
	}
	return { tables, rest };
}

/** Neighbouring cells whose words nearly touch may come as one run: it is cut at the space that stands on the ruling between them. */
function cutAtRulings(run: Run, grid: Grid): Run[] {
	const cell = cellOf(grid, run);
	if (!cell || run.x1 <= cell.x1 + run.size * 0.5) return [run];
	const width = run.x1 - run.x0;
	const place = ((cell.x1 - run.x0) / width) * run.text.length;
	const spaces = [...run.text.matchAll(/\s/gu)].map((found) => found.index);
	const nearest = spaces.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
	if (nearest === undefined || Math.abs(nearest - place) > Math.max(3, run.text.length * 0.12)) return [run];
	const left = { ...run, text: run.text.slice(0, nearest), x1: Math.min(cell.x1, run.x0 + (width * nearest) / run.text.length) };
	const right = { ...run, text: run.text.slice(nearest + 1), x0: Math.max(cell.x1 + 1, run.x0 + (width * nearest) / run.text.length) };
	return [left, ...cutAtRulings(right, grid)];
}

function cellOf(grid: Grid, run: Run): GridCell | undefined {
	const x = Math.min((run.x0 + run.x1) / 2, run.x0 + 12);
	const y = run.y - run.size * 0.3;
	if (x < grid.x0 || x > grid.x1 || y < grid.y0 || y > grid.y1) return undefined;
	return grid.cells.find((cell) => cell.x0 <= x && x <= cell.x1 && cell.y0 <= y && y <= cell.y1);
}

function readGrid(grid: Grid, inside: Map<GridCell, Run[]>, page: number, words: Vocabulary): PageTable {
	const rows: TableCell[][] = Array.from({ length: grid.rows }, () => []);
	for (const cell of grid.cells) {
		const pieces = toLines(inside.get(cell) ?? [], page).flatMap((line) => linePieces(line.y, line.segments));
		rows[cell.row]!.push({ column: cell.column, rows: cell.rows, parts: cellParts(pieces, cell, words) });
	}
	const kept = withoutEmptyRows(rows);
	return { page, y0: grid.y0, y1: grid.y1, xs: grid.xs, rows: kept };
}

/** Wide gaps inside a cell (justified or tabbed text) are spaces. */
function linePieces(y: number, segments: Piece[] | Omit<Piece, 'y'>[]): Piece[] {
	const [first, ...others] = segments;
	if (!first) return [];
	const text = [first, ...others].map((one, index) => (index > 0 && one.marker ? `${one.marker} ${one.text}` : one.text)).join(' ');
	return [{ ...first, y, text, x1: segments.at(-1)!.x1, bold: segments.every((one) => one.bold) }];
}

function cellParts(pieces: Piece[], cell: GridCell, words: Vocabulary): TableCell['parts'] {
	const padding = Math.min(9, Math.max(0, Math.min(...pieces.map((piece) => piece.x0)) - cell.x0));
	const region = { left: cell.x0 + padding, right: cell.x1 - padding - 2, lenient: false };
	return toParagraphs(pieces, region, words).map((one) => ({ marker: one.marker, text: joined(one.lines) }));
}

/** Double rulings leave rows of no height: they go, and the cells merged over them shrink. */
function withoutEmptyRows(rows: TableCell[][]): TableCell[][] {
	const empty = rows.map((row) => row.every((cell) => cell.parts.length === 0));
	return rows.flatMap((row, index) => {
		if (empty[index]) return [];
		return [row.map((cell) => ({ ...cell, rows: cell.rows - empty.slice(index, index + cell.rows).filter(Boolean).length }))];
	});
}
