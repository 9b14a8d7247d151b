import type { Filters } from '../model/filters.ts';
import type { Decoder } from './decode.ts';
import type { Fragment } from './sql.ts';

/**
 * A list within the rows of a question, asked apart: rows of `of`, in their order, go under `field` of the row whose `id` is their `owner`.
 * A list of structs made in SQL traps DuckDB-WASM 1.28 about once in a hundred (« memory access out of bounds »); flat rows never did.
 */
export interface RowList {
	readonly field: string;
	readonly of: Fragment;
}

/** A question, ready for either engine. */
export interface Query<Row> extends Fragment {
	readonly name: string;
	readonly row: Decoder<Row>;
	readonly lists?: readonly RowList[];
}

/** A question that counts items: `select.<measure>(row)` are the filters whose items are exactly `row.<measure>` in number. */
export interface Counting<Row, Measure extends string> extends Query<Row> {
	readonly select: Record<Measure, (row: Row) => Filters>;
}

/** Rows worked out beforehand, with the key of the query they answer. */
export interface Answer<Row> {
	key: string;
	rows: Row[];
}

export const ask = <Row>(name: string, fragment: Fragment, row: Decoder<Row>, lists: readonly RowList[] = []): Query<Row> => ({
	name,
	...fragment,
	row,
	...(lists.length ? { lists } : {})
});

export const count = <Row, Measure extends string>(
	name: string,
	fragment: Fragment,
	row: Decoder<Row>,
	select: Record<Measure, (row: Row) => Filters>
): Counting<Row, Measure> => ({ name, ...fragment, row, select });

/** 53-bit FNV-style hash; it names queries, it protects nothing. */
const hash = (text: string): string => {
	let [high, low] = [0xcbf29ce4, 0x84222325];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 0x01000193);
		low = Math.imul(low ^ code, 0x85ebca6b);
	}
	return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
};

/** Equal for two queries that ask the same thing, whatever the engine. */
export const queryKey = ({ name, sql, params }: Query<unknown>): string => `${name}-${hash(JSON.stringify([sql, params]))}`;

type PlainRow = Record<string, unknown>;

/** Rows of a question before decoding, its lists in their place; `rows` asks one statement of an engine. */
export async function plainRowsOf(query: Query<unknown>, rows: (statement: Fragment) => Promise<unknown[]>): Promise<unknown[]> {
	const whole = (await rows(query)) as PlainRow[];
	for (const { field, of } of query.lists ?? []) {
		const owned = new Map<unknown, PlainRow[]>();
		for (const { owner, ...row } of (await rows(of)) as PlainRow[]) {
			const before = owned.get(owner);
			if (before) before.push(row);
			else owned.set(owner, [row]);
		}
		for (const row of whole) row[field] = owned.get(row['id']) ?? [];
	}
	return whole;
}

/** Errors name the query and the row. */
export function decodeRows<Row>(query: Query<Row>, plain: readonly unknown[]): Row[] {
	return plain.map((value, index) => {
		try {
			return query.row(value);
		} catch (cause) {
			throw new Error(`${query.name}, row ${index + 1}: ${(cause as Error).message}`, { cause });
		}
	});
}
