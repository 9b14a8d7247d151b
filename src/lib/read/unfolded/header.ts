import { isCommitment } from '#lib/intake/detect/entries.ts';
import { type Column, isColumnName, readHeader, roleOf } from '#lib/intake/layouts/columns.ts';
import { type Cell, partsOf } from './blocks.ts';

/** Names of columns one after the other, in the order of the cells under them. */
export interface UnfoldedHeader {
	columns: Column[];
	cells: Cell[];
	/** index of the first cell after it */
	end: number;
}

const FEWEST_COLUMNS = 3;
const FEWEST_NAMES = 2;
const LONGEST_NAME = 60;

/** The header that begins at a cell, be its columns as many as make one; null for any other cell. */
export function headerAt(cells: Cell[], at: number): UnfoldedHeader | null {
	const opens = isName(cells[at]!);
	if (!opens && !opensLonger(cells, at)) return null;
	let end = at + 1;
	while (end < cells.length && (isName(cells[end]!) || isBetweenNames(cells, end))) end++;
	const names = cells.slice(at, end).filter(isName).length;
	if (names < (opens ? FEWEST_COLUMNS : FEWEST_NAMES)) return null;
	while (end < cells.length && isLongerName(cells[end]!.words)) end++;
	if (end - at < FEWEST_COLUMNS) return null;
	const own = cells.slice(at, end);
	const read = readHeader(own.map(partsOf));
	const ordered = read && withoutGroup(own, read);
	const columns = ordered === own ? read : ordered && readHeader(ordered.map(partsOf));
	const leads = columns?.filter(({ role }) => role === 'lead').length ?? 0;
	return ordered && columns?.some(({ role }) => role === 'action') && leads <= 1 ? { columns, cells: ordered, end } : null;
}

const isName = ({ words }: Cell): boolean => words.length <= LONGEST_NAME && isColumnName(words);

/** « Moyens d’action » before names of columns, when none of them is the column of actions. */
function opensLonger(cells: Cell[], at: number): boolean {
	const [first, second, third] = cells.slice(at, at + 3);
	if (!first || !second || !third || first.words.length > LONGEST_NAME || !isName(second) || !isName(third)) return false;
	return isLongerName(first.words) && isColumnName(first.words.split(' ')[0]!) && roleOf(first.words) === 'action';
}

/** « Key actions » between « Timeline » and « Lead ». */
const isBetweenNames = (cells: Cell[], at: number): boolean =>
	cells[at + 1] !== undefined && isName(cells[at + 1]!) && isLongerName(cells[at]!.words);

/** « Indicateurs de réussite » beside names of columns. */
const isLongerName = (words: string): boolean =>
	words.split(/\s+/).length <= 4 && roleOf(words) !== null && !isCommitment(words) && !/\d/.test(words);

/**
 * « Responsabilités » over « Porteur » and « Partenaires », which an extractor wrote after the names of the first line: they take the
 * place of the name over them.
 */
function withoutGroup(cells: Cell[], columns: Column[]): Cell[] {
	const [group, under] = columns.flatMap(({ role }, at) => (role === 'lead' ? [at] : []));
	if (group === undefined || under === undefined) return cells;
	const last = columns.slice(under);
	const isGroup = last.length >= FEWEST_NAMES && last.every(({ role }) => role === 'lead' || role === 'collaborators');
	return isGroup ? [...cells.slice(0, group), ...cells.slice(under), ...cells.slice(group + 1, under)] : cells;
}
