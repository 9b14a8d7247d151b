import { kindWords } from '#lib/intake/detect/words.ts';
import { readHeader } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import { readTiming } from '#lib/intake/timing/readTiming.ts';
import type { Block, CellPart, SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

type Row = Extract<Block, { type: 'row' }>;

const MOST_COLUMNS = 4;
const LONGEST_NAME = 60;

const textOf = (cell: CellPart[] | undefined): string => (cell ?? []).map((part) => part.text).join(' ');

/**
 * Lists set side by side in the cells of a table (« Défis | Pistes de solution », « Court terme | Moyen terme | Long terme ») are no
 * rows: each column is read by itself, its name over its entries.
 */
export function withListTables(document: SourceDocument): SourceDocument {
	const blocks: Block[] = [];
	let rows: Row[] = [];
	const close = (): void => {
		blocks.push(...(isSideBySide(rows) ? columnsOf(rows) : rows));
		rows = [];
	};
	for (const block of document.blocks) {
		if (rows.length > 0 && (block.type !== 'row' || block.table !== rows[0]!.table)) close();
		if (block.type === 'row') rows.push(block);
		else blocks.push(block);
	}
	close();
	return { ...document, blocks };
}

/** Kinds of entries, or spans of time: what the columns of such a table are named after. */
function namesList(name: string): boolean {
	const folded = fold(name);
	const kind = kindWords.some(([, words]) => words.test(folded));
	const span = /^(?:a )?(?:court|moyen|long) terme/.test(folded) || readTiming(name, [2000, 2000]).some((one) => one.kind !== 'unread');
	return name.length <= LONGEST_NAME && (kind || span);
}

function isSideBySide([header, ...rows]: Row[]): boolean {
	if (!header || rows.length === 0) return false;
	const names = header.cells.map(textOf);
	if (names.length < 2 || names.length > MOST_COLUMNS || !names.every((name) => name !== '' && namesList(name))) return false;
	if (readHeader(header.cells) !== null) return false;
	return rows.some((row) => row.cells.filter((cell) => cell.length > 1).length >= 2);
}

function columnsOf([header, ...rows]: Row[]): Block[] {
	return header!.cells.flatMap((name, column): Block[] => {
		const place = { line_start: header!.line_start, line_end: header!.line_end, page: header!.page };
		const entries = rows.flatMap((row) => (row.cells[column] ?? []).map((part): Block => entryOf(part, row)));
		return [{ ...place, type: 'heading', level: null, passage: joinPassages(name) }, ...entries];
	});
}

function entryOf({ marker, text, spans }: CellPart, row: Row): Block {
	const place = { line_start: spans[0]?.line ?? row.line_start, line_end: spans.at(-1)?.line ?? row.line_end, page: row.page };
	return { ...place, type: 'bullet', depth: 0, marker: marker || '•', passage: { text, spans } };
}
