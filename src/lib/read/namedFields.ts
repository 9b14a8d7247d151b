import { isColumnName, roleOf } from '#lib/intake/layouts/columns.ts';
import { readHeading } from '#lib/intake/layouts/headings.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, CellPart, Passage, SourceDocument } from '#lib/model/blocks.ts';
import type { ColumnRole } from '#lib/model/plan.ts';

type Words = Extract<Block, { type: 'paragraph' | 'bullet' }>;
type Row = Extract<Block, { type: 'row' }>;

/** The name of a field, its words, and the blocks that hold them. */
interface Field {
	name: string;
	key: CellPart;
	value: CellPart[];
	blocks: Words[];
	/** words of nobody stand between the field before and this one */
	apart: boolean;
}

const FEWEST = 2;
const MOST = 0.6;
const LONGEST_NAME = 40;
const told: ColumnRole[] = ['lead', 'collaborators', 'timing', 'lead-and-potential'];

/**
 * Sheets of actions whose grid was lost: the name of each field (« Responsable ») stands over its words or before them, with no colon,
 * and the same names come back in the same order. Each name and its words are a row again, which `records.ts` turns upright.
 */
export function withNamedFields(document: SourceDocument): SourceDocument {
	const records = recordsOf(fieldsOf(document.blocks));
	if (records.length < FEWEST || !comeBack(records)) return document;
	let table = Math.max(0, ...document.blocks.map((block) => (block.type === 'row' ? block.table : 0)));
	const rows = new Map<Block, Row[]>();
	const taken = new Set<Block>();
	for (const fields of records) {
		table++;
		rows.set(
			fields[0]!.blocks[0]!,
			fields.map((field) => rowOf(field, table))
		);
		for (const block of fields.flatMap(({ blocks }) => blocks)) taken.add(block);
	}
	return { ...document, blocks: document.blocks.flatMap((block) => rows.get(block) ?? (taken.has(block) ? [] : [block])) };
}

/** Most records have the fields of the first one, an action and who answers for it or when among them. */
function comeBack(records: Field[][]): boolean {
	const namesOf = (fields: Field[]): string => fields.map(({ name }) => name).join('\n');
	const counts = new Map<string, number>();
	for (const fields of records) counts.set(namesOf(fields), (counts.get(namesOf(fields)) ?? 0) + 1);
	return Math.max(...counts.values()) >= Math.max(FEWEST, records.length * MOST);
}

/** A record begins where its first field comes back, and holds each field once. */
function recordsOf(fields: Field[]): Field[][] {
	const records: Field[][] = [];
	for (const field of fields) {
		const last = records.at(-1);
		if (!last || field.apart || last.some(({ name }) => name === field.name)) records.push([field]);
		else last.push(field);
	}
	return records.filter((record) => {
		const roles = record.map(({ name }) => roleOf(name));
		return roles.includes('action') && roles.some((role) => role !== null && told.includes(role));
	});
}

function fieldsOf(blocks: Block[]): Field[] {
	const fields: Field[] = [];
	let apart = false;
	for (let at = 0; at < blocks.length;) {
		const block = blocks[at]!;
		const field = fieldAt(blocks, at);
		if (field) {
			fields.push({ ...field, apart });
			apart = false;
			at = blocks.indexOf(field.blocks.at(-1)!, at) + 1;
			continue;
		}
		if (block.type !== 'blank' && block.type !== 'furniture') apart = true;
		at++;
	}
	return fields;
}

const isWords = (block: Block | undefined): block is Words => block?.type === 'paragraph' || block?.type === 'bullet';

function fieldAt(blocks: Block[], at: number): Omit<Field, 'apart'> | null {
	const block = blocks[at];
	const key = block?.type === 'paragraph' ? keyOf(block) : null;
	if (!key) return null;
	const own: Words[] = [];
	let next = at + 1;
	if (!key.rest) while (blocks[next]?.type === 'blank' || blocks[next]?.type === 'furniture') next++;
	for (; isWords(blocks[next]) && goesOn(blocks[next] as Words, own.length === 0 && !key.rest); next++) own.push(blocks[next] as Words);
	const value = partsOf(key.rest, own);
	return value.length === 0 ? null : { name: key.name, key: key.part, value, blocks: [block as Words, ...own] };
}

/** Words of the same field: no name of another, no title of another sheet. */
function goesOn(block: Words, isFirst: boolean): boolean {
	if (block.type === 'bullet') return true;
	if (keyOf(block)) return false;
	return isFirst || (readHeading(block.passage.text).marker === null && !/^\p{Lu}\p{Ll}+ \d{1,3}$/u.test(block.passage.text));
}

/** « Responsable » alone, or « Responsable Ville de … »: a name, and the words after it on its line. */
function keyOf({ passage }: Words): { name: string; part: CellPart; rest: Passage | null } | null {
	const { text } = passage;
	if (text.length <= LONGEST_NAME && /^\p{Lu}\D*$/u.test(text) && isColumnName(text))
		return { name: text, part: { marker: '', ...passage }, rest: null };
	const [span, ...others] = passage.spans;
	const name = /^\p{Lu}\p{Ll}+(?= [\p{Lu}\d])/u.exec(text)?.[0];
	if (!name || !span || others.length > 0 || text.length !== span.end - span.start || !isColumnName(name)) return null;
	const cut = span.start + name.length;
	return {
		name,
		part: { marker: '', text: name, spans: [{ ...span, end: cut }] },
		rest: { text: text.slice(name.length + 1), spans: [{ ...span, start: cut + 1 }] }
	};
}

function partsOf(rest: Passage | null, own: Words[]): CellPart[] {
	const parts: CellPart[] = rest ? [{ marker: '', ...rest }] : [];
	for (const block of own) {
		const last = parts.at(-1);
		if (block.type === 'bullet') parts.push({ marker: block.marker, ...block.passage });
		else if (last) parts[parts.length - 1] = { marker: last.marker, ...joinPassages([last, block.passage]) };
		else parts.push({ marker: '', ...block.passage });
	}
	return parts;
}

const rowOf = ({ key, value, blocks }: Field, table: number): Row => ({
	type: 'row',
	table,
	line_start: blocks[0]!.line_start,
	line_end: blocks.at(-1)!.line_end,
	page: blocks[0]!.page,
	cells: [[key], value]
});
