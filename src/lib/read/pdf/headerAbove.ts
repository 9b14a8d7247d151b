import { kindOpening } from '#lib/intake/detect/words.ts';
import { isColumnName } from '#lib/intake/layouts/columns.ts';
import { fold } from '#lib/text/fold.ts';
import type { Run, Segment, TextLine } from './geometry.ts';
import type { Grid } from './grid.ts';
import { toLines } from './lines.ts';
import { joined, linePieces, toParagraphs, type Vocabulary } from './paragraphs.ts';
import type { PageTable, TableCell } from './table.ts';

const NEAR = 2.4;
const LEADING = 1.6;

/** The lines right over a table without a frame around its header, whose words name its columns. */
export function namesAbove(runs: Run[], grid: Grid, page: number): TextLine[] {
	const lines = toLines(
		runs.filter((run) => run.y < grid.y0),
		page
	);
	const names: TextLine[] = [];
	for (let below = grid.y0, line = lines.pop(); line; below = line.y, line = lines.pop()) {
		const near = below - line.y <= line.size * (names.length === 0 ? NEAR : LEADING);
		if (!near || line.segments.some((one) => columnUnder(one, grid) < 0)) break;
		names.unshift(line);
	}
	const written = namesOf(names, grid).filter((name) => name !== '');
	const known = written.filter((name) => isColumnName(name) || kindOpening(fold(name)) !== null).length;
	return written.length >= 2 && known >= Math.max(2, written.length / 2) ? names : [];
}

const columnUnder = (segment: Segment, { xs }: Grid): number =>
	xs.findIndex((x, column) => segment.x0 >= x - 2 && segment.x1 <= (xs[column + 1] ?? -Infinity) + 2);

const namesOf = (lines: TextLine[], grid: Grid): string[] =>
	Array.from({ length: grid.columns }, (_, column) =>
		lines.flatMap((line) => line.segments.filter((one) => columnUnder(one, grid) === column).map(({ text }) => text)).join(' ')
	);

export function withHeader(table: PageTable, lines: TextLine[], grid: Grid, words: Vocabulary): PageTable {
	const header = Array.from({ length: grid.columns }, (_, column): TableCell => {
		const pieces = lines.flatMap((line) =>
			linePieces(
				line.y,
				line.segments.filter((one) => columnUnder(one, grid) === column)
			)
		);
		const region = { left: grid.xs[column]!, right: grid.xs[column + 1]!, lenient: false };
		return { column, rows: 1, parts: toParagraphs(pieces, region, words).map((one) => ({ marker: one.marker, text: joined(one.lines) })) };
	});
	return { ...table, y0: lines[0]!.y, rows: [header, ...table.rows] };
}
