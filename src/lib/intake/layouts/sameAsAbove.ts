import type { CellPart } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';
import type { Column } from './columns.ts';
import type { Row } from './row.ts';

const same = /^(?:idem|id\.?|ibid(?:em|\.)?|meme(?: chose)?|ditto|same(?: as above)?|["″〃]|''|«\s*»|»|"\s*"|''\s*'')\.?$/u;
const says = (cell: CellPart[]): boolean => cell.length === 1 && same.test(fold(cell[0]!.text).trim());

/** « Idem », « " » and « ditto » in a cell stand for the words of the cell above. An action is never another's. */
export const withSameAsAbove = (row: Row, { above, columns }: { above: Row | null; columns: Column[] | null }): Row =>
	above === null || columns === null
		? row
		: { ...row, cells: row.cells.map((cell, i) => (columns[i]?.role !== 'action' && says(cell) ? (above.cells[i] ?? cell) : cell)) };
