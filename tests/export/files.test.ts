import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCsv } from '#lib/export/csv.ts';
import { toJson } from '#lib/export/json.ts';
import { withKeyValues } from '#lib/export/parquetFooter.ts';
import { recordTexts, type Source, sourceEntries, sourceRecord, sourceText } from '#lib/export/source.ts';
import { toXlsx } from '#lib/export/xlsx.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { type Cell, type Sheet, withColumn } from '#lib/model/sheet.ts';
import { readDocument } from '#lib/read/read.ts';
import { bare, runnable } from './bare.ts';

const sheet: Sheet = {
	columns: [
		{ name: 'Élément', type: 'text' },
		{ name: 'n', type: 'integer' },
		{ name: 'part', type: 'number' },
		{ name: 'codé', type: 'boolean' }
	],
	rows: [
		['« L’accueil », dit-elle;\nà deux "voix"', 0, 0.125, true],
		['=1+1', -3, null, false],
		['', null, 1e-7, null],
		['@SUM(A1)', 12, 5, true]
	]
};
const read = (csv: string): string[][] => parse(csv, { bom: true }) as string[][];

describe('CSV', () => {
	test('opens in a parser with the same rows, numbers with a point, blanks blank and never zero', () => {
		expect(read(toCsv(sheet))).toEqual([
			['Élément', 'n', 'part', 'codé'],
			['« L’accueil », dit-elle;\nà deux "voix"', '0', '0.125', 'true'],
			["'=1+1", '-3', '', 'false'],
			['', '', '1e-7', ''],
			["'@SUM(A1)", '12', '5', 'true']
		]);
	});

	test('whatever the texts, every cell comes back, and none begins as a formula', () => {
		const part = fc.oneof(fc.constantFrom(';', '\n', '\r', '\t', ' ', '"', "'", '=', '+', '-', '@', ','), fc.string({ unit: 'binary' }));
		const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
				const columns = [
					{ name: 'a', type: 'text' as const },
					{ name: 'b', type: 'text' as const }
				];
				const found = read(toCsv({ columns, rows })).slice(1);
				expect(found.map((row) => row.map(bare))).toEqual(rows.map((row) => [...row]));
				expect(found.flat().filter(runnable)).toEqual([]);
			}),
			{ examples: [[[["'+", "''=1"]]], [[['a;=1', 'b\n"@c']]], [[['\r=1', ';;+1']]]] }
		);
	});
});

test('XLSX reads back with the project’s own reader: header, texts as texts, numbers as numbers, and the source', async () => {
	const bytes = toXlsx([
		{ name: 'Données', ...sheet },
		{ name: 'Source', columns: [{ name: 'Source', type: 'text' }], rows: [['Livre de codes 1.1'], ['=cmd()']] }
	]);
	const document = await readDocument(bytes, 'export.xlsx');
	const text = JSON.stringify(document);
	for (const expected of ['Élément', '« L’accueil », dit-elle', '=1+1', '0.125', 'Livre de codes 1.1', '=cmd()'])
		expect(text).toContain(expected);
	expect(toXlsx([{ name: 'x', ...sheet }])).toEqual(toXlsx([{ name: 'x', ...sheet }]));
});

const source: Source = {
	title: 'Qui porte le plan',
	counts: 'Actions. n = 73 éléments.',
	documents: [{ id: 'a', title: 'Plan A', organisation: 'Table A', year_start: 2019, year_end: 2022, licence: 'Tous droits réservés' }],
	n: 73,
	method: 'Une action compte une fois.',
	codebook: '1.1',
	dataHash: 'd88c315603b02167dc9a987594e0bde8',
	permalink: 'https://exemple.org/acteurs/?plan=a',
	date: '2026-11-20'
};
const i18n = (language: 'fr' | 'en') => ({ language, t: messages[language], f: formats[language] });

describe('the source of an export', () => {
	test.each(['fr', 'en'] as const)('names documents, years, n, method, codebook, data, rights and address in %s', (language) => {
		const said = sourceEntries(source, i18n(language))
			.map(([, value]) => value)
			.join('\n');
		for (const part of [
			'Plan A',
			'2019–2022',
			'73',
			source.method,
			'1.1',
			source.dataHash,
			'Tous droits réservés',
			source.permalink,
			source.date
		])
			expect(said).toContain(part);
	});

	test('is one text in CSV, a record with the same keys in both languages in JSON', () => {
		const whole = sourceText(source, i18n('fr'));
		for (const part of ['Plan A', '2019–2022', 'n\u00a0: 73.', source.method, source.dataHash, 'Tous droits réservés', source.permalink])
			expect(whole).toContain(part);
		for (const row of read(toCsv(withColumn(sheet, 'Source', () => whole))).slice(1)) expect(row.at(-1)).toBe(whole);
		const json = JSON.parse(toJson(sheet, sourceRecord(source, i18n('fr')))) as {
			source: Record<string, unknown>;
			rows: Record<string, Cell>[];
		};
		expect(json.rows[1]).toEqual({ Élément: '=1+1', n: -3, part: null, codé: false });
		expect(json.source).toMatchObject({ data_hash: source.dataHash, n: 73, permalink: source.permalink, documents: source.documents });
		expect(Object.keys(sourceRecord(source, i18n('en')))).toEqual(Object.keys(json.source));
	});
});

