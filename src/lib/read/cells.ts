import { isCommitment } from '#lib/intake/detect/entries.ts';
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

/** A line of a sheet that stands alone between blank rows, with others like it or none: text, not a row of a table. */
export interface SheetText {
	kind: 'heading' | 'paragraph' | 'bullet';
	part: Part;
}

const LONGEST_TITLE = 100;
const FEWEST_RUNNING = 3;

/** The rows of a sheet that are text, by their index: with one cell each, in a stretch between blank rows without a table or under its last row. */
export function textRows(rows: string[][]): Map<number, SheetText> {
	const texts = new Map<number, SheetText>();
	let stretch: number[] = [];
	const close = (): void => {
		const last = stretch.findLast((index) => filledIn(rows[index]!).length > 1 || isCommitment(filledIn(rows[index]!)[0]!)) ?? -1;
		const alone = stretch.every((index) => filledIn(rows[index]!).length === 1);
		const isRunning = alone && stretch.length >= FEWEST_RUNNING;
		for (const index of alone ? stretch : stretch.filter((one) => one > last))
			texts.set(index, textOf(filledIn(rows[index]!)[0]!, isRunning));
		stretch = [];
	};
	rows.forEach((row, index) => {
		if (filledIn(row).length === 0) close();
		else stretch.push(index);
	});
	close();
	return texts;
}

const filledIn = (row: string[]): string[] => row.filter((cell) => collapse(cell) !== '');

/** What stands over what is for the lines of a running text to show, as in any text. */
function textOf(cell: string, isRunning: boolean): SheetText {
	const part = splitMarker(collapse(cell));
	if (part.marker) return { kind: 'bullet', part };
	if (isRunning) return { kind: 'paragraph', part };
	return { kind: part.text.length <= LONGEST_TITLE && !/[.;!]$/u.test(part.text) ? 'heading' : 'paragraph', part };
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
