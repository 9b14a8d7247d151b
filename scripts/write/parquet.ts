import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { schema, type Table } from '#lib/model/schema.ts';
import { sha256 } from '../read/bytes.ts';
import { quoted } from './database.ts';

export interface TablePart {
	file: string;
	rows: number;
	bytes: number;
	sha256: string;
}

/** A table in one file, or, past the size that a host or a browser takes at once, in several: `parts`, each with a stretch of the keys. */
export interface TableFile extends TablePart {
	parts?: TablePart[];
}

export const partsOf = (table: TableFile): TablePart[] => table.parts ?? [table];

/** Hosts refuse files over 25 MB. */
const largestFile = 20e6;

const options = '(FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false)';

/**
 * Each table as Parquet, sorted by its key (a total order, so that the bytes are the same from run to run and from machine to
 * machine), each file named by its content: `<table>.<12 hex of sha256>.parquet`. A table over `largest` bytes is cut in stretches
 * of as many rows each.
 */
export async function writeParquet(
	connection: DuckDBConnection,
	folder: string,
	largest = largestFile
): Promise<Record<string, TableFile>> {
	const written: Record<string, TableFile> = {};
	for (const table of schema) written[table.name] = await writeTable(connection, folder, table, largest);
	return written;
}

async function writeTable(connection: DuckDBConnection, folder: string, { name, key }: Table, largest: number): Promise<TableFile> {
	const order = key.map((column) => `"${column}"`).join(', ');
	const whole = await copy(connection, folder, name, `SELECT * FROM ${name} ORDER BY ${order}`);
	if (whole.bytes <= largest) return whole;
	const count = Math.ceil(whole.bytes / (0.9 * largest));
	const stretch = Math.ceil(whole.rows / count);
	const source = quoted(join(folder, whole.file));
	const parts: TablePart[] = [];
	for (let start = 0; start < whole.rows; start += stretch) {
		const rows = `SELECT * EXCLUDE file_row_number FROM read_parquet(${source}, file_row_number = true)
			WHERE file_row_number >= ${start} AND file_row_number < ${start + stretch} ORDER BY file_row_number`;
		parts.push(await copy(connection, folder, name, rows));
	}
	rmSync(join(folder, whole.file));
	return { ...whole, file: parts[0]!.file, parts };
}

async function copy(connection: DuckDBConnection, folder: string, name: string, select: string): Promise<TablePart> {
	const raw = join(folder, `${name}.parquet`);
	const copied = await connection.run(`COPY (${select}) TO ${quoted(raw)} ${options}`);
	const bytes = readFileSync(raw);
	const hash = sha256(bytes);
	const file = `${name}.${hash.slice(0, 12)}.parquet`;
	renameSync(raw, join(folder, file));
	return { file, rows: copied.rowsChanged, bytes: bytes.length, sha256: hash };
}
