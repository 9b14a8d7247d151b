import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../read/bytes.ts';
import { requireSchema, type Row, type TableRows } from './rows.ts';

/** Rows of any tables on disk, compressed: one JSON object a line, the lines of a table together. */
export interface RowFile {
	path: string;
	/** of the compressed bytes */
	sha256: string;
	/** uncompressed bytes of the lines of each table, in the order of the file */
	sections: [table: string, bytes: number][];
}

/** Written beside, then renamed: a file that has its name is whole. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	const beside = `${path}.${process.pid}.part`;
	writeFileSync(beside, content);
	renameSync(beside, path);
}

/** One JSON object a line. The two Unicode line separators, legal inside JSON, are escaped: some line readers stop at them. */
const linesOf = (rows: readonly Row[]): string =>
	rows
		.map((row) => `${JSON.stringify(row)}\n`)
		.join('')
		.replace(/[\u2028\u2029]/g, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));

export function writeRowFile(path: string, rows: TableRows): RowFile {
	requireSchema(rows);
	const parts = Object.entries(rows).map(([table, tableRows]) => ({ table, lines: Buffer.from(linesOf(tableRows)) }));
	const compressed = gzipSync(Buffer.concat(parts.map(({ lines }) => lines)), { level: 1 });
	writeWhole(path, compressed);
	return { path, sha256: sha256(compressed), sections: parts.map(({ table, lines }) => [table, lines.length]) };
}

/** The lines of each table, as they are in the file. */
export function* sectionsOf({ path, sections }: RowFile): Generator<{ table: string; lines: Buffer }> {
	const all = gunzipSync(readFileSync(path));
	let start = 0;
	for (const [table, bytes] of sections) yield { table, lines: all.subarray(start, (start += bytes)) };
}

export function readRowFile(file: RowFile): TableRows {
	const rows: TableRows = {};
	for (const { table, lines } of sectionsOf(file)) {
		const texts = lines.toString('utf8').split('\n').filter(Boolean);
		rows[table] = texts.map((line) => JSON.parse(line) as Row);
	}
	return rows;
}
