import type { Alignment, GridLine } from './grid.ts';
import { isColumnEnd, startsLow } from './words.ts';

const MOST_ROWS = 40;

/**
 * The name of an axis or of an objective that runs down beside several rows, at their top or at their middle. For each row, the lines
 * of `column` whose words name the rows from there on; none for a row that goes on under the name above.
 */
export function carriedCells(lines: GridLine[], starts: number[], column: number): number[][] {
	const names = new Names(lines, column);
	const tops = cut(names, starts, 'top');
	const middles = cut(names, starts, 'middle');
	const { groups } = middles.cost < tops.cost ? middles : tops;
	const cells: number[][] = starts.map(() => []);
	for (const { row, from, to } of groups) cells[row] = names.between(from, to);
	return cells;
}

interface Group {
	row: number;
	from: number;
	to: number;
}

/** Groups of rows with one name each, at the least cost. */
function cut(names: Names, starts: number[], alignment: Alignment): { groups: Group[]; cost: number } {
	const lineOf = (row: number): number => starts[row] ?? names.lines.length;
	const costs = [0];
	const cuts = [0];
	for (let end = 1; end <= starts.length; end++) {
		costs[end] = Infinity;
		for (let row = end - 1; row >= Math.max(0, end - MOST_ROWS); row--) {
			const cost = costs[row]! + names.cost(lineOf(row), lineOf(end), alignment);
			if (cost < costs[end]!) {
				costs[end] = cost;
				cuts[end] = row;
			}
			if (row > 0 && names.lines[lineOf(row)]!.opensRow) break;
		}
	}
	const groups: Group[] = [];
	for (let end = starts.length; end > 0; end = cuts[end]!) groups.unshift({ row: cuts[end]!, from: lineOf(cuts[end]!), to: lineOf(end) });
	return { groups, cost: costs[starts.length]! };
}

/** The lines of a column that have words, and what speaks against reading some of them as one name. */
class Names {
	readonly #own: number[];
	/** number of lines with words before each line */
	readonly #before: number[] = [0];
	readonly #inner: number[] = [];

	constructor(
		readonly lines: GridLine[],
		readonly column: number
	) {
		this.#own = lines.flatMap((_, at) => (this.#words(at) ? [at] : []));
		lines.forEach((_, at) => this.#before.push(this.#before[at]! + (this.#words(at) ? 1 : 0)));
		let sum = 0;
		this.#own.forEach((at, index) => {
			const above = this.#own[index - 1] ?? at;
			if (at - above > 2) sum += 2;
			if (at > above && !startsLow(this.#words(at)) && !isColumnEnd(this.#words(above))) sum += at - above > 1 ? 1.5 : 0.5;
			this.#inner.push(sum);
		});
	}

	between = (from: number, to: number): number[] => this.#own.slice(this.#before[from], this.#before[to]);

	/** Of one name for the rows that stand on the lines from `from` up to `to`, excluded. */
	cost(from: number, to: number, alignment: Alignment): number {
		const [first, last] = [this.#before[from]!, this.#before[to]! - 1];
		if (first > last) return from === 0 || this.lines[from]!.opensPage ? 1.5 : 5;
		const [top, bottom] = [this.#own[first]!, this.#own[last]!];
		const words = (startsLow(this.#words(top)) ? 5 : 0) + (isColumnEnd(this.#words(bottom)) ? 3 : 0);
		const cost = 0.3 + words + this.#inner[last]! - this.#inner[first]!;
		if (alignment === 'top') return cost + (top === from ? 0 : 3);
		const y = (at: number): number => this.lines[at]!.y;
		const off = Math.abs(y(top) + y(bottom) - y(from) - y(to - 1)) / 2;
		return cost + 0.1 + 0.3 * off + Math.max(0, off - 0.6);
	}

	#words = (at: number): string => this.lines[at]!.words[this.column]!;
}
