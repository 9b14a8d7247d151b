import type { Block } from '#lib/model/blocks.ts';
import type { ColumnRole, LayoutName } from '#lib/model/plan.ts';
import type { ItemKind } from '#lib/model/vocabulary.ts';
import { fold } from '#lib/text/fold.ts';
import { endsOnLinking } from '#lib/text/linking.ts';
import { isBlankCell } from '../layouts/cells.ts';
import { type Column, readHeader } from '../layouts/columns.ts';
import { startsLower } from '../layouts/prose.ts';
import type { Reason } from '../said/reasons.ts';
import { readTiming } from '../timing/readTiming.ts';
import type { Entry } from './entries.ts';
import { inferColumns } from './inferColumns.ts';
import { widthOf } from './sections.ts';

type Row = Extract<Block, { type: 'row' }>;

/** Where fewer actions read as whole, the columns of an aligned text were not told apart. */
const MOST_WHOLE = 0.75;

/** A table that goes on uses most of its columns: its last ones may be blank, not half of them. */
const NARROWER = 0.6;

export interface TableJudgement {
	layout: LayoutName;
	score: number;
	reasons: Reason[];
	kind: ItemKind | null;
	/** meanings of the columns, where the rows show that the header words alone mislead */
	columns?: ColumnRole[];
}

/** A table of actions shows itself by its header; one without a header goes on with the table before it. Null for layouts of plain text. */
export function judgeTable(entries: Entry[], open: number): TableJudgement | null {
	const rows = entries.flatMap((entry) => (entry.block.type === 'row' ? [entry.block] : []));
	const headers = rows.flatMap((row) => readHeader(row.cells) ?? []);
	const header = rows.map((row) => readHeader(row.cells)).find((columns) => columns?.some((column) => column.role === 'action')) ?? null;
	if (header) return judgeHeaded(rows, header);
	if (isPeople(rows)) return { layout: 'people', score: 0.9, reasons: [{ code: 'people-table', values: [] }], kind: null };
	if (isAcronyms(rows)) return { layout: 'acronyms', score: 0.9, reasons: [{ code: 'acronym-table', values: [] }], kind: null };
	const width = widthOf(entries);
	const goesOn = width > 1 && width <= open && width >= open * NARROWER;
	const inferred = headers.length === 0 ? inferColumns(rows) : null;
	if (inferred && (!goesOn || (inferred.certain && width !== open)))
		return {
			layout: 'table',
			score: 0.55,
			reasons: [
				{ code: 'table-without-header', values: [] },
				{ code: 'columns-by-cells', values: [inferred.columns] }
			],
			kind: 'action',
			columns: inferred.columns
		};
	if (goesOn && headers.length === 0) return { layout: 'table', score: 0.6, reasons: [{ code: 'table-goes-on', values: [] }], kind: null };
	return { layout: 'context', score: 0, reasons: [{ code: 'table-without-actions', values: [] }], kind: null };
}

/**
 * « Mesure | Moyens | Responsable »: where many rows have a means but no measure of their own, the measure heads its means, and the
 * means are the actions. A cell merged down over several rows counts as blank under its first.
 */
function settled(rows: Row[], header: Column[]): Column[] {
	const action = header.findIndex((column) => column.role === 'action');
	const steps = header.findIndex((column) => column.role === 'steps');
	if (action < 0 || steps < 0) return header;
	const own = (row: Row, index: number): boolean =>
		(row.cells[index] ?? []).some((part) => !isBlankCell([part]) && part.spans[0]?.line === row.line_start);
	const without = rows.filter((row) => own(row, steps) && !own(row, action)).length;
	if (without < rows.length * 0.2) return header;
	return header.map((column, index) =>
		index === action ? { ...column, role: 'objective' } : index === steps ? { ...column, role: 'action' } : column
	);
}

