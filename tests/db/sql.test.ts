import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLiterals } from '#lib/db/literal.ts';
import { among, every, join, sql, tablesIn } from '#lib/db/sql.ts';

test('values become placeholders in order, lists one per value, fragments are spliced', () => {
	const inner = sql`a = ${1}`;
	expect(sql`select ${'x'} where ${inner} and b in (${['y', 'z']})`).toEqual({
		sql: 'select ? where a = ? and b in (?, ?)',
		params: ['x', 1, 'y', 'z']
	});
	expect(join([sql`a = ${1}`, sql`b = ${2}`], ' or ')).toEqual({ sql: 'a = ? or b = ?', params: [1, 2] });
});

test('an empty list means no condition, and never an empty parenthesis', () => {
	expect(among('p.id', [])).toEqual([]);
	expect(every([])).toEqual({ sql: 'true', params: [] });
	expect(() => sql`a in (${[]})`).toThrow('empty list');
});

test('literals give back the value they were given, for any text', async () => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const anyText = fc
		.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['"\\?%;-]*$/))
		.filter((value) => !value.includes('\0') && !/\p{Cs}/u.test(value));
	await fc.assert(
		fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.integer(), fc.boolean(), async (texts, number, flag) => {
			const statement = withLiterals(sql`select [${texts}] as texts, ${number} as number, ${flag} as flag, '?' as mark`);
			const [row] = (await connection.runAndReadAll(statement)).getRowObjectsJS();
			expect(row).toEqual({ texts, number, flag, mark: '?' });
		}),
		{ seed: 4, numRuns: 300 }
	);
});

test('literals refuse what they cannot say', () => {
	expect(() => withLiterals(sql`select ${'a\0b'}`)).toThrow('NUL');
	expect(() => withLiterals(sql`select ${Number.NaN}`)).toThrow('finite');
	expect(() => withLiterals({ sql: 'select ?', params: [] })).toThrow('fewer');
	expect(() => withLiterals({ sql: 'select 1', params: [2] })).toThrow('more');
});

test('the tables of a statement are those of the schema that it names', () => {
	expect(tablesIn('select i.id from items i join item_themes l on l.item_id = i.id').sort()).toEqual(['item_themes', 'items']);
	expect(tablesIn('select 1')).toEqual([]);
});
