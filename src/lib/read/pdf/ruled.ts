import type { Run } from './geometry.ts';
import { findGrids, type Grid, type GridCell } from './grid.ts';
import type { PageContent } from './geometry.ts';
import { namesAbove, withHeader } from './headerAbove.ts';
import { toLines } from './lines.ts';
import { joined, linePieces, toParagraphs, type Piece, type Vocabulary } from './paragraphs.ts';
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
		const table = readGrid(grid, inside, content.page, words);
		const names = namesAbove(outside, grid, content.page);
		const above = new Set(names.flatMap((line) => line.runs));
		tables.push(names.length > 0 ? withHeader(table, names, grid, words) : table);
		rest = outside.filter((run) => !above.has(run));
	}
	return { tables, rest };
}

/** Neighbouring cells whose words nearly touch may come as one run: it is cut at the space that stands on the ruling between them. */
function cutAtRulings(run: Run, grid: Grid): Run[] {
	const cell = cellOf(grid, run);
	if (!cell || run.x1 <= cell.x1 + run.size * 0.5) return [run];
	const placed = run.inside?.find(({ x }) => x > cell.x1 - 1);
	if (placed) return [{ ...run, text: run.text.slice(0, placed.at).trim(), x1: placed.end }, ...cutAtRulings(restFrom(run, placed), grid)];
	const width = run.x1 - run.x0;
	const place = ((cell.x1 - run.x0) / width) * run.text.length;
	const spaces = [...run.text.matchAll(/\s/gu)].map((found) => found.index);
	const nearest = spaces.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
	if (nearest === undefined || Math.abs(nearest - place) > Math.max(3, run.text.length * 0.12)) return [run];
	const left = { ...run, text: run.text.slice(0, nearest), x1: Math.min(cell.x1, run.x0 + (width * nearest) / run.text.length) };
	const right = { ...run, text: run.text.slice(nearest + 1), x0: Math.max(cell.x1 + 1, run.x0 + (width * nearest) / run.text.length) };
	return [left, ...cutAtRulings(right, grid)];
}

function restFrom(run: Run, { x, at }: { x: number; at: number }): Run {
	const later = (run.inside ?? []).filter((one) => one.at > at).map((one) => ({ ...one, at: one.at - at }));
	return { ...run, text: run.text.slice(at), x0: x, inside: later };
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
