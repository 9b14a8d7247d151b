import type { Alignment, GridLine, Shape } from './grid.ts';
import { isColumnEnd, isDateCut, isTick, startsLow, startsNumber, startsPoint } from './words.ts';

/** What the words of a column say against each way of cutting it in cells, in the units of `partition.ts`. */
export interface ColumnCosts {
	isMain: boolean;
	/** a column of ticks, one of several that a row may choose from */
	isTicked: boolean;
	/** index of the first line with words from each line on; the number of lines when there is none */
	next: number[];
	/** index of the last line with words before each line; -1 when there is none */
	last: number[];
	/** cost of a cell that begins, or ends, on each line */
	opening: number[];
	closing: number[];
	/** cost of lines that look like the beginning of another cell, added up from the top */
	inner: number[];
	/** cost of a row without words in this column */
	empty: number;
}

export function columnCosts(lines: GridLine[], column: number, shape: Shape, alignment: Alignment): ColumnCosts {
	const isMain = column === shape.main;
	const words = lines.map((line) => line.words[column]!);
	const isTicked = words.every((text) => text === '' || isTick(text));
	const last = [-1];
	words.forEach((text, at) => last.push(text ? at : last[at]!));
	const next: number[] = Array.from({ length: lines.length + 1 }, () => lines.length);
	for (let at = lines.length - 1; at >= 0; at--) next[at] = words[at] ? at : next[at + 1]!;
	let sum = 0;
	const inner = words.map((text, at) => {
		const before = last[at]!;
		if (!text || before < 0) return sum;
		const holes = at - before - 1;
		sum +=
			(alignment === 'middle' ? Math.max(0, holes - 1) * 2 : holes * 1.5) + (isTicked ? 8 : innerCost(lines, before, at, column, shape));
		return sum;
	});
	return {
		isMain,
		isTicked,
		next,
		last,
		opening: words.map((text, at) => (startsLow(text) && !(shape.goesOn && (last[at]! < 0 || lines[at]!.opensRow)) ? (isMain ? 5 : 2) : 0)),
		closing: words.map((text) => (isColumnEnd(text) ? 3 : 0)),
		inner,
		empty: isMain ? 8 : isTicked ? 0 : 1.6
	};
}

/** A line of a cell that looks like the beginning of another cell rather than like the rest of its own. */
function innerCost(lines: GridLine[], before: number, at: number, column: number, shape: Shape): number {
	const words = lines[at]!.words[column]!;
	const above = lines[before]!.words[column]!;
	if (shape.numbers.includes(column) || startsNumber(words)) return 8;
	if (startsLow(words) || isColumnEnd(above) || isDateCut(above, words)) return 0;
	const beside = shape.body.filter((one) => one !== column && opensCell(lines, at, one)).length;
	if (startsPoint(words)) return column === shape.main && beside > 0 ? 2 : 0;
	const room = shape.hadRoom(column, before, at) || /[.;!?]$/u.test(above);
	if (column !== shape.main) return room ? 0.6 : 0.3;
	if (beside === 0) return room ? 0.7 : 0.4;
	return room ? 3 : 1.2;
}

/** Words of a column that may open a cell: not those that go on with the words above them. */
function opensCell(lines: GridLine[], at: number, column: number): boolean {
	const words = lines[at]!.words[column]!;
	const above = lines[at - 1]?.words[column] ?? '';
	return words !== '' && !startsLow(words) && !isColumnEnd(above) && !isDateCut(above, words);
}
