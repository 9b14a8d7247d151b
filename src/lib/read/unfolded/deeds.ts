import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import { startsLow } from '../rows/words.ts';
import type { Cell, Words } from './blocks.ts';
import { entriesOf } from './stacked.ts';

const FEWEST = 3;
const SHORTEST = 20;
/** A line whose words another line goes on with fills most of its column. */
const FULL = 0.6;

/**
 * The actions of a table whose columns can't be told apart: entries that open with something to do, and the lines in lower case that go
 * on with them past the words of other columns. Who and when are left out: nothing says whose they are.
 */
export function deedsOf(cells: Cell[]): Words[][] {
	const entries = cells.flatMap(({ blocks }) => entriesOf(blocks));
	const wordsOf = (lines: Words[]): string => lines.map(({ passage }) => passage.text).join(' ');
	const isDeed = (lines: Words[]): boolean => opensDeed(wordsOf(lines)) && wordsOf(lines).length >= SHORTEST;
	const width = Math.max(0, ...entries.filter(isDeed).flatMap((lines) => lines.map(({ passage }) => passage.text.length)));
	const deeds: Words[][] = [];
	for (const lines of entries) {
		const last = deeds.at(-1);
		const end = last?.at(-1)?.passage.text ?? '';
		if (isDeed(lines)) deeds.push([...lines]);
		else if (last && startsLow(wordsOf(lines)) && end.length >= width * FULL && !/[.;!?]$/u.test(end)) last.push(...lines);
	}
	return deeds.length < FEWEST ? [] : deeds;
}
