import { type Column, readHeader } from '#lib/intake/layouts/columns.ts';
import type { SourceLine } from '#lib/model/blocks.ts';
import { isBlankLine, stretches } from './pieces.ts';

/** The header of a table whose columns are kept by spaces. */
export interface Header {
	/** index of its last line */
	end: number;
	/** where the words of each column stand */
	columns: { start: number; end: number; text: string }[];
	roles: Column[];
	/** the column of actions, whose cells begin the rows */
	main: number;
}

const MOST_LINES = 4;
const LONGEST = 44;

/** The header that begins at a line, be its words on one line or stacked on several; null for any other line. */
export function headerAt(lines: SourceLine[], at: number): Header | null {
	const first = lines[at]!;
	if (first.raw.includes('\t') || isBlankLine(first)) return null;
	for (let end = at; end < Math.min(at + MOST_LINES, lines.length) && !isBlankLine(lines[end]!); end++) {
		const header = read(lines, at, end);
		if (!header || (end > at && header.columns.length < 3)) continue;
		const below = end > at ? headerAt(lines, at + 1) : null;
		return below && below.columns.length >= header.columns.length ? null : withWordsBelow(lines, at, header);
	}
	return null;
}

/** « Organisme » over « responsable »: words that stand one over the other are one header cell. Null where words stand over two of them. */
function stacked(lines: SourceLine[]): Header['columns'] | null {
	const columns: Header['columns'] = [];
	for (const line of lines) {
		const own = stretches(line);
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
	return roles && main >= 0 ? { end, columns, roles, main } : null;
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
