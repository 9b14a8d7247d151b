import type { Part } from '#lib/model/plan.ts';
import { fold } from '#lib/text/fold.ts';
import { IntakeError } from '../errors.ts';
import type { Column } from './columns.ts';
import type { StandInColumn } from './draft.ts';

/** The columns of a table by its header; those of plan.yaml, when it declares them, have the last word. Throws IntakeError without actions. */
export function settleColumns(header: Column[], declared: Part['columns'], line: number): Column[] {
	const columns = declared ? header.map(({ header: words, role }, i): Column => ({ header: words, role: declared[i] ?? role })) : header;
	if (columns.some((column) => column.role === 'action')) return columns;
	throw new IntakeError({ code: 'no-action-column', values: [line, header.map((column) => column.header).join(' | ')] }, line);
}

/** Part of a header that a page repeats: the names it has are those of the columns, and none is of actions. */
export const comesBack = (header: Column[], columns: Column[]): boolean =>
	header.every((column, i) => column.header === '' || fold(column.header) === fold(columns[i]?.header ?? '')) &&
	!header.some((column) => column.role === 'action');

/** The column that stands for actions in a table that has none; whether it may is settled with the kind of its items. */
export function standInOf(columns: Column[], line: number): StandInColumn | null {
	const column = columns.find((each) => each.standsFor);
	return column?.standsFor ? { role: column.standsFor, header: column.header, line } : null;
}
