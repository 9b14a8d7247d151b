import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { DuckDBInstance, StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, expect, test } from 'vitest';
import { DraftFault, readDraft, writeDraft } from '#lib/brief/file.ts';
import { emptyDraft, takeClaim, addAsk, addProse } from '#lib/brief/draft.ts';
import { readStatement } from '#lib/db/statement.ts';
import { toCsv } from '#lib/export/csv.ts';
import { toXlsx } from '#lib/export/xlsx.ts';
import { fromParams, mergeParams, toParams } from '#lib/model/filterUrl.ts';
import { filterKeys } from '#lib/model/filters.ts';
import type { Cell } from '#lib/model/sheet.ts';
import { viewOf, withView } from '#lib/model/view.ts';
import { bare, runnable } from '../export/bare.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedText, harmedValue, line, wellFormed, word } from './inputs.ts';

const key = fc.oneof(fc.constantFrom<string>(...filterKeys, 'sort', 'column'), word);
const value = fc.oneof(
	fc.constantFrom('', 'true', '-1', '2025', '1e9', '-0', 'all', 'primary', 'none', '-timing', 'place', '%', '%E0%A4', '+', '&', '#'),
	word
);

test('any address gives filters and a view that it gives again once written', () =>
	fuzz('codecs: addresses', fc.array(fc.tuple(key, value), { maxLength: 10 }), 1500, (pairs) => {
		const given = new URL(`https://exemple.org/explorer/?${pairs.map((pair) => pair.join('=')).join('&')}`).searchParams;
		const [filters, view] = [fromParams(given), viewOf(given)];
		const written = new URL(`https://exemple.org/?${withView(mergeParams(given, filters), view)}`).searchParams;
		expect(fromParams(written)).toEqual(filters);
		expect(viewOf(written)).toEqual(view);
		expect(fromParams(toParams(filters))).toEqual(filters);
		return true;
	}));

const claim = {
	kind: 'share' as const,
	id: 'c',
	theme_id: 'employment',
	sides: [{ plan_id: 'a', k: 3, n: 12, low: 0, high: 1, items: ['a/1', 'a/2'], excerpts: ['a/1'] }],
	counter: []
};
const start = emptyDraft({ kind: 'gap', theme: 'employment', first: 'a', second: 'b' }, 'fr', '2026-01-31', { data: 'd', codebook: '1' });
const draft = addProse(addAsk(takeClaim(start, claim)), 'closing');

test('a draft file, harmed, is a draft or a fault that says where', () =>
	fuzz(
		'codecs: draft files',
		fc.oneof(
			changes.map((harms) => harmedText(writeDraft(draft), harms)),
			harmedValue(writeDraft(draft)),
			fc.json({ maxDepth: 4 })
		),
		800,
		(json) => {
			try {
				const read = readDraft(json);
				expect(readDraft(writeDraft(read))).toEqual(read);
				return true;
			} catch (fault) {
				if (fault instanceof DraftFault && typeof fault.where === 'string') return false;
				throw fault;
			}
		}
	));

const cell: fc.Arbitrary<Cell> = fc.oneof(
	line,
	fc.constantFrom('=1+1', '+A1', '-2', '@SUM(A1)', '\t=1', '\r=1', '"', '\n', "'=1"),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.boolean(),
	fc.constant(null)
);
const sheet = fc.integer({ min: 1, max: 30 }).chain((width) =>
	fc.record({
		columns: fc.array(
			line.map((name) => ({ name, type: 'text' as const })),
			{ minLength: width, maxLength: width }
		),
		rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })
	})
);
test('CSV gives back every cell, and none that a spreadsheet would run', () =>
	fuzz('codecs: CSV', sheet, 300, ({ columns, rows }) => {
		const found = parse(new TextEncoder().encode(toCsv({ columns, rows })) as Buffer, { bom: true, skip_empty_lines: false }) as string[][];
		const all = [columns.map(({ name }): Cell => name), ...rows];
		expect(found.length).toBe(all.length);
		found.forEach((row, y) =>
			row.forEach((text, x) => {
				const given = all[y]?.[x] ?? null;
				if (typeof given !== 'string') return expect(text).toBe(given === null ? '' : String(given));
				expect(runnable(text), JSON.stringify(text)).toBe(false);
				expect(bare(text)).toBe(wellFormed(given));
			})
		);
		return true;
	}));

