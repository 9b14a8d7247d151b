import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { schema, type Table } from '#lib/model/schema.ts';
import { sha256 } from '../read/bytes.ts';
import { bucketItems } from './buckets.ts';
import { quoted, rowsOf } from './database.ts';

export interface TablePart {
	file: string;
	rows: number;
	bytes: number;
	sha256: string;
	/** of the documents whose rows it holds (plan_buckets), where the table is published by buckets */
	bucket?: number;
}

/** A table in one file, or in several: `parts`, by buckets of documents, or, past the size that a host takes, by stretches of the keys. */
export interface TableFile extends Omit<TablePart, 'bucket'> {
	parts?: TablePart[];
}

export const partsOf = (table: TableFile): TablePart[] => table.parts ?? [table];

/** Hosts refuse files over 25 MB; a table of few rows is worth one request, whatever the buckets. */
const usual = { largest: 20e6, fewRows: bucketItems };
export type Limits = typeof usual;

interface Place extends Limits {
	connection: DuckDBConnection;
	folder: string;
}

const keyOf = ({ key }: Table): string => key.map((column) => `"${column}"`).join(', ');

/**
 * Each table as Parquet, sorted by its key (a total order, so that the bytes are the same from run to run and from machine to
 * machine), each file named by its content: `<table>.<12 hex of sha256>.parquet`. Where documents make several buckets, a table whose
 * rows belong to documents has one file a bucket; a file over `largest` bytes is cut in stretches of as many rows each.
 */
export async function writeParquet(
	connection: DuckDBConnection,
	folder: string,
	limits: Partial<Limits> = {}
): Promise<Record<string, TableFile>> {
	const place = { connection, folder, ...usual, ...limits };
	const written: Record<string, TableFile> = {};
	for (const table of schema) {
		const plan = planColumn(table);
		const bucketed = plan !== null && (await isBucketed(place, table));
		written[table.name] = bucketed ? await writeBuckets(place, table, plan) : await writeOne(place, table);
	}
	return written;
}

/** What leads from a row to its document: none for what documents share. An item's id begins with its document's. */
export function planColumn({ references }: Table): string | null {
	const to = (target: string): string | undefined => references.find(([, table]) => table === target)?.[0];
	const [plan, item] = [to('plans'), to('items')];
	if (plan === 'plan_id') return 't.plan_id';
	return item === 'item_id' ? `split_part(t.item_id, '/', 1)` : null;
}

/** Whether a table is published by buckets of documents: there are several, and it is large. */
async function isBucketed({ connection, fewRows }: Place, { name }: Table): Promise<boolean> {
	const [row] = await rowsOf(
		connection,
		`SELECT ((SELECT max(bucket) FROM plan_buckets) > 0 AND (SELECT count(*) FROM ${name}) > ${fewRows})::INTEGER AS yes`
	);
	return row?.['yes'] === 1;
}

/** Rows are first put together bucket by bucket, so that writing one does not read the others. */
async function writeBuckets(place: Place, table: Table, plan: string): Promise<TableFile> {
	const { connection } = place;
	const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
	await connection.run(
		`CREATE TABLE bucketed AS SELECT b.bucket AS of_bucket, t.* FROM ${table.name} t JOIN plan_buckets b ON b.id = ${plan} ORDER BY of_bucket`
	);
	const parts: TablePart[] = [];
	for (const { bucket } of await rowsOf(connection, 'SELECT DISTINCT of_bucket AS bucket FROM bucketed ORDER BY 1')) {
		const rows = `SELECT ${columns} FROM bucketed WHERE of_bucket = ${bucket} ORDER BY ${keyOf(table)}`;
		for (const part of await copyCut(place, table.name, rows)) parts.push({ ...part, bucket: Number(bucket) });
	}
	await connection.run('DROP TABLE bucketed');
	return together(parts);
}

async function writeOne(place: Place, table: Table): Promise<TableFile> {
	const parts = await copyCut(place, table.name, `SELECT * FROM ${table.name} ORDER BY ${keyOf(table)}`);
	return parts.length === 1 ? parts[0]! : together(parts);
}

/** What stands for the whole in a list of files: the sum of sizes, and a hash of the hashes. */
const together = (parts: TablePart[]): TableFile => ({
	file: parts[0]!.file,
	rows: parts.reduce((sum, { rows }) => sum + rows, 0),
	bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
	sha256: sha256(parts.map((part) => part.sha256).join('\n')),
	parts
});

async function copyCut(place: Place, name: string, select: string): Promise<TablePart[]> {
	const { folder, largest } = place;
	const whole = await copy(place, name, select);
	if (whole.bytes <= largest) return [whole];
	const count = Math.ceil(whole.bytes / (0.9 * largest));
	const stretch = Math.ceil(whole.rows / count);
	const source = quoted(join(folder, whole.file));
	const parts: TablePart[] = [];
	for (let start = 0; start < whole.rows; start += stretch) {
		const rows = `SELECT * EXCLUDE file_row_number FROM read_parquet(${source}, file_row_number = true)
			WHERE file_row_number >= ${start} AND file_row_number < ${start + stretch} ORDER BY file_row_number`;
		parts.push(await copy(place, name, rows));
	}
	rmSync(join(folder, whole.file));
	return parts;
}

async function copy({ connection, folder }: Place, name: string, select: string): Promise<TablePart> {
	const raw = join(folder, `${name}.parquet`);
	const copied = await connection.run(`COPY (${select}) TO ${quoted(raw)} (FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false)`);
	const bytes = readFileSync(raw);
	const hash = sha256(bytes);
	const file = `${name}.${hash.slice(0, 12)}.parquet`;
	renameSync(raw, join(folder, file));
	return { file, rows: copied.rowsChanged, bytes: bytes.length, sha256: hash };
}
