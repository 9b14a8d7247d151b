import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, byteRange } from '#lib/offline/answer.ts';

test.each([
	[null, 'whole'],
	['bytes=0-0', { first: 0, last: 0 }],
	['bytes=4-', { first: 4, last: 9 }],
	['bytes=-3', { first: 7, last: 9 }],
	['bytes=-30', { first: 0, last: 9 }],
	['bytes=8-99', { first: 8, last: 9 }],
	['bytes=10-', null],
	['bytes=-0', null],
	['bytes=5-2', 'whole'],
	['bytes=0-1,3-4', 'whole'],
	['bytes=-', 'whole'],
	['bytes=3-3', { first: 3, last: 3 }],
	['bytes=9-', { first: 9, last: 9 }],
	['xbytes=1-2', 'whole'],
	['bytes=1-2x', 'whole'],
	['lines=0-1', 'whole']
])('range %s of ten bytes', (header, expected) => expect(byteRange(header, 10)).toEqual(expected));

test('the parts of a file, put end to end, are the file', async () => {
	const cut = async (bytes: Uint8Array<ArrayBuffer>, range: string): Promise<Uint8Array> => {
		const response = await answer(new Request('https://exemple.ca/', { headers: { range } }), new Response(bytes));
		return new Uint8Array(await response.arrayBuffer());
	};
	const parts = fc.uint8Array({ minLength: 2, maxLength: 40 }).chain((bytes) => fc.tuple(fc.constant(bytes), fc.nat(bytes.length - 2)));
	await fc.assert(
		fc.asyncProperty(parts, async ([bytes, at]) => {
			const whole = Uint8Array.from(bytes);
			const pieces = [await cut(whole, `bytes=0-${at}`), await cut(whole, `bytes=${at + 1}-`)];
			expect(pieces.flatMap((piece) => [...piece])).toEqual([...whole]);
		})
	);
});

test.each([
	['GET', null, 200, '0123456789', null, null],
	['HEAD', null, 200, '', null, '10'],
	['GET', 'bytes=2-4', 206, '234', 'bytes 2-4/10', '3'],
	['GET', 'bytes=10-', 416, '', 'bytes */10', '0'],
	['GET', 'bytes=5-2', 200, '0123456789', null, null]
])('%s with range %s: status %d', async (method, range, status, text, place, length) => {
	const kept = new Response('0123456789', { headers: { 'content-type': 'text/plain', etag: '"1"' } });
	const given = await answer(new Request('https://exemple.ca/', { method, headers: range ? { range } : {} }), kept);
	const of = (name: string) => given.headers.get(name);
	expect([given.status, of('content-type'), of('etag'), of('content-range')]).toEqual([status, 'text/plain', '"1"', place]);
	if (length !== null) expect([of('content-length'), of('accept-ranges')]).toEqual([length, 'bytes']);
	expect(await given.text()).toBe(text);
});
