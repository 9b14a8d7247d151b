import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityGreater } from '#lib/analysis/probabilityGreater.ts';
import { randomBeta } from '#lib/analysis/randomBeta.ts';
import { SEED, seeded } from '#lib/analysis/seeded.ts';
import { difference, differenceInterval } from '#lib/analysis/shareDifference.ts';

const counts = fc.integer({ min: 1, max: 150 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));

describe('probabilityGreater', () => {
	/** k1, n1, k2, n2, P by adaptive quadrature in an independent implementation (QUADPACK, through SciPy). */
	it.each([
		[8, 59, 24, 73, 0.004361799659481156],
		[4, 59, 0, 73, 0.9920517991477721],
		[0, 10, 0, 1_000_000, 0.9979615267786727],
		[500, 1000, 500_100, 1_000_000, 0.4974775155953276]
	])('%i of %i against %i of %i', (k1, n1, k2, n2, expected) => {
		expect(Math.abs(probabilityGreater({ k: k1, n: n1 }, { k: k2, n: n2 }) - expected)).toBeLessThan(1e-9);
	});

	it('is complementary, one half between equals, and rises with k', () => {
		fc.assert(
			fc.property(counts, counts, (one, two) => {
				const p = probabilityGreater(one, two);
				expect(p + probabilityGreater(two, one)).toBeCloseTo(1, 9);
				expect(probabilityGreater(one, one)).toBeCloseTo(0.5, 9);
				if (one.k < one.n) expect(probabilityGreater({ ...one, k: one.k + 1 }, two)).toBeGreaterThanOrEqual(p - 1e-9);
			})
		);
	});

	it('is what the draws of the interval tend to', () => {
		const random = seeded(SEED);
		const draws = Array.from({ length: 40_000 }, () => randomBeta(6.5, 53.5, random) > randomBeta(1.5, 72.5, random));
		expect(draws.filter(Boolean).length / draws.length).toBeCloseTo(probabilityGreater({ k: 6, n: 59 }, { k: 1, n: 73 }), 2);
	});
});

describe('differenceInterval', () => {
	it('only changes sign when the sides are exchanged', () => {
		fc.assert(
			fc.property(counts, counts, (one, two) => {
				const there = differenceInterval(one, two);
				const back = differenceInterval(two, one);
				expect(there.low).toBeLessThan(there.high);
				if (one.n !== two.n || one.k !== two.k) expect([back.low, back.high]).toEqual([-there.high, -there.low]);
			}),
			{ numRuns: 30 }
		);
	});

	it('excludes 0 when one side stands out at 97.5 %, and holds it between equals', () => {
		const clear = differenceInterval({ k: 8, n: 59 }, { k: 24, n: 73 });
		expect(clear.high).toBeLessThan(0);
		const level = differenceInterval({ k: 12, n: 59 }, { k: 15, n: 73 });
		expect(level.low < 0 && level.high > 0).toBe(true);
	});

	it('has no difference with nothing', () => expect(difference({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull());
});
