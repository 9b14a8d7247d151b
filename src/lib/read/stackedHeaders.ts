import { isColumnName, readHeader } from '#lib/intake/layouts/columns.ts';
import type { Block, CellPart, SourceDocument } from '#lib/model/blocks.ts';

type Row = Extract<Block, { type: 'row' }>;

const textOf = (cell: CellPart[] | undefined): string => (cell ?? []).map((part) => part.text).join(' ');

/** « Responsabilités » over « Porteur » and « Partenaires »: a header on two rows, of which the second says more, is one. */
export function withStackedHeaders(document: SourceDocument): SourceDocument {
	const blocks: Block[] = [];
	for (const block of document.blocks) {
		const above = blocks.at(-1);
		if (block.type === 'row' && above?.type === 'row' && above.table === block.table && completes(above, block))
			blocks[blocks.length - 1] = stacked(above, block);
		else blocks.push(block);
	}
	return { ...document, blocks };
}

function completes(above: Row, row: Row): boolean {
	const names = row.cells.map(textOf).filter((text) => text !== '');
	const more = row.cells.some((cell, index) => textOf(cell) !== '' && textOf(cell) !== textOf(above.cells[index]));
	return names.length >= 2 && more && names.every(isColumnName) && readHeader(above.cells) !== null;
}

const stacked = (above: Row, row: Row): Row => ({
	...above,
	line_end: row.line_end,
	cells: Array.from({ length: Math.max(above.cells.length, row.cells.length) }, (_, index) =>
		textOf(row.cells[index]) !== '' ? row.cells[index]! : (above.cells[index] ?? [])
	)
});
