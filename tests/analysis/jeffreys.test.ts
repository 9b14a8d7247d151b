import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '#lib/analysis/interval.ts';
import { jeffreys, jeffreysUpper } from '#lib/analysis/jeffreys.ts';

/** k, n, low %, high %: the published table of the method. */
const published: [number, number, number, number][] = [
	[0, 12, 0, 18.5],
	[0, 27, 0, 8.8],
	[0, 48, 0, 5.1],
	[0, 59, 0, 4.2],
	[0, 73, 0, 3.4],
	[1, 12, 0.9, 32.8],
	[1, 59, 0.2, 7.6],
	[4, 12, 12.5, 61.2],
	[6, 59, 4.4, 19.8],
	[8, 59, 6.6, 24.0],
	[12, 59, 11.6, 31.9],
	[27, 59, 33.5, 58.4],
	[30, 91, 24.0, 43.0]
];
const counts = fc.integer({ min: 1, max: 300 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
const percent = (value: number): number => Math.round(value * 1000) / 10;

describe('jeffreys', () => {
	it.each(published)('%i of %i is [%f; %f] %', (k, n, low, high) => {
		const interval = jeffreys(k, n);
		expect([percent(interval.low), percent(interval.high)]).toEqual([low, high]);
	});

	it.each([
		[8, 20.8],
		[12, 14.5],
		[38, 4.9],
		[59, 3.2],
		[91, 2.1]
	])('none of %i leaves at most %f %', (n, upper) => expect(percent(jeffreysUpper(0, n))).toBe(upper));

	it('holds the share, mirrors when what is counted is exchanged, ends at 0 and 1', () => {
		fc.assert(
			fc.property(counts, ({ k, n }) => {
				const { low, high } = jeffreys(k, n);
				const mirror = jeffreys(n - k, n);
				expect(low).toBeLessThanOrEqual(k / n);
				expect(high).toBeGreaterThanOrEqual(k / n);
				expect(low).toBeCloseTo(1 - mirror.high, 10);
				expect(low === 0).toBe(k === 0);
				expect(high === 1).toBe(k === n);
			})
		);
	});

	it('rises with k and narrows when the same share is read on twice as many items', () => {
		fc.assert(
			fc.property(counts, ({ k, n }) => {
				if (k < n) expect(jeffreys(k + 1, n).high).toBeGreaterThanOrEqual(jeffreys(k, n).high);
				if (k > 0 && k < n) expect(width(jeffreys(2 * k, 2 * n))).toBeLessThan(width(jeffreys(k, n)));
				expect(width(jeffreys(k, n, 0.99))).toBeGreaterThan(width(jeffreys(k, n, 0.9)));
			})
		);
	});

	it('says nothing of nothing, and refuses counts that are not', () => {
		expect(jeffreys(0, 0)).toEqual({ low: 0, high: 1 });
		for (const [k, n] of [
			[-1, 5],
			[6, 5],
			[1.5, 5],
			[NaN, 5],
			[0, Infinity]
		] as const)
			expect(() => jeffreys(k, n)).toThrow(RangeError);
	});
});
