import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '#lib/model/schema.ts';
import { sha256 } from '../read/bytes.ts';
import { quoted } from './database.ts';

export interface TableFile {
	file: string;
	rows: number;
	bytes: number;
	sha256: string;
}

/**
 * One Parquet file per table, named by its content: `<table>.<12 hex of sha256>.parquet`. The total order by key makes the bytes
 * the same from run to run and from machine to machine.
 */
export async function writeParquet(connection: DuckDBConnection, folder: string): Promise<Record<string, TableFile>> {
	const written: Record<string, TableFile> = {};
	for (const { name, key } of schema) {
		const raw = join(folder, `${name}.parquet`);
		const order = key.map((column) => `"${column}"`).join(', ');
		const copied = await connection.run(
			`COPY (SELECT * FROM ${name} ORDER BY ${order}) TO ${quoted(raw)} (FORMAT parquet, COMPRESSION zstd)`
		);
		const bytes = readFileSync(raw);
		const hash = sha256(bytes);
		const file = `${name}.${hash.slice(0, 12)}.parquet`;
		renameSync(raw, join(folder, file));
		written[name] = { file, rows: copied.rowsChanged, bytes: bytes.length, sha256: hash };
	}
	return written;
}
