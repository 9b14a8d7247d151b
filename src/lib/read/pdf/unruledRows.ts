import { isColumnName, roleOf } from '#lib/intake/layouts/columns.ts';
import type { GridLine } from '../rows/grid.ts';
import { rowStarts } from '../rows/partition.ts';
import { isColumnEnd } from '../rows/words.ts';
import { median, type Segment, type TextLine } from './geometry.ts';

/**
 * Indexes of the lines where rows begin, told by their words and heights alone. `inColumn`: the segments of a line that stand in a
 * column. The column with most letters is the one that every row fills.
 */
export function cheapestRows(
	lines: TextLine[],
	count: number,
	inColumn: (line: TextLine, column: number) => Segment[],
	right: number
): number[] {
	const columns = Array.from({ length: count }, (_, column) => column);
	const words = lines.map((line) => columns.map((column) => wordsOf(inColumn(line, column))));
	const header = headerLines(words);
	const pitch = pitchOf(lines);
	const grid = lines.map((line, at): GridLine => ({
		y: line.y / pitch,
		words: words[at]!,
		gap: at > 0 && line.y - lines[at - 1]!.y > pitch * 1.25,
		opensPage: false,
		opensRow: at > 0 && header[at] !== header[at - 1]
	}));
	const letters = columns.map((column) => words.reduce((sum, line) => sum + line[column]!.length, 0));
	const ends = columns.map((column) => Math.max(0, ...lines.flatMap((line) => inColumn(line, column).map((one) => one.x1))));
	return rowStarts(grid, {
		main: letters.indexOf(Math.max(...letters)),
		body: columns,
		goesOn: true,
		numbers: [],
		hadRoom: (column, before, at) => {
			const above = inColumn(lines[before]!, column).at(-1)!;
			const below = inColumn(lines[at]!, column)[0]!;
			const word = /^\S+/.exec(below.text)?.[0].length ?? 0;
			const letter = (below.x1 - below.textX) / Math.max(1, below.text.length);
			return above.x1 + (word + 1) * letter < Math.min(ends[column]!, right) - 3;
		}
	});
}

const wordsOf = (segments: Segment[]): string => segments.map((one) => (one.marker ? `${one.marker} ${one.text}` : one.text)).join(' ');

/** Usual distance between two lines of a cell. */
function pitchOf(lines: TextLine[]): number {
	const set = median(lines.map((line) => line.size)) * 1.2;
	const gaps = lines.slice(1).map((line, index) => line.y - lines[index]!.y);
	const apart = gaps.filter((gap) => gap > set * 0.7).toSorted((a, b) => a - b);
	return apart[Math.floor(apart.length / 4)] ?? set;
}

/** Lines that name the columns, with those that end their names (« Indicateurs de » over « résultat »). */
function headerLines(words: string[][]): boolean[] {
	const found: boolean[] = [];
	words.forEach((own, at) => {
		const above = found[at - 1] ? words[at - 1]! : [];
		const ends = above.length > 0 && own.every((text, column) => text === '' || completesName(above[column]!, text));
		found.push(own.filter((text) => isColumnName(text)).length >= 2 || ends);
	});
	return found;
}

const completesName = (above: string, text: string): boolean =>
	above !== '' && (isColumnEnd(above) || (roleOf(above) === null && roleOf(`${above} ${text}`) !== null));
