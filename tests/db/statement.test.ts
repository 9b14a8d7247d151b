import { describe, expect, test } from 'vitest';
import { examples } from '#lib/db/examples.ts';
import { faultOf } from '#lib/db/fault.ts';
import { readStatement } from '#lib/db/statement.ts';
import { openNative } from '../../scripts/native.ts';

const outcome = (text: string): string => {
	const found = readStatement(text);
	return typeof found === 'string' ? found : found.kind;
};

describe('what the console accepts', () => {
	test.each([
		'select 1',
		'SELECT * FROM items;',
		'-- a comment\nfrom plans /* and another; */ ;;',
		'with a as (select 1 as n), b as (select n from a) select * from b',
		"select ';drop table items', 'l''eau', \"a;b\", $$ ; drop $$, $x$ ' $x$",
		'(select 1) union all (select 2)',
		'values (1), (2)',
		"select replace(text, 'a', 'b') as \"insert\" from items",
		'with a as (select 1) select * from a where 1 in (select 1) order by 1'
	])('a read: %s', (text) => expect(outcome(text)).toBe('rows'));

	test.each(['describe items', 'show tables', 'explain select 1', 'EXPLAIN ANALYZE select 1', 'summarize items'])('%s', (text) =>
		expect(outcome(text)).toBe('about')
	);
});

describe('what it refuses', () => {
	test.each([
		['', 'empty'],
		[' -- nothing\n;', 'empty'],
		['drop table items', 'not-a-read'],
		["copy items to 'x.csv'", 'not-a-read'],
		["attach 'x.db'", 'not-a-read'],
		['install httpfs', 'not-a-read'],
		['pragma version', 'not-a-read'],
		['set threads=1', 'not-a-read'],
		['create table a as select 1', 'not-a-read'],
		['select 1; drop table items', 'several'],
		["select ''; drop table items; --'", 'several'],
		['select 1 /* ; */ ; delete from items', 'several'],
		['select 1) limit 1; drop table items; select (1', 'several'],
		['select 1) union select (2', 'unbalanced'],
		['with a as (select 1) insert into items select * from a', 'not-a-read'],
		['with a as (select 1) /* x */ delete from items', 'not-a-read'],
		['explain insert into items values (1)', 'explains-a-change'],
		['explain analyze delete from items', 'explains-a-change'],
		['describe insert into items values (1)', 'explains-a-change'],
		["select 'never closed", 'unclosed'],
		['select 1 /* never closed', 'unclosed'],
		["select 1 /* /* */ ' */ ; drop table items; --'", 'unclosed'],
		["select e'\\'' ; drop table items; --'", 'unclosed'],
		["select $é$ ' $é$ ; drop table items; select $é$ ' $é$", 'several'],
		["select $1$ ' $1$ ; drop table items; --'", 'unclosed']
	])('%s', (text, refusal) => expect(outcome(text)).toBe(refusal));
});

test('every example is accepted, runs, and finds rows', async () => {
	const connection = await openNative('static/data');
	for (const [name, text] of Object.entries(examples)) {
		expect(outcome(text), name).toBe('rows');
		expect((await connection.runAndReadAll(`select * from (\n${text}\n) limit 5001`)).currentRowCount, name).toBeGreaterThan(0);
	}
});

describe('where a fault is', () => {
	const statement = 'select n\nform items';
	test('the caret is brought back to the statement as it was written', () => {
		const message = 'Parser Error: syntax error at or near "items"\nLINE 3: form items\n             ^';
		expect(faultOf(message, statement, 1)).toMatchObject({ kind: 'syntax', name: 'items', at: statement.indexOf('items') });
	});
	test('without a caret, the word at fault is looked for; a hint is kept', () => {
		const message = 'Catalog Error: Table with name item does not exist!\nDid you mean "items"?';
		expect(faultOf(message, 'select * from item', 1)).toMatchObject({ kind: 'table', name: 'item', hint: 'items', at: 14 });
		expect(faultOf('Internal Error: x\ny', 'select 1', 1)).toEqual({
			kind: 'other',
			name: '',
			hint: '',
			at: null,
			detail: 'Internal Error: x'
		});
	});
});
