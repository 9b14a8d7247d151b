import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import type { ColumnRole, LayoutName } from '#lib/model/plan.ts';
import type { Grade } from '#lib/model/vocabulary.ts';
import { lowest } from '../grade.ts';
import { isColumnName, readHeader, roleOf } from '../layouts/columns.ts';
import type { Judgement } from './judgement.ts';
import { written } from './sections.ts';

interface Stretch {
	layout: LayoutName;
	line_start: number;
	line_end: number;
	score: number;
}

/** Layouts without items. */
export const silent = new Set<LayoutName>(['context', 'people', 'acronyms', 'contents', 'furniture']);

/** How far what was detected can be trusted, before anybody reads it beside the document. */
export function confidenceOf(document: SourceDocument, groups: Judgement[][], findings: Stretch[]): Grade {
	const read = lowest(evidence(findings), doubt(groups.flat()));
	return columnsLost(document) || cellsUnfolded(document) || columnsEmpty(document) || fieldsLoose(document)
		? 'low'
		: hasAlignedRows(document)
			? lowest(read, 'medium')
			: read;
}

function evidence(findings: Stretch[]): Grade {
	const read = findings.filter((one) => !silent.has(one.layout));
	if (read.length === 0) return 'low';
	const lines = (one: Stretch): number => one.line_end - one.line_start + 1;
	const score = read.reduce((sum, one) => sum + one.score * lines(one), 0) / read.reduce((sum, one) => sum + lines(one), 0);
	return score >= 0.75 ? 'high' : score >= 0.6 ? 'medium' : 'low';
}

const FEWEST_LOST = 2;
const apart = /\S {3,}\S.* {3,}\S/u;

/** Lines of text that keep columns by spaces and that no table took: words of several cells would be read as one sentence. */
function columnsLost({ format, lines, blocks }: SourceDocument): boolean {
	if (format !== 'text' && format !== 'markdown') return false;
	const inRows = new Set(
		blocks.flatMap((block) =>
			block.type === 'row' ? Array.from({ length: block.line_end - block.line_start + 1 }, (_, i) => block.line_start + i) : []
		)
	);
	return lines.filter(({ n, raw }) => !inRows.has(n) && !raw.includes('\t') && apart.test(raw.trim())).length >= FEWEST_LOST;
}

const FEWEST_NAMES = 3;

/** « Actions », « Responsable », « Échéancier » each on a line of its own: the cells of a table one under the other, and no row to tell them apart. */
function cellsUnfolded({ blocks }: SourceDocument): boolean {
	let run = 0;
	return blocks.some((block) => {
		if (block.type === 'blank') return false;
		const isName = block.type !== 'row' && isColumnName(block.passage.text);
		if (block.type === 'furniture' && !isName) return false;
		run = isName ? run + 1 : 0;
		return run >= FEWEST_NAMES;
	});
}

const told = new Set<ColumnRole>(['lead', 'lead-and-potential', 'collaborators', 'timing']);

/** A table of a text whose header names who and when, and no row says so: only its actions could be told apart. */
function columnsEmpty({ format, blocks }: SourceDocument): boolean {
	if (format !== 'text' && format !== 'markdown') return false;
	const tables = new Map<number, Extract<Block, { type: 'row' }>[]>();
	for (const block of blocks) if (block.type === 'row') tables.set(block.table, [...(tables.get(block.table) ?? []), block]);
	return [...tables.values()].some(([first, ...rows]) => {
		const roles = readHeader(first!.cells)?.map(({ role }) => role) ?? [];
		const said = rows.some(({ cells }) => cells.some((cell, column) => told.has(roles[column]!) && cell.length > 0));
		return rows.length >= FEWEST_LOST && roles.some((role) => told.has(role)) && !said;
	});
}

const fieldRoles: readonly (string | null)[] = ['lead', 'collaborators', 'timing'];
const FEWEST_FIELDS = 2;

/** « Responsable Chambre de commerce », « Échéancier 2026 », several times each: fields of cards, and no grid to tell them apart. */
function fieldsLoose({ blocks }: SourceDocument): boolean {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const name = block.type === 'paragraph' ? /^(\p{Lu}\p{Ll}+) [\p{Lu}\d]/u.exec(block.passage.text)?.[1] : undefined;
		if (name && isColumnName(name) && fieldRoles.includes(roleOf(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts.values()].filter((count) => count >= FEWEST_NAMES).length >= FEWEST_FIELDS;
}

/** Columns told by their spaces alone: neighbouring cells may be mixed, whatever the rows look like. */
const hasAlignedRows = ({ format, lines, blocks }: SourceDocument): boolean =>
	format === 'text' && blocks.some((block) => block.type === 'row' && !/[\t|]/.test(lines[block.line_start - 1]?.raw ?? ''));

const DOUBTED = 0.25;

/** Lists left as context although something spoke for them: where they weigh as much as what was read, the reading is partial. */
function doubt(judged: Judgement[]): Grade {
	const points = (one: Judgement): number => written(one.section).filter(({ shape }) => shape === 'bullet' || shape === 'number').length;
	const sum = (list: Judgement[]): number => list.reduce((total, one) => total + points(one), 0);
	const left = sum(judged.filter((one) => one.layout === 'context' && one.score >= DOUBTED));
	const read = sum(judged.filter((one) => !silent.has(one.layout)));
	return left > read ? 'low' : left > read * DOUBTED ? 'medium' : 'high';
}
