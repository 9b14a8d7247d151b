import type { Block, CellPart, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { segmentsOf } from '#lib/intake/inline.ts';
import { readHeader } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';

/** Tables that a text keeps by aligning its columns with spaces, as PDF extractors write them. */
interface AlignedTable {
	/** indexes of the lines from the header to the last row */
	start: number;
	end: number;
	/** where each column begins */
	starts: number[];
	/** the column of actions, whose cells begin the rows */
	main: number;
}

interface Segment {
	start: number;
	end: number;
	text: string;
}

type Row = Extract<Block, { type: 'row' }>;

const FEWEST = 2;
const GUTTER = 2;
const MOST_BLANKS = 4;
const pageNumber = /^\s*(?:page\s+)?\d{1,3}(?:\s*(?:\/|de|sur|of)\s*\d{1,3})?\s*$/iu;

/** Stretches of a line that two spaces or more keep apart; a bullet and its words are one. */
function segmentsIn(raw: string): Segment[] {
	return Array.from(raw.matchAll(/(?:[•○●◦▪■□➢➤❖✓✔*–—-]\s+|\d{1,2}[.)]\s+)?\S+(?:\s\S+)*/gu), (found) => ({
		start: found.index,
		end: found.index + found[0].length,
		text: found[0]
	}));
}

/** Columns of a header line with their meanings; null for any other line. */
function headerAt(line: SourceLine): { segments: Segment[]; main: number } | null {
	if (line.raw.includes('\t') || !/\S\s{2,}\S/.test(line.raw)) return null;
	const segments = segmentsIn(line.raw);
	if (segments.some(({ text }) => /^\p{Ll}|[.;,]$/u.test(text))) return null;
	const columns = segments.length < 2 ? null : readHeader(segments.map(({ text }) => [{ marker: '', text, spans: [] }]));
	const main = columns?.findIndex((column) => column.role === 'action') ?? -1;
	return main < 0 ? null : { segments, main };
}

export function alignedTables(lines: SourceLine[]): AlignedTable[] {
	const tables: AlignedTable[] = [];
	for (let at = 0; at < lines.length; at++) {
		const header = headerAt(lines[at]!);
		const table = header ? tableFrom(lines, at, header) : null;
		if (!table) continue;
		tables.push(table);
		at = table.end;
	}
	return tables;
}

/** The body goes on while its lines leave the gutters between the columns blank. */
function tableFrom(lines: SourceLine[], start: number, header: { segments: Segment[]; main: number }): AlignedTable | null {
	const body: SourceLine[] = [];
	let gutters = guttersOf(header.segments, [lines[start]!]);
	let end = start;
	for (let at = start + 1, blanks = 0; at < lines.length; at++) {
		const line = lines[at]!;
		if (line.raw.trim() === '' || pageNumber.test(line.raw)) {
			if (++blanks > MOST_BLANKS) break;
			continue;
		}
		if (headerAt(line)) break;
		const next = guttersOf(header.segments, [lines[start]!, ...body, line]);
		if (!next) break;
		gutters = next;
		body.push(line);
		blanks = 0;
		end = at;
	}
	if (!gutters) return null;
	const starts = [0, ...gutters];
	while (end > start && isTitleBelow(lines, end, start, starts)) end--;
	const filled = lines.slice(start + 1, end + 1).filter((line) => columnsIn(line, starts).length >= 2).length;
	return filled < FEWEST ? null : { start, end, starts, main: header.main };
}

/** Between two header words, where the next column begins: the end of the widest run of positions that every line leaves blank. */
function guttersOf(header: Segment[], lines: SourceLine[]): number[] | null {
	const starts: number[] = [];
	for (let column = 1; column < header.length; column++) {
		const from = (header[column - 1]!.start + header[column - 1]!.end) / 2;
		const to = (header[column]!.start + header[column]!.end) / 2;
		let best = { end: -1, width: 0 };
		for (let at = Math.floor(from), width = 0; at <= to; at++) {
			width = lines.every((line) => /^\s?$/.test(line.raw[at] ?? '')) ? width + 1 : 0;
			if (width >= best.width && width > 0) best = { end: at + 1, width };
		}
		if (best.width < 2) return null;
		starts.push(best.end);
	}
	return starts;
}

const cellOf = (line: SourceLine, starts: number[], column: number): string =>
	line.raw.slice(starts[column], starts[column + 1] ?? line.raw.length).trim();
const columnsIn = (line: SourceLine, starts: number[]): number[] =>
	starts.flatMap((_, column) => (cellOf(line, starts, column) ? [column] : []));

/** After a blank line, words in the first column only, with nothing of the table under them, are the title of what follows. */
function isTitleBelow(lines: SourceLine[], at: number, start: number, starts: number[]): boolean {
	const line = lines[at]!;
	if (line.raw.trim() === '') return true;
	const columns = columnsIn(line, starts);
	let top = at;
	while (top > start && lines[top - 1]!.raw.trim() !== '') top--;
	return columns.length === 1 && columns[0] === 0 && lines.slice(top, at + 1).every((one) => columnsIn(one, starts).length === 1);
}

