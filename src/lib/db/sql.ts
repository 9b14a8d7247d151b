import { schema } from '../model/schema.ts';

export type Param = string | number | boolean;

/** SQL with `?` placeholders, and the values that go there in order. */
export interface Fragment {
	readonly sql: string;
	readonly params: readonly Param[];
}

type Piece = Param | readonly Param[] | Fragment;

const isFragment = (piece: Piece): piece is Fragment => typeof piece === 'object' && 'sql' in piece;

const placed = (piece: Piece): Fragment => {
	if (isFragment(piece)) return piece;
	const params = typeof piece === 'object' ? piece : [piece];
	if (params.length === 0) throw new Error('an empty list has no placeholder: leave the condition out');
	return { sql: params.map(() => '?').join(', '), params };
};

/** Text written in the code, never a value. */
const raw = (text: string): Fragment => ({ sql: text, params: [] });

/** Tagged template: a value becomes `?`, a list one `?` per value, a fragment is spliced in. */
export function sql(strings: TemplateStringsArray, ...pieces: Piece[]): Fragment {
	let text = strings[0] ?? '';
	const params: Param[] = [];
	pieces.forEach((piece, index) => {
		const part = placed(piece);
		text += part.sql + (strings[index + 1] ?? '');
		params.push(...part.params);
	});
	return { sql: text, params };
}

export const join = (parts: readonly Fragment[], between: string): Fragment => ({
	sql: parts.map((part) => part.sql).join(between),
	params: parts.flatMap((part) => part.params)
});

/** All the conditions; true when there is none. */
export const every = (conditions: readonly Fragment[]): Fragment => (conditions.length === 0 ? sql`true` : join(conditions, ' and '));

/** `left in (…)`; no condition at all for an empty list, which means "no filter". */
export const among = (left: string, values: readonly Param[]): Fragment[] =>
	values.length === 0 ? [] : [join([raw(left), sql` in (${values})`], '')];

/** Every column of a table of the schema, under an alias. */
export const columnsOf = (table: string, alias: string): Fragment => {
	const found = schema.find(({ name }) => name === table);
	if (!found) throw new Error(`table ${table}: not in the schema`);
	return raw(found.columns.map(({ name }) => `${alias}.${name}`).join(', '));
};

const names = new Set(schema.map(({ name }) => name));

/** Tables that a statement reads: every word of it that is the name of one. */
export const tablesIn = (text: string): string[] => [...new Set(text.match(/[a-z_]+/g))].filter((word) => names.has(word));
