import { attributeLine } from '#lib/intake/detect/words.ts';
import { readHeader } from '#lib/intake/layouts/columns.ts';
import type { Block, CellPart, SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

type Row = Extract<Block, { type: 'row' }>;

const FEWEST = 3;
const MOST = 0.75;

/** Cards set side by side in boxes (« … Responsable : Ville … » in each) are no rows: their words are read box by box. */
export function withCardTables(document: SourceDocument): SourceDocument {
	const tables = new Map<number, Row[]>();
	for (const block of document.blocks) if (block.type === 'row') tables.set(block.table, [...(tables.get(block.table) ?? []), block]);
	const cards = new Set([...tables].flatMap(([table, rows]) => (holdsCards(rows) ? [table] : [])));
	if (cards.size === 0) return document;
	return {
		...document,
		blocks: document.blocks.flatMap((block): Block[] => (block.type === 'row' && cards.has(block.table) ? wordsOf(block) : [block]))
	};
}

const isCard = (cell: CellPart[]): boolean => cell.length > 1 && cell.some(({ text }) => attributeLine.test(fold(text)));

function holdsCards(rows: Row[]): boolean {
	const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.some(({ text }) => text !== ''));
	const cards = cells.filter(isCard).length;
	return cards >= FEWEST && cards >= cells.length * MOST && !rows.some((row) => readHeader(row.cells) !== null);
}

const wordsOf = (row: Row): Block[] =>
	row.cells.flat().map(({ marker, text, spans }): Block => {
		const place = { line_start: spans[0]?.line ?? row.line_start, line_end: spans.at(-1)?.line ?? row.line_end, page: row.page };
		const passage = { text, spans };
		return marker === '' ? { ...place, type: 'paragraph', passage } : { ...place, type: 'bullet', depth: 0, marker, passage };
	});
