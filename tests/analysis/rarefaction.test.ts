import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarefaction } from '#lib/analysis/rarefaction.ts';

describe('rarefaction', () => {
	it('is the mean over all subsets: 2 of 4 items, themes on 1, 2 and 4 of them', () => {
		expect(rarefaction([1, 2, 4], 4)[2]).toBeCloseTo(1 / 2 + 5 / 6 + 1, 12);
	});

	it('starts at 0, never decreases, ends at the themes present, with one item at the mean number of labels', () => {
		const counts = fc
			.integer({ min: 1, max: 90 })
			.chain((n) => fc.record({ n: fc.constant(n), ks: fc.array(fc.integer({ min: 0, max: n }), { maxLength: 20 }) }));
		fc.assert(
			fc.property(counts, ({ n, ks }) => {
				const curve = rarefaction(ks, n);
				expect(curve).toHaveLength(n + 1);
				expect(curve[0]).toBe(0);
				expect(curve[1]).toBeCloseTo(ks.reduce((a, b) => a + b, 0) / n, 9);
				expect(curve[n]).toBeCloseTo(ks.filter((k) => k > 0).length, 9);
				curve.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual((curve[i] ?? 0) - 1e-9));
			})
		);
	});

	it('refuses a theme on more items than there are', () => expect(() => rarefaction([5], 4)).toThrow(RangeError));
});