test('XLSX is well-formed whatever its texts, and gives them back as texts', () => {
	const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, processEntities: true });
	return fuzz('codecs: XLSX', sheet, 150, ({ columns, rows }) => {
		const xml = strFromU8(unzipSync(toXlsx([{ name: 'Données', columns, rows }]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		const { worksheet } = parser.parse(xml, true) as { worksheet: { sheetData: { row: unknown } } };
		const written = [worksheet.sheetData.row].flat() as { c?: unknown }[];
		expect(written.length).toBe(rows.length + 1);
		const printable = (text: string): string => wellFormed(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
		written.slice(1).forEach((row, y) => {
			const cells = [row.c ?? []].flat() as { '@_t'?: string; is?: { t: { '#text'?: string } | string } }[];
			const given = (rows[y] ?? []).filter((one) => one !== null);
			expect(cells.length).toBe(given.length);
			cells.forEach((one, x) => {
				if (typeof given[x] !== 'string') return;
				expect(one['@_t']).toBe('inlineStr');
				const t = one.is?.t;
				expect((typeof t === 'string' ? t : (t?.['#text'] ?? '')).replace(/\r\n?/g, '\n')).toBe(
					printable(given[x]).replace(/\r\n?/g, '\n')
				);
			});
		});
		return true;
	});
});

const sqlWord = fc.constantFrom(
	'select ',
	'1',
	'*',
	' from ',
	'items',
	' a',
	'with a as (',
	')',
	'(',
	';',
	' ',
	'\n',
	'--',
	'/*',
	'*/',
	"'",
	'"',
	'$$',
	'$x$',
	'$1$',
	"e'",
	"\\'",
	'E',
	'x',
	',',
	' union all ',
	'values (1)',
	'insert into items ',
	'update items set a=1',
	'delete from items',
	'drop table items',
	'create table b as select 1',
	"copy items to 'x.csv'",
	"attach 'x.db'",
	'pragma version',
	'install httpfs',
	'load x',
	'set threads=1',
	'call pragma_version()',
	'explain ',
	'analyze ',
	'describe ',
	'show tables',
	'summarize ',
	'as materialized (',
	'recursive ',
	' limit 1',
	' where ',
	'returning *',
	'pivot items on a',
	'unpivot items',
	'prepare q as ',
	'execute q',
	'begin',
	'checkpoint',
	'::int',
	'{',
	'}',
	'[',
	']',
	'?',
	'é',
	'\u00a0',
	'\ufeff',
	'\0'
);
const statement = fc.tuple(
	fc.constantFrom('', 'select ', 'with a as (select 1) ', 'from items ', '(select 1) ', 'explain ', 'describe '),
	fc.array(fc.oneof({ weight: 9, arbitrary: sqlWord }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), { maxLength: 9 })
);

let engine: DuckDBConnection;
beforeAll(async () => {
	engine = await (await DuckDBInstance.create(':memory:')).connect();
	await engine.run('create table items as select 1 as a');
	await engine.run('set enable_external_access=false');
	await engine.run('set lock_configuration=true');
});

/** What the guard lets through is, for the engine's own parser, one statement that only reads: that parser is the judge. */
test('the guard of the console lets through nothing but one statement that reads', () =>
	fuzz('codecs: SQL guard', statement, 1500, async ([first, rest]) => {
		const text = first + rest.join('');
		const found = readStatement(text);
		if (typeof found === 'string') return false;
		const asked = found.kind === 'rows' ? `select * from (\n${found.sql}\n) limit 10` : found.sql;
		const statements = await engine.extractStatements(asked).catch(() => null);
		if (!statements) return false;
		// the engine itself writes PIVOT as two statements
		if (!/pivot/iu.test(text)) expect(statements.count).toBe(1);
		const prepared = await statements.prepare(statements.count - 1).catch(() => null);
		if (prepared) expect([StatementType.SELECT, StatementType.EXPLAIN]).toContain(prepared.statementType);
		const ran = await engine.run(asked).catch(() => null);
		const left = await engine.runAndReadAll('select (select count(*) from items)::int, (select count(*) from duckdb_tables())::int');
		expect(left.getRows()).toEqual([[1, 1]]);
		return ran !== null;
	}));
