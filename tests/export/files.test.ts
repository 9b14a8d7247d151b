import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#lib/export/csv.ts';
import { toJson } from '#lib/export/json.ts';
import { citation, type Source, sourceEntries } from '#lib/export/source.ts';
import { toXlsx } from '#lib/export/xlsx.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { type Cell, type Sheet, withColumn } from '#lib/model/sheet.ts';
import { readDocument } from '#lib/read/read.ts';

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
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }), (rows) => {
				const columns = [
					{ name: 'a', type: 'text' as const },
					{ name: 'b', type: 'text' as const }
				];
				const found = read(toCsv({ columns, rows })).slice(1);
				expect(found.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/u, '')))).toEqual(rows.map((row) => [...row]));
				for (const cell of found.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
			}),
			{ examples: [[[["'+", "''=1"]]]] }
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

	test('is in every row of formats that hold rows only, and in the JSON', () => {
		const cited = citation(source, i18n('fr'));
		for (const row of read(toCsv(withColumn(sheet, 'Source', cited))).slice(1)) expect(row.at(-1)).toBe(cited);
		const json = JSON.parse(toJson(sheet, sourceEntries(source, i18n('fr')))) as {
			source: Record<string, string>;
			rows: Record<string, Cell>[];
		};
		expect(json.rows[1]).toEqual({ Élément: '=1+1', n: -3, part: null, codé: false });
		expect(json.source['Empreinte des données']).toBe(source.dataHash);
	});
});
