import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	DuckDBArrayValue,
	type DuckDBConnection,
	DuckDBInstance,
	DuckDBListValue,
	DuckDBStructValue,
	type DuckDBValue
} from '@duckdb/node-api';
import { type Answer, decodeRows, plainRowsOf, type Query, queryKey } from '#lib/db/query.ts';
import type { Fragment } from '#lib/db/sql.ts';

type Manifest = { tables: Record<string, { file: string; rows: number; parts?: { file: string }[] }> };

/** A larger table stays in its files: each question reads the columns that it needs. */
const mostRows = 200_000;

/** DuckDB's values as the browser's Arrow reader gives them: numbers, strings, booleans, arrays and objects. */
const plain = (value: DuckDBValue): unknown => {
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plain);
	if (value instanceof DuckDBStructValue)
		return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plain(entry)]));
	return value;
};

/** A connection where every published table is there: in memory, or, a large one, as a view of its files. `settings`: of DuckDB. */
export async function openNative(folder: string, settings: Record<string, string> = {}): Promise<DuckDBConnection> {
	const { tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
	const connection = await (await DuckDBInstance.create(':memory:', settings)).connect();
	for (const [name, table] of Object.entries(tables)) {
		const files = (table.parts ?? [table]).map(({ file }) => `'${join(folder, file).replaceAll("'", "''")}'`);
		const kind = table.rows > mostRows ? 'view' : 'table';
		await connection.run(`create ${kind} ${name} as select * from read_parquet([${files.join(', ')}])`);
	}
	return connection;
}

export async function runOn<Row>(connection: DuckDBConnection, query: Query<Row>): Promise<Row[]> {
	const rows = async ({ sql, params }: Fragment): Promise<unknown[]> => {
		const reader = await connection.runAndReadAll(sql, [...params]);
		const names = reader.columnNames();
		return reader.getRows().map((values) => Object.fromEntries(names.map((name, index) => [name, plain(values[index] ?? null)])));
	};
	return decodeRows(query, await plainRowsOf(query, rows));
}

let published: Promise<DuckDBConnection> | undefined;

let last: Promise<unknown> = Promise.resolve();

/** Answers that many pages ask for are kept, while they are short: most rows of one, and most answers. */
const kept = { rows: 20_000, answers: 60 };
const answers = new Map<string, unknown[]>();

function keep(key: string, rows: unknown[]): void {
	if (rows.length > kept.rows) return;
	answers.set(key, rows);
	for (const oldest of answers.keys()) if (answers.size > kept.answers) answers.delete(oldest);
}

/**
 * Rows of a query over the published data (static/data under the working folder), through native DuckDB; one connection, one query at a time.
 * Rows are shared between those who ask the same: they are read, never changed.
 */
export async function runNative<Row>(query: Query<Row>): Promise<Row[]> {
	published ??= openNative(join(process.cwd(), 'static', 'data'));
	const connection = published;
	const key = queryKey(query);
	const asked = last.then(async () => (answers.get(key) as Row[] | undefined) ?? runOn(await connection, query));
	last = asked.catch(() => undefined);
	const rows = await asked;
	keep(key, rows);
	return [...rows];
}

/** What a page's `load` returns for its first view. */
export const answer = async <Row>(query: Query<Row>): Promise<Answer<Row>> => ({ key: queryKey(query), rows: await runNative(query) });
