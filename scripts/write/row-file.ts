import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../read/bytes.ts';
import { requireSchema, type TableRows } from './rows.ts';

/** Rows of any tables on disk: one JSON object, `{table: rows}`, on one line, compressed. DuckDB reads many of them at once. */
export interface RowFile {
	path: string;
	/** of the compressed bytes */
	sha256: string;
	/** of the line, uncompressed: what a reader of lines must be ready to hold */
	bytes: number;
}

/** Written beside, then renamed: a file that has its name is whole. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	const beside = `${path}.${process.pid}.part`;
	writeFileSync(beside, content);
	renameSync(beside, path);
}

/** The two Unicode line separators, legal inside JSON, are escaped: some line readers stop at them. */
export function writeRowFile(path: string, rows: TableRows): RowFile {
	requireSchema(rows);
	const line = `${JSON.stringify(rows).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
	const compressed = gzipSync(line, { level: 1 });
	writeWhole(path, compressed);
	return { path, sha256: sha256(compressed), bytes: Buffer.byteLength(line) };
}

export const readRowFile = ({ path }: RowFile): TableRows => JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as TableRows;
