import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import type { Column } from '#lib/intake/layouts/columns.ts';
import { looksUpper, readHeading } from '#lib/intake/layouts/headings.ts';
import { startsLower } from '#lib/intake/layouts/prose.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import { type Cell, cellsOf, partsOf, type Words } from './blocks.ts';
import { deedsOf } from './deeds.ts';
import { headerAt } from './header.ts';
import { columnsOf } from './rows.ts';
import { entriesOf, spread } from './stacked.ts';

type Row = Extract<Block, { type: 'row' }>;
/** Lines of each column. */
type Lines = Words[][];

const FEWEST_ROWS = 2;
/** Share of the things to do that must stand in the columns that hold some. */
const ENOUGH = 0.6;
/** Letters of a cell: what is longer is a paragraph. */
const LONGEST = 320;
/** Rows whose action begins in lower case: the extractor mixed the cells. */
const MOST_CUT = 0.1;
/** Above this mean cost a cell, the words do not stand in such columns. */
const MOST_MISFIT = 1.2;

/**
 * Tables that an extractor wrote one cell under the other, a blank line after each: the names of the columns come first, one a line,
 * then the cells of each row in the same order. They are put back in rows; where the order is lost, only what is to be done is kept.
 */
export function withUnfoldedTables(document: SourceDocument): SourceDocument {
	const cells = cellsOf(document.blocks);
	let table = 1 + Math.max(0, ...document.blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const taken = new Set<Block>();
	const again = new Set<Block>();
	const rows = new Map<Block, Row[]>();
	for (let at = 0; at < cells.length; at++) {
		const header = headerAt(cells, at);
		if (!header) continue;
		const whole = bodyFrom(cells, header.end);
		const body = whole.flatMap((cell) => nameApart(cell, header.columns));
		const found = fullest(tableOf(body, header.columns), deedsAlone(body, header.columns), header.columns);
		if (found.length === 0) continue;
		const all = [header.cells.map(({ blocks }) => blocks), ...found];
		rows.set(
			cells[at]!.blocks[0]!,
			all.map((lines) => rowOf(lines, header.columns.length, table))
		);
		const names = cells.slice(at, header.end).flatMap(({ blocks }) => blocks);
		for (const block of [...names, ...found.flat(2)]) taken.add(block);
		for (const cell of body) if (comesBack(cell, header.columns)) for (const block of cell.blocks) again.add(block);
		table++;
		at = header.end + whole.length - 1;
	}
	if (rows.size === 0) return document;
	const kept = (block: Block): Block => (again.has(block) ? { ...(block as Words), type: 'furniture' } : block);
	return { ...document, blocks: document.blocks.flatMap((block) => rows.get(block) ?? (taken.has(block) ? [] : [kept(block)])) };
}

/** The name of a column on another page, right over the words of a cell. */
function nameApart(cell: Cell, columns: Column[]): Cell[] {
	const [first, ...others] = cell.blocks.map((block): Cell => ({ blocks: [block], words: block.passage.text }));
	if (!first || others.length === 0 || !comesBack(first, columns)) return [cell];
	const rest = others.flatMap(({ blocks }) => blocks);
	return [first, { blocks: rest, words: joinPassages(rest.map(({ passage }) => passage)).text }];
}

/** The name of a column, on another page. */
const comesBack = ({ words }: Cell, columns: Column[]): boolean => columns.some(({ header }) => header === words);

/** The rows, unless fewer of their actions and objectives than of the entries of the same cells say what to do: they took words of one another. */
function fullest(rows: Lines[] | null, deeds: Lines[], columns: Column[]): Lines[] {
	const own = columns.map(({ role }) => role === 'action' || role === 'objective' || role === 'section');
	const entries = (rows ?? []).flatMap((row) => row.filter((_, column) => own[column]).flatMap(entriesOf));
	const said = entries.filter(([first]) => first && opensDeed(first.passage.text)).length;
	return rows && said >= deeds.length * ENOUGH ? rows : deeds;
}

/** Cells up to a title, a paragraph or another table. */
function bodyFrom(cells: Cell[], from: number): Cell[] {
	const end = cells.findIndex(({ blocks }, at) => {
		const isLong = entriesOf(blocks).some((lines) => lines.reduce((sum, { passage }) => sum + passage.text.length, 0) > LONGEST);
		return at >= from && (blocks.length === 0 || isLong || blocks.some(({ type }) => type === 'heading'));
	});
	return cells.slice(from, end < 0 ? cells.length : end);
}

/** A title over the rows: « AXE 2 – HABITER », when no column holds such names. */
const isTitle = ({ words }: Cell, columns: Column[]): boolean =>
	!columns.some(({ role }) => role === 'section' || role === 'objective') &&
	(readHeading(words).marker !== null || (looksUpper(words) && words.length > 12));

/** The rows of a table, null when the words do not stand in its columns. */
function tableOf(body: Cell[], columns: Column[]): Lines[] | null {
	const rows: Lines[] = [];
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
			rows.push(...toRows(stretch, read.columns, columns));
		}
		stretch = [];
	};
	for (const cell of body) {
		if (comesBack(cell, columns)) continue;
		if (!isTitle(cell, columns)) stretch.push(cell);
		else {
			close();
			rows.push(...cell.blocks.map((block) => [[block]]));
		}
	}
	close();
	const main = columns.findIndex(({ role }) => role === 'action');
	const acted = rows.filter((row) => (row[main] ?? []).length > 0);
	const filled = acted.filter((row) => row.filter((lines) => lines.length > 0).length > 1).length;
	const cut = acted.filter((row) => startsLower(row[main]![0]!.passage.text)).length;
	return filled >= FEWEST_ROWS && cut <= rows.length * MOST_CUT && cost / Math.max(1, counted) <= MOST_MISFIT ? rows : null;
}

/** A row begins where the column is not further right than the one before. */
function toRows(cells: Cell[], places: number[], columns: Column[]): Lines[] {
	const groups: Lines[] = [];
	cells.forEach((cell, index) => {
		const column = places[index]!;
		if (index === 0 || column <= places[index - 1]!) groups.push(columns.map(() => []));
		groups.at(-1)![column] = cell.blocks;
	});
	return groups.flatMap((group) =>
		spread(
			group,
			columns.map(({ role }) => role)
		)
	);
}

/** Rows with their actions and nothing else. */
function deedsAlone(body: Cell[], columns: Column[]): Lines[] {
	return deedsOf(body).map((lines) => columns.map(({ role }) => (role === 'action' ? lines : [])));
}

function rowOf(lines: Lines, width: number, table: number): Row {
	const own = lines.flat();
	return {
		type: 'row',
		table,
		line_start: Math.min(...own.map((block) => block.line_start)),
		line_end: Math.max(...own.map((block) => block.line_end)),
		page: own[0]!.page,
		cells: Array.from({ length: width }, (_, column) => partsOf({ blocks: lines[column] ?? [] }))
	};
}
