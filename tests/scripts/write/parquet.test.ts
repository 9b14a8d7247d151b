import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { schema } from '#lib/model/schema.ts';
import { sha256 } from '../../../scripts/read/bytes.ts';
import { makeBuckets } from '../../../scripts/write/buckets.ts';
import { loadTables, quoted, rowsOf } from '../../../scripts/write/database.ts';
import { partsOf, writeParquet, type TableFile } from '../../../scripts/write/parquet.ts';
import { readRowFile } from '../../../scripts/write/row-file.ts';
import type { TableRows } from '../../../scripts/write/rows.ts';
import { filesOf, rowOf, sampleRows, temporaryFolder } from './samples.ts';

async function written(...batches: TableRows[]): Promise<{ folder: string; tables: Record<string, TableFile> }> {
	const folder = temporaryFolder();
	const connection = await loadTables(filesOf(...batches), temporaryFolder());
	await makeBuckets(connection);
	const tables = await writeParquet(connection, folder);
	connection.closeSync();
	return { folder, tables };
}

test('every table of the schema becomes a file named by its content', async () => {
	const { folder, tables } = await written(sampleRows());
	expect(Object.keys(tables)).toEqual(schema.map(({ name }) => name));
	expect(readdirSync(folder).sort()).toEqual(
		Object.values(tables)
			.map(({ file }) => file)
			.sort()
	);
	for (const [name, { file, sha256: hash, bytes }] of Object.entries(tables)) {
		const content = readFileSync(join(folder, file));
		expect(file).toBe(`${name}.${hash.slice(0, 12)}.parquet`);
		expect(sha256(content)).toBe(hash);
		expect(content.length).toBe(bytes);
	}
});

test('what is read back is what was given, typed as declared and sorted by key', async () => {
	const { folder, tables } = await written(sampleRows());
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const items = quoted(join(folder, tables['items']!.file));
	expect(await rowsOf(connection, `SELECT id, text, stems, path, page FROM ${items}`)).toEqual([
		{ id: 'essai-2020/A01', text: 'Former\u2028le personnel', stems: [], path: [], page: null },
		{ id: 'essai-2020/A02', text: 'Créer un guide', stems: ['cre', 'guid'], path: ['Accueil'], page: null }
	]);
	for (const { name, columns } of schema) {
		const found = await rowsOf(connection, `DESCRIBE SELECT * FROM ${quoted(join(folder, tables[name]!.file))}`);
		expect(found.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
			columns.map((column) => [column.name, column.type])
		);
	}
	expect(tables['items']!.rows).toBe(2);
	expect(tables['mentions']!.rows).toBe(0);
});

test('the bytes are the same from run to run, whatever order the rows came in', async () => {
	const many: TableRows = {
		source_lines: Array.from({ length: 5000 }, (_, n) =>
			rowOf('source_lines', { plan_id: 'essai-2020', line: n + 1, text: `ligne ${(n * 7919) % 5000}` })
		)
	};
	const shuffled: TableRows = { source_lines: many['source_lines']!.toReversed() };
	const first = await written(sampleRows(), many);
	const second = await written(shuffled, sampleRows());
	expect(second.tables).toEqual(first.tables);
});

test('rows are one line, even with the line separators of Unicode in its text', () => {
	const [file] = filesOf(sampleRows());
	expect(
		gunzipSync(readFileSync(file!.path))
			.toString('utf8')
			.split(/\n|\u2028/)
	).toHaveLength(7);
	expect(readRowFile(file!)).toEqual(sampleRows());
});

test('a row that does not fit its table is a fault of the code and is named', () => {
	expect(() => filesOf({ territories: [{ code: '01' }] })).toThrow(/territories: columns missing \[name/);
	expect(() => filesOf({ territories: [{ ...rowOf('territories', {}), population: 3 }] })).toThrow(/not in the schema \[population\]/);
	expect(() => filesOf({ regions: [] })).toThrow(/regions: not in the schema/);
});

test('a table over the size is cut in stretches of its keys, the same on every run; the others stay whole', async () => {
	const many: TableRows = {
		source_lines: Array.from({ length: 4000 }, (_, n) =>
			rowOf('source_lines', { plan_id: 'essai-2020', line: 4000 - n, text: `ligne ${(n * 7919) % 4001} ${Math.sin(n)}` })
		)
	};
	const cut = async (largest: number): Promise<{ folder: string; tables: Record<string, TableFile> }> => {
		const folder = temporaryFolder();
		const connection = await loadTables(filesOf(sampleRows(), many), temporaryFolder());
		await makeBuckets(connection);
		const tables = await writeParquet(connection, folder, { largest });
		connection.closeSync();
		return { folder, tables };
	};
	const { folder, tables } = await cut(20_000);
	expect((await cut(20_000)).tables).toEqual(tables);
	expect(tables['items']!.parts).toBeUndefined();
	const parts = partsOf(tables['source_lines']!);
	expect(parts.length).toBeGreaterThan(2);
	expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(4000);
	for (const { file, bytes } of parts) expect([readFileSync(join(folder, file)).length, bytes <= 20_000]).toEqual([bytes, true]);
	expect(readdirSync(folder)).toHaveLength(schema.length - 1 + parts.length);
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const lines = async (files: string[]): Promise<unknown> =>
		(await rowsOf(connection, `SELECT line, text FROM read_parquet([${files.map(quoted).join(', ')}])`)).map(
			({ line, text }) => `${line} ${text}`
		);
	const whole = await cut(1e9);
	expect(await lines(parts.map(({ file }) => join(folder, file)))).toEqual(
		await lines([join(whole.folder, whole.tables['source_lines']!.file)])
	);
});

test('documents that make several buckets: a large table has a file a bucket, oldest documents first, each row once', async () => {
	const folder = temporaryFolder();
	const plans = ['b-2020', 'c-2021', 'a-2022'];
	const rows: TableRows = {
		plans: plans.map((id) => rowOf('plans', { id, year_start: Number(id.slice(2)) })),
		items: plans.flatMap((id) =>
			Array.from({ length: 3 }, (_, n) => rowOf('items', { id: `${id}/A${n}`, plan_id: id, ordinal: n + 1, kind: 'action', coded: true }))
		),
		timings: plans.map((id) => rowOf('timings', { item_id: `${id}/A1`, ordinal: 1, kind: 'continuous' }))
	};
	const connection = await loadTables(filesOf(rows), temporaryFolder());
	await makeBuckets(connection, 6);
	const tables = await writeParquet(connection, folder, { fewRows: 2 });
	const idsIn = async (file: string, column: string): Promise<unknown[]> =>
		(await rowsOf(connection, `SELECT ${column} AS id FROM ${quoted(join(folder, file))}`)).map(({ id }) => id);
	const parts = partsOf(tables['items']!);
	expect(parts.map(({ bucket, rows: n }) => [bucket, n])).toEqual([
		[0, 6],
		[1, 3]
	]);
	expect(await idsIn(parts[0]!.file, 'plan_id')).toEqual([...Array(3).fill('b-2020'), ...Array(3).fill('c-2021')]);
	expect(await idsIn(parts[1]!.file, 'id')).toEqual(['a-2022/A0', 'a-2022/A1', 'a-2022/A2']);
	expect(partsOf(tables['timings']!).map(({ bucket, rows: n }) => [bucket, n])).toEqual([
		[0, 2],
		[1, 1]
	]);
	expect([tables['plans']!.parts, tables['item_themes']!.parts]).toEqual([undefined, undefined]);
	connection.closeSync();
});
