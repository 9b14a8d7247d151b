import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import { isColumnName } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, Passage } from '#lib/model/blocks.ts';
import { isColumnEnd } from '../rows/words.ts';

export type Words = Extract<Block, { passage: Passage }>;

/** Lines between two blank lines. */
export interface Cell {
	blocks: Words[];
	words: string;
}

const MOST_WORDS = 4;

/** The cells of a text, rows of other tables standing for nothing between them. */
export function cellsOf(blocks: Block[]): Cell[] {
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
	return cells
		.flatMap((cell, at) => namesApart(cell, cells[at + 1]))
		.map((cell) => ({ ...cell, words: joinPassages(cell.blocks.map((one) => one.passage)).text }));
}

/** « Moyens d’action », with the name of a column after it. */
const opensNames = ({ passage: { text } }: Words, next: Cell | undefined): boolean =>
	next?.blocks.length === 1 &&
	text.split(' ').length <= MOST_WORDS &&
	isColumnName(text.split(' ')[0]!) &&
	isColumnName(next.blocks[0]!.passage.text);

/** The title of a table right over the name of its first column. */
function namesApart(cell: Cell, next: Cell | undefined): Cell[] {
	const last = cell.blocks.at(-1);
	const splits =
		cell.blocks.length > 1 &&
		last !== undefined &&
		/[\p{L}#]/u.test(last.passage.text) &&
		(isColumnName(last.passage.text) || opensNames(last, next)) &&
		!isColumnName(cell.blocks[0]!.passage.text) &&
		!isColumnEnd(cell.blocks.at(-2)!.passage.text);
	return splits
		? [
				{ ...cell, blocks: cell.blocks.slice(0, -1) },
				{ ...cell, blocks: [last] }
			]
		: [cell];
}

/** Lines of plain words are one part, each entry of a list another. */
export function partsOf({ blocks }: Pick<Cell, 'blocks'>): CellPart[] {
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
