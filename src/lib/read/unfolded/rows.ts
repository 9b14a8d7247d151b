import type { ColumnRole } from '#lib/model/plan.ts';
import { misfit, missing, usual } from './cells.ts';

/**
 * The column of each cell of a table written cell by cell, row after row: the reading that fits the meanings of the columns best, blank
 * cells being left out by the extractor. A row begins where the column is not further right than the one before. Viterbi's algorithm.
 */
export function columnsOf(cells: string[], roles: ColumnRole[]): { columns: number[]; cost: number } {
	const skipped = roles.map((role) => missing[role] ?? usual);
	const sum = (from: number, to: number): number => skipped.slice(from, to).reduce((total, one) => total + one, 0);
	const width = roles.length;
	let costs = roles.map((role, column) => sum(0, column) + misfit(cells[0] ?? '', role));
	const back: number[][] = [];
	for (const words of cells.slice(1)) {
		const from: number[] = [];
		costs = roles.map((role, column) => {
			let best = Infinity;
			for (let before = 0; before < width; before++) {
				const gap = before < column ? sum(before + 1, column) : sum(before + 1, width) + sum(0, column);
				const cost = costs[before]! + gap;
				if (cost < best) {
					best = cost;
					from[column] = before;
				}
			}
			return best + misfit(words, role);
		});
		back.push(from);
	}
	const ends = costs.map((cost, column) => cost + sum(column + 1, width));
	let column = ends.indexOf(Math.min(...ends));
	const columns = [column];
	for (const from of back.toReversed()) {
		column = from[column]!;
		columns.unshift(column);
	}
	return { columns, cost: Math.min(...ends) };
}
