import { isColumnName, roleOf } from '#lib/intake/layouts/columns.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, SourceDocument } from '#lib/model/blocks.ts';

type Row = Extract<Block, { type: 'row' }>;

const MOST_FIELDS = 20;
const ENOUGH = 0.6;
const numbering = /\s*(?:n[o°]\s*)?[\d.]*\s*:?\s*$/iu;

const textOf = (cell: CellPart[] | undefined): string => (cell ?? []).map((part) => part.text).join(' ');
const keyOf = (row: Row): string => textOf(row.cells[0]).replace(numbering, '');
const writtenAfter = (row: Row): CellPart[][] => row.cells.slice(1).filter((cell) => textOf(cell) !== '');
/** One name and at most one value, wherever the grid of the page puts it. */
const isField = (row: Row): boolean => textOf(row.cells[0]) !== '' && writtenAfter(row).length <= 1;

/**
 * A sheet for each action, its fields one under the other (« Action | … », « Responsable | … », « Échéancier | … »), is a table turned
 * on its side: it becomes a header and one row, so that layouts read it as any other. A field's lines stay where they are.
 */
export function withRecords(document: SourceDocument): SourceDocument {
	const blocks: Block[] = [];
	let rows: Row[] = [];
	/** rules between the rows of one table */
	let ruled: Block[] = [];
	const close = (): void => {
		const title = rows[0] && isTitle(rows[0]) ? rows[0] : null;
		const fields = title ? rows.slice(1) : rows;
		blocks.push(...ruled, ...(!isRecord(fields) ? rows : [...(title ? [headingOf(title)] : []), ...uprightOf(fields)]));
		[rows, ruled] = [[], []];
	};
	for (const block of document.blocks) {
		if (rows.length > 0 && block.type === 'furniture') {
			ruled.push(block);
			continue;
		}
		const row = block.type === 'row' ? block : null;
		if (rows.length > 0 && (!row || row.table !== rows[0]!.table || opensRecord(rows, row))) close();
		if (row) rows.push(row);
		else blocks.push(block);
	}
	close();
	return { ...document, blocks };
}

const isTitle = (row: Row): boolean => isField(row) && writtenAfter(row).length === 0 && !isColumnName(keyOf(row));
const isFirst = (rows: Row[], row: Row): boolean =>
	keyOf(row) === keyOf(rows.find((one) => !isTitle(one)) ?? row) && isColumnName(keyOf(row));

/** A title comes after the fields, or the first field comes back: another record begins in the same table. */
const opensRecord = (rows: Row[], row: Row): boolean =>
	rows.length > 1 && isField(row) && (isTitle(row) ? isRecord(rows.slice(isTitle(rows[0]!) ? 1 : 0)) : isFirst(rows, row));

function isRecord(rows: Row[]): boolean {
	if (rows.length < 2 || rows.length > MOST_FIELDS || !rows.every(isField)) return false;
	const keys = rows.map(keyOf);
	const roles = keys.flatMap((key) => (isColumnName(key) ? [roleOf(key)] : []));
	const says = (...wanted: (typeof roles)[number][]): boolean => roles.some((role) => wanted.includes(role));
	const repeated = new Set(keys).size < keys.length;
	return !repeated && roles.length >= rows.length * ENOUGH && says('action') && says('lead', 'collaborators', 'timing');
}

const headingOf = ({ cells, line_start, line_end, page }: Row): Block => {
	const passage = joinPassages(cells[0] ?? []);
	return { type: 'heading', level: null, line_start, line_end, page, passage };
};

function uprightOf(rows: Row[]): Row[] {
	const first = rows[0]!;
	const last = rows.at(-1)!;
	const header: Row = { ...first, line_end: first.line_start, cells: rows.map((row) => row.cells[0] ?? []) };
	return [header, { ...first, line_end: last.line_end, cells: rows.map((row) => writtenAfter(row)[0] ?? []) }];
}
