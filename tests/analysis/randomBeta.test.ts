import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '#lib/analysis/incompleteBeta.ts';
import { quantileSorted } from '#lib/analysis/quantile.ts';
import { randomBeta } from '#lib/analysis/randomBeta.ts';
import { SEED, seeded } from '#lib/analysis/seeded.ts';

const draws = (size: number, draw: () => number): number[] => Array.from({ length: size }, draw);

describe('seeded', () => {
	it('gives one sequence per seed, spread over [0, 1)', () => {
		const once = draws(1000, seeded(SEED));
		expect(draws(1000, seeded(SEED))).toEqual(once);
		expect(draws(1000, seeded(SEED + 1))).not.toEqual(once);
		const bins = Array.from(
			{ length: 10 },
			(_, bin) => draws(100_000, seeded(SEED)).filter((value) => Math.floor(value * 10) === bin).length
		);
		for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
	});

	it('is the published sequence: a changed generator would change published intervals', () => {
		expect(draws(3, seeded(1)).map((value) => value.toFixed(8))).toMatchInlineSnapshot(`
			[
			  "0.35080244",
			  "0.09066246",
			  "0.03221779",
			]
		`);
	});
});

describe('randomBeta', () => {
	it.each([
		[0.5, 12.5],
		[8.5, 51.5],
		[24.5, 49.5],
		[0.5, 0.5]
	])('follows Beta(%f, %f): Kolmogorov distance under 0.012 on 20,000 draws', (a, b) => {
		const random = seeded(SEED);
		const sorted = draws(20_000, () => randomBeta(a, b, random)).toSorted((x, y) => x - y);
		const distance = Math.max(...sorted.map((x, i) => Math.abs(incompleteBeta(x, a, b) - (i + 0.5) / sorted.length)));
		expect(distance).toBeLessThan(0.012);
	});
});

it('quantileSorted interpolates between order statistics', () => {
	expect([0, 0.25, 0.5, 1].map((p) => quantileSorted([1, 2, 3, 10], p))).toEqual([1, 1.75, 2.5, 10]);
	expect(() => quantileSorted([], 0.5)).toThrow(RangeError);
});
