import { type Column, isColumnName, readHeader } from '#lib/intake/layouts/columns.ts';
import type { SourceLine } from '#lib/model/blocks.ts';
import { isBlankLine, type Piece, shiftOf, stretches } from './pieces.ts';

/** The header of a table whose columns are kept by spaces. */
export interface Header {
	/** index of its last line */
	end: number;
	/** in lines */
	height: number;
	/** where the words of each column stand */
	columns: { start: number; end: number; text: string }[];
	roles: Column[];
	/** the column of actions, whose cells begin the rows */
	main: number;
}

const MOST_LINES = 4;
const LONGEST = 44;

/** The header that begins at a line, be its words on one line or stacked on several; null for any other line. `known` may come back. */
export function headerAt(lines: SourceLine[], at: number, known: Header | null = null): Header | null {
	const first = lines[at]!;
	if (first.raw.includes('\t') || isBlankLine(first)) return null;
	const again = known && read(lines, at, Math.min(lines.length - 1, at + known.height - 1));
	if (again && sameColumns(again, known)) return again;
	for (let end = at; end < Math.min(at + MOST_LINES, lines.length) && !isBlankLine(lines[end]!); end++) {
		const header = read(lines, at, end);
		if (!header || (end > at && header.columns.length < 3)) continue;
		const alone = Array.from({ length: end - at }, (_, index) => read(lines, at + 1 + index, end));
		return alone.some((below) => below && below.columns.length >= header.columns.length && !standsOver(first, below))
			? null
			: withNamesBelow(lines, at, withWordsBelow(lines, at, header));
	}
	return null;
}

export const sameColumns = (a: Header, b: Header): boolean =>
	a.columns.length === b.columns.length && a.columns.every((column, at) => column.text === b.columns[at]!.text);

/** « Organisme » over « responsable »: words that stand one over the other are one header cell. Null where words stand over two of them. */
function stacked(lines: SourceLine[]): Header['columns'] | null {
	const columns: Header['columns'] = [];
	for (const line of lines) {
		const own = stretches(line).flatMap(namesApart);
		for (const one of own) {
			const over = columns.filter((column) => one.start <= column.end && column.start <= one.end);
			if (over.length > 1 || own.some((other) => other !== one && over[0] && other.start <= over[0].end && over[0].start <= other.end))
				return null;
			if (!over[0]) columns.push({ ...one });
			else
				Object.assign(over[0], {
					start: Math.min(over[0].start, one.start),
					end: Math.max(over[0].end, one.end),
					text: `${over[0].text} ${one.text}`
				});
		}
	}
	return columns.toSorted((a, b) => a.start - b.start);
}

function read(lines: SourceLine[], at: number, end: number): Header | null {
	const block = lines.slice(at, end + 1);
	if (block.length > 1 && block.some((line) => stretches(line).some(({ text }) => text.length > LONGEST))) return null;
	const columns = stacked(block);
	if (!columns || columns.length < 2 || columns.some(({ text }) => /^\p{Ll}|[.;,]$/u.test(text))) return null;
	const roles = readHeader(columns.map(({ text }) => [{ marker: '', text, spans: [] }]));
	const main = roles?.findIndex((column) => column.role === 'action') ?? -1;
	return roles && main >= 0 ? { end, height: end - at + 1, columns, roles, main } : null;
}

/** « N° Mesure », « 2025 2026 2027 »: names of columns so narrow that one space keeps them apart. */
function namesApart(one: { start: number; end: number; text: string }): { start: number; end: number; text: string }[] {
	const words = Array.from(one.text.matchAll(/\S+/gu));
	const apart = words.length > 1 && words.every(({ 0: word }) => /^[\p{Lu}\d#]/u.test(word) && isColumnName(word));
	if (!apart) return [one];
	return words.map(({ 0: text, index }) => ({ start: one.start + index, end: one.start + index + text.length, text }));
}

/** A line of which most stretches are nothing but names of columns. */
export function namesColumns(line: SourceLine): boolean {
	const names = stretches(line).flatMap(namesApart);
	return names.length >= 2 && names.filter(({ text }) => isColumnName(text)).length >= Math.max(2, names.length / 2);
}

/** Words of a header's line, each under the column whose words it is part of. */
export const headerPieces = (line: SourceLine, { columns }: Header): Piece[] =>
	stretches(line)
		.flatMap(namesApart)
		.map(({ start, end, text }) => {
			const column = columns.findIndex((one) => one.start <= end && start <= one.end);
			return { column: Math.max(0, column), start: start + shiftOf(line), end: end + shiftOf(line), text };
		});

/** « T1 », « T2 » over « 2026 », « 2026 »: each of several words over a column of its own. */
function standsOver(line: SourceLine, { columns }: Header): boolean {
	const over = stretches(line)
		.flatMap(namesApart)
		.map(({ start, end }) => columns.findIndex((column) => start <= column.end && column.start <= end));
	return over.length >= 2 && !over.includes(-1) && new Set(over).size === over.length;
}

/** « Responsabilités » over « Porteur » and « Partenaires »: a second line with nothing but names of columns. */
function withNamesBelow(lines: SourceLine[], at: number, header: Header): Header {
	const next = lines[header.end + 1];
	if (!next || isBlankLine(next) || header.end - at + 1 >= MOST_LINES) return header;
	const names = stretches(next).flatMap(namesApart);
	const longer = names.every(({ text }) => isColumnName(text)) ? read(lines, at, header.end + 1) : null;
	return longer ?? header;
}

/** « Indicateurs de » with « résultat » on the next line: words in lower case, each under a column of the header. */
function withWordsBelow(lines: SourceLine[], at: number, header: Header): Header {
	const next = lines[header.end + 1];
	if (!next || isBlankLine(next) || header.end - at + 1 >= MOST_LINES) return header;
	const under = stretches(next).every(
		({ start, end, text }) => /^[\p{Ll}(]/u.test(text) && header.columns.some((column) => start <= column.end && column.start <= end)
	);
	const longer = under ? read(lines, at, header.end + 1) : null;
	return longer?.columns.length === header.columns.length ? withWordsBelow(lines, at, longer) : header;
}
