import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from '#lib/ui/segments.ts';

const text = fc.string({ maxLength: 40 });
const ranges = fc.array(
	fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
	{ maxLength: 6 }
);

test('put end to end, the segments are the text', () => {
	fc.assert(
		fc.property(text, ranges, (words, marks) => {
			const cut = segments(words, marks).map((one) => one.text);
			expect(cut.join('')).toBe(words);
		})
	);
});

test('each range is exactly the segments that name it', () => {
	fc.assert(
		fc.property(text, ranges, (words, marks) => {
			const cut = segments(words, marks);
			marks.forEach((mark, index) => {
				const covered = cut.filter((one) => one.ranges.includes(index)).map((one) => one.text);
				expect(covered.join('')).toBe(mark.end <= words.length ? words.slice(mark.start, mark.end) : covered.join(''));
			});
		})
	);
});

test('two ranges that overlap share a segment', () => {
	expect(
		segments('abcdef', [
			{ start: 1, end: 4 },
			{ start: 3, end: 5 }
		])
	).toEqual([
		{ text: 'a', ranges: [] },
		{ text: 'bc', ranges: [0] },
		{ text: 'd', ranges: [0, 1] },
		{ text: 'e', ranges: [1] },
		{ text: 'f', ranges: [] }
	]);
});
