import { expect, test } from 'vitest';
import { flag, int, list, oneOf, orNull, real, record, text } from '#lib/db/decode.ts';
import { ask, decodeRows, queryKey } from '#lib/db/query.ts';
import { sql } from '#lib/db/sql.ts';

const row = record({ id: text, n: int, share: orNull(real), kind: oneOf('a', 'b'), of: list(record({ ok: flag })) });

test('a row of the right types comes out typed; absent lists are empty', () => {
	expect(row({ id: 'x', n: 0, share: null, kind: 'a', of: [{ ok: false }], more: 1 })).toEqual({
		id: 'x',
		n: 0,
		share: null,
		kind: 'a',
		of: [{ ok: false }]
	});
	expect(row({ id: '', n: -1, share: 0.5, kind: 'b', of: null }).of).toEqual([]);
});

test.each([
	[{ id: null, n: 1, share: 1, kind: 'a', of: [] }, 'id: expected text, found null'],
	[{ id: 'x', n: 1.5, share: 1, kind: 'a', of: [] }, 'n: expected a whole number, found number'],
	[{ id: 'x', n: 1n, share: 1, kind: 'a', of: [] }, 'n: expected a whole number, found bigint'],
	[{ id: 'x', n: 1, share: 1, kind: 'c', of: [] }, 'kind: expected a or b, found string'],
	[{ id: 'x', n: 1, share: 1, kind: 'a', of: [{ ok: 1 }] }, 'of: ok: expected a boolean, found number'],
	[{ id: 'x', n: 1, share: 1, kind: 'a', of: 'x' }, 'of: expected a list, found string']
])('a wrong value is refused, with its column', (value, message) => {
	expect(() => row(value)).toThrow(message);
});

test('errors name the query and the row', () => {
	const query = ask('lists', sql`select 1`, record({ n: int }));
	expect(() => decodeRows(query, [{ n: 1 }, { n: 'two' }])).toThrow('lists, row 2: n: expected a whole number');
});

test('the key tells queries apart by their text and by their values', () => {
	const key = (fragment: ReturnType<typeof sql>): string => queryKey(ask('q', fragment, text));
	const keys = [sql`a = ${1}`, sql`a = ${2}`, sql`b = ${1}`, sql`a = ${'1'}`, sql`a in (${[1, 2]})`].map(key);
	expect(new Set(keys).size).toBe(keys.length);
	expect(key(sql`a = ${1}`)).toBe(keys[0]);
});
