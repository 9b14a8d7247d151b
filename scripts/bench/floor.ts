import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { schema } from '#lib/model/schema.ts';
import { quoted } from '../write/database.ts';

/**
 * The floor under the ETL: DuckDB alone, from lines of JSON that already hold the rows of every table to the same sorted Parquet.
 * `prepare` writes the lines from a published folder, `copy` is what is measured.
 */
const [verb, lines, published] = process.argv.slice(2).map((argument, index) => (index === 0 ? argument : resolve(argument)));
if ((verb !== 'prepare' && verb !== 'copy') || !lines) throw new Error('floor.ts prepare|copy LINES [PUBLISHED]');
const connection = await (
	await DuckDBInstance.create(':memory:', { memory_limit: '768MB', temp_directory: join(lines, 'spill') })
).connect();
for (const { name, columns, key } of schema) {
	const file = join(lines, `${name}.ndjson`);
	if (verb === 'prepare')
		await connection.run(
			`COPY (SELECT * FROM read_parquet(${quoted(join(published ?? '', `${name}.*.parquet`))})) TO ${quoted(file)} (FORMAT json)`
		);
	else {
		const types = columns.map((column) => `"${column.name}": '${column.type}'`).join(', ');
		const order = key.map((column) => `"${column}"`).join(', ');
		const out = join(lines, `${name}.parquet`);
		await connection.run(
			`COPY (SELECT * FROM read_json(${quoted(file)}, format = 'newline_delimited', columns = {${types}}) ORDER BY ${order}) TO ${quoted(out)} (FORMAT parquet, COMPRESSION zstd)`
		);
		rmSync(out);
	}
}
