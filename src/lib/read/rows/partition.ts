import { type ColumnCosts, columnCosts } from './costs.ts';
import type { Alignment, GridLine, Shape } from './grid.ts';

const MOST_LINES = 60;
/** Blank lines are signs of rows when at least this share of lines has one before it. */
const SPACED = 0.12;
/** What a row costs by itself: without it, a table would be all the better for being cut everywhere. */
const ROW = 0.5;

/**
 * Indexes of the lines where rows begin. Every cut of the table in rows has a cost: cells that do not begin with their row (or do not
 * stand at its middle), that begin in lower case or end on « de », that hold the beginning of something else, columns left empty,
 * blank lines inside. The cheapest cut is kept, for cells set at the top or at the middle of their row. Dynamic programming, linear
 * in lines for rows of bounded height.
 */
export function rowStarts(lines: GridLine[], shape: Shape): number[] {
	let best: Cut | null = null;
	for (const alignment of ['top', 'middle'] as const) {
		const columns = shape.body.map((column) => columnCosts(lines, column, shape, alignment));
		const first = cheapest(lines, columns, alignment, shape.goesOn);
		const found = cheapest(
			lines,
			columns.map((one) => ({ ...one, empty: one.isMain || one.isTicked ? one.empty : 2 * share(first.starts, lines.length, one) })),
			alignment,
			shape.goesOn
		);
		if (!best || found.cost < best.cost) best = found;
	}
	return best?.starts ?? [];
}

interface Cut {
	starts: number[];
	cost: number;
}

/** Share of rows where a column has words. */
function share(starts: number[], end: number, { next }: ColumnCosts): number {
	const filled = starts.filter((start, index) => next[start]! < (starts[index + 1] ?? end)).length;
	return starts.length === 0 ? 0 : filled / starts.length;
}

function cheapest(lines: GridLine[], columns: ColumnCosts[], alignment: Alignment, goesOn: boolean): Cut {
	const spaced = lines.filter(({ gap }) => gap).length >= lines.length * SPACED;
	const costs = [0];
	const cuts = [0];
	for (let end = 1; end <= lines.length; end++) {
		costs[end] = Infinity;
		let inside = 0;
		for (let start = end - 1; start >= Math.max(0, end - MOST_LINES); start--) {
			const below = start + 1 < end ? lines[start + 1]! : null;
			if (below?.opensRow) break;
			if (below) inside += (below.gap ? (spaced ? 1.5 : 0.5) : 0) + (below.opensPage ? 0.8 : 0);
			const unmarked = spaced && start > 0 && !lines[start]!.gap && !lines[start]!.opensPage ? 0.7 : 0;
			let cost = costs[start]! + ROW + inside + unmarked;
			for (const one of columns) cost += cellCost(lines, one, start, end, alignment, goesOn);
			if (cost >= costs[end]!) continue;
			costs[end] = cost;
			cuts[end] = start;
		}
	}
	const starts: number[] = [];
	for (let end = lines.length; end > 0; end = cuts[end]!) starts.unshift(cuts[end]!);
	return { starts, cost: costs[lines.length]! };
}

/** Cost of the cell that a column has in a row made of the lines from `start` up to `end`, excluded. */
function cellCost(
	lines: GridLine[],
	{ next, last, opening, closing, inner, empty }: ColumnCosts,
	start: number,
	end: number,
	alignment: Alignment,
	goesOn: boolean
): number {
	const top = next[start]!;
	if (top >= end) return goesOn && (start === 0 || lines[start]!.opensRow) ? Math.min(1, empty) : empty;
	const bottom = last[end]!;
	const words = opening[top]! + closing[bottom]! + inner[bottom]! - inner[top]!;
	if (alignment === 'top') return words + (top === start ? 0 : 3 + 0.5 * (top - start));
	const off = Math.abs(lines[top]!.y + lines[bottom]!.y - lines[start]!.y - lines[end - 1]!.y) / 2;
	return words + 0.1 + 0.5 * off + 2 * Math.max(0, off - 0.6);
}
