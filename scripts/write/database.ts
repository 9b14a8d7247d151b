import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { schema, type Table } from '#lib/model/schema.ts';
import type { TableFiles } from './table-files.ts';

export const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** Every table of the schema, loaded with its declared types into DuckDB. Close with `closeSync`. */
export async function loadTables(files: TableFiles, tables: Table[] = schema): Promise<DuckDBConnection> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	for (const table of tables) {
		await connection.run(`CREATE TABLE ${table.name} (${table.columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`);
		if (!files.counts.get(table.name)) continue;
		const types = table.columns.map(({ name, type }) => `"${name}": '${type}'`).join(', ');
		await connection.run(
			`INSERT INTO ${table.name} SELECT * FROM read_json(${quoted(files.path(table.name))}, format = 'newline_delimited', columns = {${types}}, maximum_object_size = 67108864)`
		);
	}
	return connection;
}

/** Rows of a query as plain objects, numbers as numbers. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, string | number | null>[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader.getRowObjectsJson() as Record<string, string | number | null>[];
}