test('the years of several documents go from the first to the last, each names its own; what has nothing to say is left out', () => {
	const [first] = source.documents;
	const documents = [first!, { ...first!, id: 'b', title: 'Plan B', year_start: 2021, year_end: 2025, licence: 'CC BY 4.0' }];
	const several = { ...source, documents, n: null };
	const said = Object.fromEntries(sourceEntries(several, i18n('fr')));
	const { documents: named, years, n, licence } = messages.fr.exports;
	expect(said[named]).toBe('Plan A (Table A, 2019–2022); Plan B (Table A, 2021–2025)');
	expect(said[years]).toBe('2019–2025');
	expect(n in said).toBe(false);
	expect(said[licence]).toMatch(/^Tous droits réservés\. CC BY 4\.0\. /u);
	expect(sourceRecord(several, i18n('fr'))).toMatchObject({ years: '2019–2025', n: null });
	expect(sourceRecord({ ...source, documents: [] }, i18n('fr')).years).toBeNull();
	// the sentence to cite by stands apart: it says the same things again
	expect(sourceText(source, i18n('fr'))).not.toContain(messages.fr.exports.citation);
});

test('XLSX: the thirtieth column is AD, and each cell says its place', () => {
	const columns = Array.from({ length: 30 }, (_, n) => ({ name: `c${n}`, type: 'integer' as const }));
	const files = unzipSync(toXlsx([{ name: 'a[b]:c', columns, rows: [columns.map((_, n) => n)] }]));
	const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
	const places = Array.from(xml.matchAll(/<c r="([A-Z]+2)"><v>(\d+)/gu), ([, place, value]) => `${place}=${value}`);
	expect(places.length).toBe(30);
	for (const expected of ['A2=0', 'B2=1', 'Z2=25', 'AA2=26', 'AD2=29']) expect(places).toContain(expected);
	expect(strFromU8(files['xl/workbook.xml']!)).toContain('<sheet name="a b  c"');
	const wide = toXlsx([{ name: 'x', columns: [{ name: 'a', type: 'text' }], rows: [['mot '.repeat(40)]] }]);
	expect(strFromU8(unzipSync(wide)['xl/worksheets/sheet1.xml']!)).toContain('width="70"');
});

describe('the footer of a Parquet file', () => {
	const folder = mkdtempSync(join(tmpdir(), 'plans-croises-footer-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, 'a.parquet');
	let connection: DuckDBConnection;
	beforeAll(async () => {
		connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(`copy (select 'é' || range as a, range as b from range(3000)) to '${file}' (format parquet)`);
	});
	const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();

	test('holds the whole source, and the rows are as they were', async () => {
		const before = await rowsOf(`select * from '${file}'`);
		const entries = recordTexts(sourceRecord({ ...source, method: 'Une « part » : 1/3. '.repeat(500) }, i18n('fr')));
		const target = join(folder, 'b.parquet');
		writeFileSync(target, withKeyValues(readFileSync(file), entries));
		expect(await rowsOf(`select * from '${target}'`)).toEqual(before);
		const found = await rowsOf(`select decode(key), decode(value) from parquet_kv_metadata('${target}')`);
		expect(Object.fromEntries(found as [string, string][])).toEqual(entries);
		expect(JSON.parse(entries['documents'] ?? '')).toEqual(source.documents);
	});

	test('takes any number of keys, and nothing but Parquet', async () => {
		const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, 'œ'.repeat(index)]));
		const target = join(folder, 'c.parquet');
		writeFileSync(target, withKeyValues(readFileSync(file), many));
		expect(await rowsOf(`select count(*) from parquet_kv_metadata('${target}')`)).toEqual([['40']]);
		for (const other of ['', 'PAR1', 'PAR1PAR1PAR1', 'a,b\r\n1,2\r\n'])
			expect(() => withKeyValues(new TextEncoder().encode(other), many)).toThrow('not a Parquet file');
	});
});
