import { collapse, type Part } from './builder.ts';
import { splitMarker } from './markers.ts';

/** The lines of a cell of plain text: a line is a part, and a bullet typed in front of it is its marker. */
export function cellParts(cell: string): Part[] {
	return cell
		.split(/\r\n?|\n|\u2028|\v/)
		.map(collapse)
		.filter((line) => line !== '')
		.map(splitMarker);
}

/**
 * Rows of a sheet that are titles rather than rows of its table: one filled cell, above the first full row or right above a header
 * that comes back.
 */
export function titleRows(rows: string[][]): Set<number> {
	const filled = rows.map((row) => row.filter((cell) => collapse(cell) !== '').length);
	const first = filled.findIndex((count) => count >= 2);
	const header = rows[first]?.map(collapse).join('\t');
	const titles = new Set<number>();
	let waiting: number[] = [];
	rows.forEach((row, index) => {
		if (filled[index] === 1) waiting.push(index);
		else if (filled[index] === 0) return;
		else {
			if (row.map(collapse).join('\t') === header) for (const one of waiting) titles.add(one);
			waiting = [];
		}
	});
	return titles;
}
