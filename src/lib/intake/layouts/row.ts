import type { Block, CellPart } from '#lib/model/blocks.ts';
import type { Warning } from '#lib/model/extraction.ts';
import type { ColumnRole } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { isBlankCell, tick } from './cells.ts';
import type { Column } from './columns.ts';
import type { RowCells } from './draft.ts';
import { warning } from '../said/warnings.ts';

export type Row = Extract<Block, { type: 'row' }>;

/** The written parts of a row's cells of one role. */
export const cellsOf = (row: Row, columns: Column[], role: ColumnRole): CellPart[] =>
	columns.flatMap((column, i) => (column.role === role ? (row.cells[i] ?? []).filter((part) => !isBlankCell([part])) : []));

/** Words past the last column: what they are is for a person to say. */
export const extraCells = ({ cells, line_start }: Row, columns: Column[]): Warning[] =>
	cells.slice(columns.length).every((cell) => isBlankCell(cell)) ? [] : [warning('extra-cell', line_start, cells.length, columns.length)];

/** « 200 », « 1 500 $ » under « 2027 »: what will be spent then. */
const isAmount = (text: string): boolean => /^[\d\s.,]+[kKM]?\s*[$€]?$/u.test(text) && !/^(?:19|20)\d{2}$/.test(text);

/** A tick under « 2023 » or « An II » stands for the words of its header. */
function timingCells(row: Row, columns: Column[]): CellPart[] {
	return columns.flatMap((column, i) => {
		if (column.role !== 'timing') return [];
		return (row.cells[i] ?? [])
			.filter((part) => !isBlankCell([part]) && !(isAmount(part.text) && /\d{4}/.test(column.header)))
			.map((part) => (tick.test(part.text) ? { ...part, text: column.header } : part));
	});
}

/** What a row says of its items. */
export function rowCells(row: Row, columns: Column[]): RowCells {
	const mixed = columns.find((column) => column.role === 'lead-and-potential');
	return {
		lead: cellsOf(row, columns, 'lead'),
		collaborators: cellsOf(row, columns, 'collaborators'),
		mixed: cellsOf(row, columns, 'lead-and-potential'),
		others: mixed && /potenti/.test(fold(mixed.header)) ? 'potential' : 'collaborator',
		timing: timingCells(row, columns)
	};
}
