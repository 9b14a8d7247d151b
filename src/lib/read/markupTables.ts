import { segmentsOf } from '#lib/intake/inline.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import { lowerCase } from '#lib/text/fold.ts';
import type { Block, CellPart, SourceDocument, SourceLine } from '#lib/model/blocks.ts';

type Row = Extract<Block, { type: 'row' }>;

/** A stretch of one line. */
interface Piece {
	line: SourceLine;
	start: number;
	end: number;
	/** rank of the entry of a list that holds it, 0 outside lists */
	entry: number;
}

interface Cell {
	pieces: Piece[];
	columns: number;
	rows: number;
}

const opens = /^\s*<table[\s>]/i;
const closes = /<\/table\s*>/i;
const tag = /<(\/?)(tr|td|th|li)(?=[\s/>])([^<>]*)>/gi;
/** More columns than a page is wide stand for nothing that can be read. */
const MOST_COLUMNS = 60;

/** Tables that a converter to Markdown left as markup, because their cells hold lists or cross others, are read as rows. */
export function withMarkupTables(document: SourceDocument): SourceDocument {
	const { lines } = document;
	const rows = new Map<number, Block[]>();
	/** line → first line of its table */
	const taken = new Map<number, number>();
	let table = 1 + document.blocks.reduce((most, block) => (block.type === 'row' ? Math.max(most, block.table) : most), 0);
	for (let at = 0; at < lines.length; at++) {
		if (!opens.test(lines[at]!.raw)) continue;
		let end = at;
		while (end < lines.length && !closes.test(lines[end]!.raw)) end++;
		if (end === lines.length) break;
		rows.set(lines[at]!.n, tableOf(lines.slice(at, end + 1), table++));
		for (let index = at; index <= end; index++) taken.set(lines[index]!.n, lines[at]!.n);
		at = end;
	}
	if (taken.size === 0) return document;
	const started = new Set<number>();
	const blocks = document.blocks.flatMap((block): Block[] => {
		const start = taken.get(block.line_start);
		if (start === undefined) return [block];
		if (started.has(start)) return [];
		started.add(start);
		return rows.get(start)!;
	});
	return { ...document, blocks };
}

/** Rows, and as furniture the lines that hold nothing but their markup. */
function tableOf(lines: SourceLine[], table: number): Block[] {
	const rows = gridOf(rowsOf(lines)).map((cells): Row | null => {
		const written = cells.flat().flatMap(({ spans }) => spans.map(({ line }) => line));
		if (written.length === 0) return null;
		const [line_start, line_end] = [Math.min(...written), Math.max(...written)];
		return { type: 'row', table, line_start, line_end, page: lines[0]!.page, cells };
	});
	const words = new Set(rows.flatMap((row) => (row ? row.cells.flat().flatMap(({ spans }) => spans.map(({ line }) => line)) : [])));
	const bare = lines
		.filter(({ n }) => !words.has(n))
		.map(({ n, page }): Block => ({ type: 'furniture', line_start: n, line_end: n, page, passage: { text: '', spans: [] } }));
	return [...rows.filter((row) => row !== null), ...bare].toSorted((a, b) => a.line_start - b.line_start);
}

const spanned = (attributes: string, name: string): number =>
	Math.min(MOST_COLUMNS, Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1)));

/** Cells as they come, row by row, with the words of each. */
function rowsOf(lines: SourceLine[]): Cell[][] {
	const rows: Cell[][] = [];
	let cell: Cell | null = null;
	let entry = 0;
	let entries = 0;
	for (const line of lines) {
		let from = 0;
		const keep = (to: number): void => {
			if (cell && to > from) cell.pieces.push({ line, start: from, end: to, entry });
		};
		for (const found of line.raw.matchAll(tag)) {
			const [whole, slash, name, attributes] = found as unknown as [string, string, string, string];
			keep(found.index);
			from = found.index + whole.length;
			const kind = lowerCase(name);
			if (kind === 'li') entry = slash ? 0 : ++entries;
			else if (kind === 'tr' || slash) cell = null;
			if (kind === 'tr' && !slash) rows.push([]);
			if ((kind === 'td' || kind === 'th') && !slash) {
				cell = { pieces: [], columns: spanned(attributes, 'colspan'), rows: spanned(attributes, 'rowspan') };
				entry = 0;
				rows.at(-1)?.push(cell);
			}
		}
		keep(line.raw.length);
	}
	return rows;
}

/** Cells in their columns: one that covers several rows is written on each, one that covers several columns on the first. */
function gridOf(rows: Cell[][]): CellPart[][][] {
	const below = new Map<number, { left: number; parts: CellPart[] }>();
	const grid = rows.map((row): CellPart[][] => {
		const cells: CellPart[][] = [];
		const carry = (): void => {
			for (let above = below.get(cells.length); above; above = below.get(cells.length)) {
				if (above.left > 1) below.set(cells.length, { ...above, left: above.left - 1 });
				else below.delete(cells.length);
				cells.push(above.parts);
			}
		};
		for (const cell of row) {
			carry();
			const parts = partsOf(cell);
			for (let column = 0; column < cell.columns && cells.length < MOST_COLUMNS; column++) {
				const own = column === 0 ? parts : [];
				if (cell.rows > 1) below.set(cells.length, { left: cell.rows - 1, parts: own });
				cells.push(own);
			}
		}
		carry();
		return cells;
	});
	const width = Math.max(0, ...grid.map((row) => row.length));
	return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

const opensBlock = /^\s*<(?:p|div|br|ul|ol|h[1-6])[\s/>]/i;

/** A line goes on with the one before in the same entry or paragraph. */
function partsOf({ pieces }: Cell): CellPart[] {
	const parts: CellPart[] = [];
	pieces.forEach(({ line, start, end, entry }, index) => {
		const before = pieces[index - 1];
		const goesOn = before !== undefined && before.entry === entry && start === 0 && !opensBlock.test(line.raw);
		segmentsOf(line.raw, line.n, start, end).forEach((segment, at) => {
			const last = parts.at(-1);
			if (last && goesOn && at === 0 && segment.marker === '')
				parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, segment]) };
			else parts.push({ marker: segment.marker || (entry > 0 ? '•' : ''), text: segment.text, spans: segment.spans });
		});
	});
	return parts;
}
