import { looksUpper, readHeading } from '#lib/intake/layouts/headings.ts';
import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { edgesAlone, edgesUnder } from './edges.ts';
import { type Header, headerAt, headerPieces, sameColumns } from './header.ts';
import { startsLow } from '../rows/words.ts';
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
	lines: Omit<Placed, 'pieces'>[];
}

const FEWEST_ROWS = 2;
const MOST_BLANKS = 4;
const GUTTER = 2;
const LONGEST_TITLE = 130;
/** Letters by which words may pass the beginning of the next column. */
const OVERFLOW = 4;

const startsPage = (line: SourceLine): boolean => line.raw.startsWith('\f');

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
		const again = headerAt(lines, at, header);
		if (again && !sameColumns(again, header)) break;
		if (again) {
			parts.push({ header: again, lines: headerLines(lines, at, again) });
			at = again.end;
		} else {
			const { columns } = parts.findLast((part) => part.header)?.header ?? header;
			const spanning =
				isSpanning(line, columns) ||
				isRankAlone(line, header) ||
				(gap && standsAlone(lines, at)) ||
				completesSpanning(parts.at(-1)!.lines.at(-1), line, gap);
			if (!spanning && runsAcross(line, columns) && !isTight(lines, at, gap, columns)) break;
			parts.at(-1)!.lines.push({ line, gap: gap || spanning, header: false, spanning });
		}
		gap = false;
		blanks = 0;
	}
	return toTable(lines, start, header, parts);
}

const headerLines = (lines: SourceLine[], at: number, { end }: Header): Stretch['lines'] =>
	lines.slice(at, end + 1).map((line) => ({ line, gap: true, header: true, spanning: false }));

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

/** The title of an axis or of an objective over several columns: it says its rank, or stands in capitals. */
function isSpanning(line: SourceLine, columns: Header['columns']): boolean {
	const [only, ...others] = stretches(line);
	if (only === undefined || others.length > 0 || only.text.length > LONGEST_TITLE) return false;
	const over = columns.some(({ start }) => only.start < start - 1 && start + OVERFLOW < only.end);
	return over && (looksUpper(only.text) || readHeading(only.text).marker !== null);
}

/** « Objectif 2 : Habiter » with nothing beside it, in the column of actions. */
function isRankAlone(line: SourceLine, { roles }: Header): boolean {
	const [only, ...others] = stretches(line);
	if (only === undefined || others.length > 0 || ['section', 'objective'].includes(roles[0]!.role)) return false;
	const { marker, number } = readHeading(only.text);
	return marker !== null && number !== null && only.start < OVERFLOW;
}

/** « AXE 2 : INTÉGRATION » between blank lines. */
const standsAlone = (lines: SourceLine[], at: number): boolean =>
	(lines[at + 1] === undefined || isBlankLine(lines[at + 1]!)) &&
	stretches(lines[at]!).length === 1 &&
	readHeading(lines[at]!.raw.trim()).marker !== null;

/** The second line of such a title. */
const completesSpanning = (last: Omit<Placed, 'pieces'> | undefined, line: SourceLine, gap: boolean): boolean =>
	last?.spanning === true &&
	!gap &&
	stretches(line).length === 1 &&
	startsLow(line.raw.trim()) &&
	last.line.raw.trim().length > LONGEST_TITLE / 2;

/** The cells of one line nearly touch where its neighbours stand in columns; the sentences after a table come together. */
function isTight(lines: SourceLine[], at: number, gap: boolean, columns: Header['columns']): boolean {
	const inColumns = (line: SourceLine | undefined): boolean =>
		line !== undefined && !isBlankLine(line) && !startsPage(line) && stretches(line).length > 0 && !runsAcross(line, columns);
	return inColumns(lines[at + 1]) && (gap || inColumns(lines[at - 1]));
}

function toTable(lines: SourceLine[], start: number, header: Header, parts: Stretch[]): AlignedTable | null {
	const placed: Placed[] = [];
	let known: number[] | null = null;
	const room: number[] = [];
	for (const part of parts) {
		const own = part.lines.filter((one) => !one.spanning).map((one) => one.line);
		if (own.length === 0) continue;
		const edges: number[] | null = part.header ? edgesUnder(part.header.columns, own) : (edgesAlone(header.columns.length, own) ?? known);
		if (!edges) break;
		known = edges;
		edges.slice(1).forEach((edge, column) => (room[column] = Math.max(room[column] ?? 0, edge - edges[column]! - GUTTER)));
		const pieces = ({ line, header: isHeader, spanning }: Omit<Placed, 'pieces'>): Placed['pieces'] =>
			isHeader && part.header ? headerPieces(line, part.header) : piecesOf(line, spanning ? [0] : edges);
		placed.push(...part.lines.map((one) => ({ ...one, pieces: pieces(one) })));
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
