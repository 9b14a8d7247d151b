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
