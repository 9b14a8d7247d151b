import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { schema, type Table } from '#lib/model/schema.ts';
import type { RowFile } from './row-file.ts';

export const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** What DuckDB may hold; beyond that it works on disk. */
const memory = '768MB';
/** Uncompressed bytes of rows that go in at once. */
const batchBytes = 32e6;
/** DuckDB's own limit on one line, which is also the least that it can be given. */
const shortestLine = 16_777_216;

/** An empty database in a folder of its own, with the tables of the schema. Close with `closeSync`. */
async function openTables(folder: string, tables: Table[]): Promise<DuckDBConnection> {
	const instance = await DuckDBInstance.create(join(folder, 'tables.duckdb'), {
		memory_limit: memory,
		temp_directory: join(folder, 'spill')
	});
	const connection = await instance.connect();
	for (const { name, columns } of tables)
		await connection.run(`CREATE TABLE ${name} (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')})`);
	return connection;
}

const structOf = ({ columns }: Table): string => `STRUCT(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})[]`;

function* batches(files: Iterable<RowFile>): Generator<RowFile[]> {
	let batch: RowFile[] = [];
	let bytes = 0;
	for (const file of files) {
		batch.push(file);
		bytes += file.bytes;
		if (bytes < batchBytes) continue;
		yield batch;
		[batch, bytes] = [[], 0];
	}
	if (batch.length > 0) yield batch;
}

/** Rows on disk, loaded with their declared types into DuckDB, some files at a time. Close with `closeSync`. */
export async function loadTables(files: Iterable<RowFile>, folder: string, tables: Table[] = schema): Promise<DuckDBConnection> {
	const connection = await openTables(folder, tables);
	const types = tables.map((table) => `"${table.name}": '${structOf(table)}'`).join(', ');
	for (const batch of batches(files)) {
		const paths = batch.map(({ path }) => quoted(path)).join(', ');
		const longest = Math.max(shortestLine, ...batch.map(({ bytes }) => bytes + 1));
		await connection.run(
			`CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM read_json([${paths}],
				format = 'newline_delimited', compression = 'gzip', columns = {${types}}, maximum_object_size = ${longest})`
		);
		for (const { name } of tables)
			await connection.run(`INSERT INTO ${name} SELECT one.* FROM (SELECT unnest("${name}") AS one FROM batch)`);
	}
	await connection.run('DROP TABLE IF EXISTS temp.batch');
	return connection;
}

/** Rows of a query as plain objects, numbers as numbers. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, string | number | null>[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRowObjectsJson() as Record<string, string | number | null>[];
}
