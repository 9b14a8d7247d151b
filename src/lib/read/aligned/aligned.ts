import { looksUpper, readHeading } from '#lib/intake/layouts/headings.ts';
import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { edgesAlone, edgesUnder } from './edges.ts';
import { type Header, headerAt } from './header.ts';
import { isBlankLine, piecesOf, stretches } from './pieces.ts';
import { type Placed, rowsOf } from './rows.ts';

/** A table that a text keeps by aligning its columns with spaces, as PDF extractors write them; indexes of its first and last lines. */
interface AlignedTable {
	start: number;
	end: number;
	header: Header;
	lines: Placed[];
	/** letters that a column has room for; unknown for the last */
	room: number[];
}

/** Lines of one page under one header. */
interface Stretch {
	header: Header | null;
	lines: { line: SourceLine; gap: boolean; header: boolean }[];
}

const FEWEST_ROWS = 2;
const MOST_BLANKS = 4;
const GUTTER = 2;
const LONGEST_TITLE = 100;
/** Letters by which words may pass the beginning of the next column. */
const OVERFLOW = 4;

const startsPage = (line: SourceLine): boolean => line.raw.startsWith('\f');
const sameColumns = (a: Header, b: Header): boolean =>
	a.columns.length === b.columns.length && a.columns.every((column, at) => column.text === b.columns[at]!.text);

/** `aside`: numbers of the lines that are headers, footers and page numbers. */
export function alignedTables(lines: SourceLine[], aside: ReadonlySet<number>): AlignedTable[] {
	const tables: AlignedTable[] = [];
	for (let at = 0; at < lines.length; at++) {
		const header = aside.has(lines[at]!.n) ? null : headerAt(lines, at);
		const table = header ? tableFrom(lines, at, header, aside) : null;
		if (!table) continue;
		tables.push(table);
		at = table.end;
	}
	return tables;
}

/** The body goes on over pages, headers that come back included, while no line runs across its columns. */
function tableFrom(lines: SourceLine[], start: number, header: Header, aside: ReadonlySet<number>): AlignedTable | null {
	const parts: Stretch[] = [{ header, lines: headerLines(lines, start, header) }];
	let gap = false;
	let blanks = 0;
	for (let at = header.end + 1; at < lines.length; at++) {
		const line = lines[at]!;
		if (startsPage(line) && !aside.has(line.n) && !isBlankLine(line)) parts.push({ header: null, lines: [] });
		else if (startsPage(line)) parts.push({ header: null, lines: [] });
		if (aside.has(line.n) || isBlankLine(line)) {
			blanks = aside.has(line.n) || startsPage(line) ? 0 : blanks + 1;
			if (blanks > MOST_BLANKS && !breaksPage(lines, at, aside)) break;
			gap = !startsPage(line) && !aside.has(line.n);
			continue;
		}
		const again = headerAt(lines, at);
		if (again && !sameColumns(again, header)) break;
		if (again) {
			parts.push({ header: again, lines: headerLines(lines, at, again) });
			at = again.end;
		} else if (runsAcross(line, (parts.findLast((part) => part.header)?.header ?? header).columns)) {
			if (!isSpanning(line)) break;
			parts.at(-1)!.lines.push({ line, gap: true, header: false });
		} else parts.at(-1)!.lines.push({ line, gap, header: false });
		gap = false;
		blanks = 0;
	}
	return toTable(lines, start, header, parts);
}

const headerLines = (lines: SourceLine[], at: number, { end }: Header): Stretch['lines'] =>
	lines.slice(at, end + 1).map((line) => ({ line, gap: true, header: true }));

/** Nothing but blanks and furniture from here to the top of the next page. */
function breaksPage(lines: SourceLine[], at: number, aside: ReadonlySet<number>): boolean {
	const next = lines.slice(at + 1).find((line) => startsPage(line) || !(isBlankLine(line) || aside.has(line.n)));
	return next !== undefined && startsPage(next);
}

/** One stretch of words over several columns, or out of the first one: a sentence, or the title of what follows. */
function runsAcross(line: SourceLine, columns: Header['columns']): boolean {
	const [only, ...others] = stretches(line);
	if (only === undefined || others.length > 0) return false;
	const over = columns.filter(({ start }) => only.start < start - 1 && start + OVERFLOW < only.end).length;
	return (
		over >= 2 || (over === 1 && columns.length > 2 && only.start < columns[0]!.start + OVERFLOW && only.end > columns[1]!.start + OVERFLOW)
	);
}

const isSpanning = (line: SourceLine): boolean => {
	const words = line.raw.trim();
	return words.length <= LONGEST_TITLE && (looksUpper(words) || readHeading(words).marker !== null);
};

function toTable(lines: SourceLine[], start: number, header: Header, parts: Stretch[]): AlignedTable | null {
	const placed: Placed[] = [];
	let known: number[] | null = null;
	const room: number[] = [];
	for (const part of parts) {
		const own = part.lines.map((one) => one.line).filter((line) => !runsAcross(line, header.columns));
		if (own.length === 0) continue;
		const edges: number[] | null = part.header ? edgesUnder(part.header.columns, own) : (edgesAlone(header.columns.length, own) ?? known);
		if (!edges) break;
		known = edges;
		edges.slice(1).forEach((edge, column) => (room[column] = Math.max(room[column] ?? 0, edge - edges[column]! - GUTTER)));
		const starts = (line: SourceLine): number[] => (runsAcross(line, header.columns) ? [0] : edges);
		placed.push(...part.lines.map((one) => ({ ...one, pieces: piecesOf(one.line, starts(one.line)) })));
	}
	while (placed.length > 0 && isTitleBelow(placed)) placed.pop();
	const last = placed.at(-1);
	const filled = placed.filter((one) => !one.header && new Set(one.pieces.map((piece) => piece.column)).size >= 2).length;
	if (!last || filled < FEWEST_ROWS) return null;
	return { start, end: lines.indexOf(last.line), header, lines: placed, room };
}

/** After blank lines, words in the first column only, with nothing of the table under them, are the title of what follows. */
function isTitleBelow(placed: Placed[]): boolean {
	const top = placed.findLastIndex((one) => one.gap);
	return placed.slice(Math.max(0, top)).every((one) => !one.header && one.pieces.every((piece) => piece.column === 0));
}

/** The blocks of a document with the lines of its aligned tables read as rows. */
export function withAlignedTables(document: SourceDocument): SourceDocument {
	const { lines, blocks } = document;
	const aside = new Set(blocks.flatMap((block) => (block.type === 'furniture' ? [block.line_start] : [])));
	const tables = alignedTables(lines, aside);
	if (tables.length === 0) return document;
	const first = 1 + Math.max(0, ...blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const rows = tables.flatMap(({ lines: own, header, room }, index) => rowsOf(own, header.roles, room, header.main, first + index));
	const inside = (block: Block): boolean => tables.some((table) => table.start < block.line_start && block.line_start <= table.end + 1);
	const kept = blocks.filter((block) => block.type === 'blank' || block.type === 'furniture' || !inside(block));
	return { ...document, blocks: [...kept, ...rows].toSorted((a, b) => a.line_start - b.line_start) };
}