function judgeHeaded(rows: Row[], written: Column[]): TableJudgement {
	const body = rows.filter((row) => !readHeader(row.cells));
	const header = settled(body, written);
	const at = (role: ColumnRole): number[] => header.flatMap((column, index) => (column.role === role ? [index] : []));
	const filled = (roles: ColumnRole[]): number =>
		body.filter((row) => roles.some((role) => at(role).some((index) => !isBlankCell(row.cells[index])))).length;
	const acted = body.length === 0 ? 0 : filled(['action']) / body.length;
	const led = body.length === 0 ? 0 : filled(['lead', 'lead-and-potential']) / body.length;
	const dated = body.length === 0 ? 0 : filled(['timing']) / body.length;
	const starts = body.flatMap((row) => at('action').flatMap((index) => cellText(row, index).trim() || []));
	const whole = starts.length === 0 ? 1 : starts.filter(isWhole).length / starts.length;
	const named = header.map((column) => column.role).filter((role) => role !== 'ignore');
	const main = header.find((column) => column.role === 'action');
	const kind: ItemKind = /recommand/.test(fold(main?.header ?? ''))
		? 'recommendation'
		: /^(?:objectif|but|objective|goal)/.test(fold(main?.header ?? ''))
			? 'objective'
			: isCalendar(named, main?.header ?? '')
				? 'milestone'
				: 'action';
	return {
		layout: 'table',
		score: whole < MOST_WHOLE ? 0.4 : Math.min(1, 0.35 + 0.45 * acted + 0.1 * Math.max(led, dated) + 0.03 * named.length),
		reasons: [
			...(whole < MOST_WHOLE ? [{ code: 'actions-cut', values: [] } as const] : []),
			{ code: 'columns', values: [named] },
			{ code: 'rows', values: [body.length, percent(acted), percent(led), percent(dated)] }
		],
		kind,
		...(header === written ? {} : { columns: header.map((column) => column.role) })
	};
}

/** « Étapes | Date prévue »: when things will come, and nothing of who or what for. */
const isCalendar = (named: ColumnRole[], header: string): boolean =>
	named.length === 2 && named.includes('timing') && /^(?:(?:prochaines?|grandes) )?(?:etapes?|jalons?)|^milestones?/.test(fold(header));

const percent = (share: number): number => Math.round(share * 100);

/** Words of an action that begin and end as words do, and are not the end of a sentence begun elsewhere. */
const isWhole = (text: string): boolean => !startsLower(text) && /\s/.test(text) && !endsOnLinking(text) && !cutShort.test(text);
const cutShort = /[-–,&/]$/u;

const cellText = (row: Row, index: number): string => (row.cells[index] ?? []).map((part) => part.text).join(' ');
const person = /^(?:M(?:me|\.)?\s+)?\p{Lu}[\p{Ll}’'-]+(?:[-\s]\p{Lu}[\p{L}’'.-]*){1,3}(?:,.*)?$/u;
const body =
	/(?:ville|mrc|ministere|cegep|universite|centre|chambre|commission|table|comite|societe|service|reseau|maison|organisme|association|carrefour|conseil|federation|direction|bureau|institut|college|ecole|syndicat|union|cooperative|fondation)/;

/** Two-up or plain: a column of persons beside a column of organisations, no dates. */
function isPeople(rows: Row[]): boolean {
	const named = rows.filter((row) =>
		row.cells.some((_, index) => {
			const text = cellText(row, index);
			return person.test(text) && !body.test(fold(text)) && !readTiming(text, [2000, 2000]).some((one) => one.kind !== 'unread');
		})
	);
	return rows.length >= 2 && named.length >= rows.length * 0.6;
}

const isAcronyms = (rows: Row[]): boolean =>
	rows.length >= 3 &&
	rows.filter(
		(row) =>
			/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{L}\d.&-]{1,11}$/u.test(cellText(row, 0)) && cellText(row, 1).length > cellText(row, 0).length
	).length >=
		rows.length * 0.7;
