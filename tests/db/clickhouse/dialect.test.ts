import { expect, test } from 'vitest';
import { forClickhouse } from '#lib/db/clickhouse/dialect.ts';
import { sql } from '#lib/db/sql.ts';

test.each([
	[
		'a sorted list is made of pairs, of which the last is kept',
		sql`select list(l.theme_id order by h.ordinal, h.id) as themes from l`,
		'select arrayMap(pair -> pair.3, arraySort(groupArray((h.ordinal, h.id, l.theme_id)))) as themes from l'
	],
	['a list sorted by itself', sql`select list(c.id order by c.id) as items from c`, 'select arraySort(groupArray(c.id)) as items from c'],
	['a list of distinct values', sql`select list(distinct l.status) as s from l`, 'select arraySort(groupUniqArray(l.status)) as s from l'],
	[
		'years of a period',
		sql`select cast(unnest(range(a, coalesce(b, a) + 1)) as varchar) as y from t`,
		'select cast(arrayJoin(range(assumeNotNull(a), assumeNotNull(coalesce(b, a) + 1))) as varchar) as y from t'
	],
	['functions on lists', sql`list_contains(i.stems, ${'eau'})`, "has(i.stems, 'eau')"],
	[
		'a column is named by its words, in every list of columns',
		sql`select p.id, p."of", count(*) as n from (select distinct c.id from c) p where p.id in (select x.id from x)`,
		'select p.id as id, p."of" as "of", count(*) as n from (select distinct c.id as id from c) p where p.id in (select x.id as id from x)'
	],
	[
		'recursion keeps repeated rows; another union does not change',
		sql`with recursive a as (select id from t union select id from u), b as (select id from a union select k.id from k join b on b.id = k.up) select id from b`,
		'with recursive a as (select id from t union select id from u), b as (select id from a union all select k.id as id from k join b on b.id = k.up) select id from b'
	]
])('%s', (_, statement, expected) => {
	expect(forClickhouse(statement)).toBe(expected);
});

test('values are written with what ClickHouse holds special, and a question mark inside words is no place for one', () => {
	expect(forClickhouse(sql`select 'quoi?' where a = ${"l'eau \\ ' or 1 --"} and b in (${[1, 2]}) and c = ${true}`)).toBe(
		"select 'quoi?' where a = 'l\\'eau \\\\ \\' or 1 --' and b in (1, 2) and c = true"
	);
	expect(() => forClickhouse({ sql: 'select ?', params: [] })).toThrow('fewer values');
	expect(() => forClickhouse({ sql: 'select 1', params: [1] })).toThrow('more values');
	expect(() => forClickhouse(sql`select ${Number.NaN}`)).toThrow('finite');
});
