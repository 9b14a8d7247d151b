import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import type { ColumnRole } from '#lib/model/plan.ts';
import type { Words } from './blocks.ts';
import { isColumnEnd, isDateCut, startsLow } from '../rows/words.ts';

/**
 * The rows of one group of cells. An extractor that reads a page by blocks writes several rows at once, a column after the other: where
 * every column holds as many beginnings, each of them is the cell of a row of its own; the name of an axis or of an objective, which
 * runs down, goes with the first. `group`: lines of each column.
 */
export function spread(group: Words[][], roles: ColumnRole[]): Words[][][] {
	const entries = group.map(entriesOf);
	const runsDown = (column: number): boolean => ['section', 'objective'].includes(roles[column]!) && entries[column]!.length === 1;
	const counts = entries.flatMap((own, column) => (own.length > 0 && !runsDown(column) ? [own.length] : []));
	const count = counts[0] ?? 0;
	if (counts.length < 2 || count < 2 || counts.some((other) => other !== count) || !isSure(entries, roles)) return [group];
	return Array.from({ length: count }, (_, row) => entries.map((own) => own[row] ?? []));
}

/** Each action opens with something to do, or each has its date. */
function isSure(entries: Words[][][], roles: ColumnRole[]): boolean {
	const filled = (role: ColumnRole): Words[][] => entries.flatMap((own, column) => (roles[column] === role ? own : []));
	return filled('timing').length > 0 || filled('action').every(([first]) => first !== undefined && opensDeed(first.passage.text));
}

/** Lines cut where one begins something: in capitals or with a figure, after words that were not to go on. */
export function entriesOf(lines: Words[]): Words[][] {
	const entries: Words[][] = [];
	for (const line of lines) {
		const above = entries.at(-1)?.at(-1)?.passage.text;
		const { text } = line.passage;
		const goesOn = above !== undefined && line.type !== 'bullet' && (startsLow(text) || isColumnEnd(above) || isDateCut(above, text));
		if (goesOn) entries.at(-1)!.push(line);
		else entries.push([line]);
	}
	return entries;
}
