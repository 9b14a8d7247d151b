import { isCommitment } from '#lib/intake/detect/entries.ts';
import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import { type Column, isColumnName, readHeader, roleOf } from '#lib/intake/layouts/columns.ts';
import { looksUpper, readHeading } from '#lib/intake/layouts/headings.ts';
import { startsLower } from '#lib/intake/layouts/prose.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, Passage, SourceDocument } from '#lib/model/blocks.ts';
import { isColumnEnd } from '../rows/words.ts';
import { columnsOf } from './rows.ts';

type Words = Extract<Block, { passage: Passage }>;
type Row = Extract<Block, { type: 'row' }>;

/** Lines between two blank lines. */
interface Cell {
	blocks: Words[];
	words: string;
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const LONGEST = 320;
/** Rows whose action begins in lower case: the extractor mixed the cells. */
const MOST_CUT = 0.1;
/** Above this mean cost a cell, the words do not stand in such columns. */
const MOST_MISFIT = 1.2;

/**
 * Tables that an extractor wrote one cell under the other, a blank line after each: the names of the columns come first, one a line,
 * then the cells of each row in the same order. They are put back in rows.
 */
export function withUnfoldedTables(document: SourceDocument): SourceDocument {
	const cells = cellsOf(document.blocks);
	const blocks: Block[] = [];
	let table = 1 + Math.max(0, ...document.blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const taken = new Set<Block>();
	const rows = new Map<Block, Row[]>();
	for (let at = 0; at < cells.length; at++) {
		const header = headerAt(cells, at);
		const found = header && tableAfter(cells, at + header.length, header);
		if (!header || !found) continue;
		const own = cells.slice(at, found.end).flatMap((cell) => cell.blocks);
		rows.set(own[0]!, [headerRow(cells.slice(at, at + header.length), table), ...found.rows.map((row) => ({ ...row, table }))]);
		for (const block of own) taken.add(block);
		table++;
		at = found.end - 1;
	}
	if (rows.size === 0) return document;
	for (const block of document.blocks) {
		const own = rows.get(block);
		if (own) blocks.push(...own);
		else if (!taken.has(block)) blocks.push(block);
	}
	return { ...document, blocks };
}

function cellsOf(blocks: Block[]): Cell[] {
	const cells: Cell[] = [];
	let open = false;
	for (const block of blocks) {
		if (block.type === 'furniture') continue;
		if (block.type === 'blank' || block.type === 'row') {
			open = false;
			if (block.type === 'row') cells.push({ blocks: [], words: '' });
			continue;
		}
		if (open) cells.at(-1)!.blocks.push(block);
		else cells.push({ blocks: [block], words: '' });
		open = true;
	}
	return cells.flatMap(namesApart).map((cell) => ({ ...cell, words: joinPassages(cell.blocks.map((one) => one.passage)).text }));
}

/** The title of a table right over the name of its first column. */
function namesApart(cell: Cell): Cell[] {
	const last = cell.blocks.at(-1);
	const splits =
		cell.blocks.length > 1 &&
		last !== undefined &&
		/\p{L}/u.test(last.passage.text) &&
		isColumnName(last.passage.text) &&
		!isColumnName(cell.blocks[0]!.passage.text);
	return splits
		? [
				{ ...cell, blocks: cell.blocks.slice(0, -1) },
				{ ...cell, blocks: [last] }
			]
		: [cell];
}

/** Cells that name columns one after the other, as many as make a header. */
function headerAt(cells: Cell[], at: number): Column[] | null {
	let end = at;
	while (end < cells.length && isColumnName(cells[end]!.words)) end++;
	if (end - at < FEWEST_COLUMNS) return null;
	while (end < cells.length && isLongerName(cells[end]!.words)) end++;
	const columns = readHeader(cells.slice(at, end).map((cell) => partsOf(cell)));
	const leads = columns?.filter(({ role }) => role === 'lead').length ?? 0;
	return columns?.some(({ role }) => role === 'action') && leads <= 1 ? columns : null;
}

/** « Indicateurs de réussite » after names of columns. */
const isLongerName = (words: string): boolean =>
	words.split(/\s+/).length <= 4 && roleOf(words) !== null && !isCommitment(words) && !/\d/.test(words);

/** A title over the rows: « AXE 2 – HABITER », when no column holds such names. */
const isTitle = ({ words }: Cell, columns: Column[]): boolean =>
	!columns.some(({ role }) => role === 'section' || role === 'objective') &&
	(readHeading(words).marker !== null || (looksUpper(words) && words.length > 12));

function tableAfter(cells: Cell[], from: number, columns: Column[]): { rows: Row[]; end: number } | null {
	let end = from;
	while (
		end < cells.length &&
		cells[end]!.blocks.length > 0 &&
		cells[end]!.words.length <= LONGEST &&
		cells[end]!.blocks.every(({ type }) => type !== 'heading')
	)
		end++;
	const names = columns.map(({ header }) => header);
	const rows: Row[] = [];
	let stretch: Cell[] = [];
	let cost = 0;
	let counted = 0;
	const close = (): void => {
		if (stretch.length > 0) {
			const read = columnsOf(
				stretch.map((cell) => cell.words),
				columns.map(({ role }) => role)
			);
			cost += read.cost;
			counted += stretch.length;
			rows.push(...toRows(stretch, read.columns, columns.length));
		}
		stretch = [];
	};
	for (const cell of cells.slice(from, end)) {
		if (names.includes(cell.words)) continue;
		if (!isTitle(cell, columns)) stretch.push(cell);
		else {
			close();
			rows.push(...cell.blocks.map((block) => rowOf([[block]], columns.length)));
		}
	}
	close();
	const main = columns.findIndex(({ role }) => role === 'action');
	const filled = rows.filter((row) => row.cells[main]!.length > 0 && row.cells.filter((cell) => cell.length > 0).length > 1).length;
	const cut = rows.filter((row) => row.cells[main]!.length > 0 && startsLower(row.cells[main]![0]!.text)).length;
	return filled >= FEWEST_ROWS && cut <= rows.length * MOST_CUT && cost / Math.max(1, counted) <= MOST_MISFIT ? { rows, end } : null;
}

function toRows(cells: Cell[], columns: number[], width: number): Row[] {
	const groups: Words[][][] = [];
	cells.forEach((cell, index) => {
		const column = columns[index]!;
		if (index === 0 || column <= columns[index - 1]!) groups.push([]);
		groups.at(-1)![column] = cell.blocks;
	});
	return groups.map((group) =>
		rowOf(
			Array.from({ length: width }, (_, column) => group[column] ?? []),
			width
		)
	);
}

function rowOf(cells: Words[][], width: number): Row {
	const own = cells.flat();
	return {
		type: 'row',
		table: 0,
		line_start: Math.min(...own.map((block) => block.line_start)),
		line_end: Math.max(...own.map((block) => block.line_end)),
		page: own[0]!.page,
		cells: Array.from({ length: width }, (_, column) => (cells[column] ? partsOf({ blocks: cells[column], words: '' }) : []))
	};
}

const headerRow = (cells: Cell[], table: number): Row => ({
	...rowOf(
		cells.map((cell) => cell.blocks),
		cells.length
	),
	table
});

/** Lines of plain words are one part, each entry of a list another. */
function partsOf({ blocks }: Cell): CellPart[] {
	const parts: CellPart[] = [];
	for (const block of blocks) {
		const last = parts.at(-1);
		const marker = block.type === 'bullet' ? block.marker : '';
		const another = last !== undefined && opensDeed(block.passage.text) && opensDeed(last.text) && !isColumnEnd(last.text);
		if (marker === '' && last && !another) parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, block.passage]) };
		else parts.push({ marker, ...block.passage });
	}
	return parts;
}
