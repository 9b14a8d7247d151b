import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema, type Table } from '#lib/model/schema.ts';
import { sectionsOf, type RowFile } from './row-file.ts';

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

/** Rows on disk, loaded with their declared types into DuckDB, some files at a time. Close with `closeSync`. */
export async function loadTables(files: Iterable<RowFile>, folder: string, tables: Table[] = schema): Promise<DuckDBConnection> {
	const connection = await openTables(folder, tables);
	const waiting = new Map<string, Buffer[]>();
	let bytes = 0;
	const load = async (): Promise<void> => {
		for (const table of tables) await insert(connection, join(folder, `${table.name}.ndjson`), table, waiting.get(table.name) ?? []);
		waiting.clear();
		bytes = 0;
	};
	for (const file of files) {
		for (const { table, lines } of sectionsOf(file)) {
			const before = waiting.get(table);
			if (before) before.push(lines);
			else waiting.set(table, [lines]);
			bytes += lines.length;
		}
		if (bytes >= batchBytes) await load();
	}
	await load();
	return connection;
}

async function insert(connection: DuckDBConnection, path: string, { name, columns }: Table, lines: Buffer[]): Promise<void> {
	if (lines.every(({ length }) => length === 0)) return;
	writeFileSync(path, Buffer.concat(lines));
	const types = columns.map((column) => `"${column.name}": '${column.type}'`).join(', ');
	const longest = Math.max(shortestLine, ...lines.map(({ length }) => length));
	await connection.run(
		`INSERT INTO ${name} SELECT * FROM read_json(${quoted(path)}, format = 'newline_delimited', columns = {${types}}, maximum_object_size = ${longest})`
	);
	rmSync(path);
}

/** Rows of a query as plain objects, numbers as numbers. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, string | number | null>[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRowObjectsJson() as Record<string, string | number | null>[];
}