/** The blocks of a document with the lines of its aligned tables read as rows. */
export function withAlignedTables(document: SourceDocument): SourceDocument {
	const { lines, blocks } = document;
	const tables = alignedTables(lines);
	if (tables.length === 0) return document;
	const first = 1 + Math.max(0, ...blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const rows = tables.flatMap((table, index) => rowsOf(lines, table, first + index));
	const inside = (block: Block): boolean => tables.some((table) => table.start < block.line_start && block.line_start <= table.end + 1);
	const kept = blocks.flatMap((block): Block[] => {
		if (!inside(block) || block.type === 'blank') return [block];
		const { line_start, line_end, page } = block;
		const isNumber = pageNumber.test(lines[line_start - 1]!.raw) && 'passage' in block;
		return isNumber ? [{ type: 'furniture', line_start, line_end, page, passage: block.passage }] : [];
	});
	return { ...document, blocks: [...kept, ...rows].toSorted((a, b) => a.line_start - b.line_start) };
}

function rowsOf(lines: SourceLine[], table: AlignedTable, id: number): Row[] {
	const { starts } = table;
	const own = lines.slice(table.start, table.end + 1);
	const widths = starts.map((from, column) => {
		const to = starts[column + 1];
		return to === undefined ? Math.max(...own.map((line) => cellOf(line, starts, column).length)) : to - from - GUTTER;
	});
	const groups: SourceLine[][] = [];
	let gap = false;
	for (const line of own) {
		if (line.raw.trim() === '' || pageNumber.test(line.raw)) {
			gap = true;
			continue;
		}
		const group = groups.at(-1);
		if (!group || (groups.length === 1 ? gap || !isLower(line, starts) : beginsRow(group, line, gap, table, widths))) groups.push([line]);
		else group.push(line);
		gap = false;
	}
	return groups.map((group): Row => ({
		type: 'row',
		table: id,
		line_start: group[0]!.n,
		line_end: group.at(-1)!.n,
		page: group[0]!.page,
		cells: starts.map((_, column) => cellParts(group, starts, column, widths[column]!))
	}));
}

const lowerFirst = /^[^\p{L}\p{N}]*\p{Ll}/u;
const opening = /^(?:[•○●◦▪■□➢➤❖✓✔*–—-]\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-z]\)\s)/u;
const isLower = (line: SourceLine, starts: number[]): boolean =>
	columnsIn(line, starts).every((column) => lowerFirst.test(cellOf(line, starts, column)));

const linking = /(?:^|\s)(?:de|du|des|d['’]|la|le|les|l['’]|et|en|à|au|aux|pour|par|sur|of|the|and|for|to|in|[-–,&/])$/iu;

/** Had the first word of a cell's line room on the line before? Then the line was not cut: it begins something. */
const hadRoom = (before: string, words: string, width: number): boolean =>
	!linking.test(before) && before.length + 1 + (/^\S+/.exec(words)?.[0].length ?? 0) <= width;

/** A row begins where the action begins: at a number or bullet, or at a capital after words that ended, no other cell going on in lower case. */
function beginsRow(group: SourceLine[], line: SourceLine, gap: boolean, table: AlignedTable, widths: number[]): boolean {
	const { starts, main } = table;
	const columns = columnsIn(line, starts);
	const begins = (column: number): boolean => {
		const words = cellOf(line, starts, column);
		if (opening.test(words)) return true;
		if (lowerFirst.test(words)) return false;
		const before = group.map((one) => cellOf(one, starts, column)).findLast((text) => text !== '');
		return before === undefined || gap || /[.;!?]$/u.test(before) || hadRoom(before, words, widths[column]!);
	};
	if (columns.some((column) => lowerFirst.test(cellOf(line, starts, column)) && !opening.test(cellOf(line, starts, column)))) return false;
	if (columns.includes(main)) {
		const words = cellOf(line, starts, main);
		const bullet = /^[•○●◦▪■□➢➤❖✓✔*–—-]\s/u.test(words) && !gap && columns.length === 1;
		return !bullet && begins(main);
	}
	return gap && columns.includes(0) && main > 0 && begins(0);
}

/** The words of a cell over the lines of its row: an entry at each bullet, and at each line that its own words did not fill. */
function cellParts(group: SourceLine[], starts: number[], column: number, width: number): CellPart[] {
	const parts: CellPart[] = [];
	let before = '';
	for (const line of group) {
		const text = cellOf(line, starts, column);
		if (!text) continue;
		for (const segment of segmentsOf(line.raw, line.n, starts[column], starts[column + 1] ?? line.raw.length)) {
			const last = parts.at(-1);
			const separate = segment.marker !== '' || (!lowerFirst.test(segment.text) && hadRoom(before, segment.text, width));
			if (!last || separate) parts.push({ marker: segment.marker, text: segment.text, spans: segment.spans });
			else parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, segment]) };
		}
		before = text;
	}
	return parts;
}
