import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDistance } from '#lib/analysis/planDistance.ts';

const profile = fc
	.dictionary(
		fc.constantFrom('a', 'b', 'c', 'd', 'e'),
		fc.integer({ min: 0, max: 9 }).map((k) => k / 10)
	)
	.map((record) => new Map(Object.entries(record)));

describe('planDistance', () => {
	it('is symmetric, in [0, 1], 0 from itself', () => {
		fc.assert(
			fc.property(profile, profile, (one, two) => {
				const there = planDistance(one, two);
				expect(planDistance(two, one)?.jaccard).toBe(there?.jaccard);
				if (there) expect(planDistance(two, one)?.cosine).toBeCloseTo(there.cosine, 12);
				if (there) expect(there.jaccard >= 0 && there.jaccard <= 1 && there.cosine >= 0 && there.cosine <= 1).toBe(true);
				const itself = planDistance(one, one);
				if (itself) expect([itself.jaccard, Math.round(itself.cosine * 1e9)]).toEqual([0, 0]);
			})
		);
	});

	it('tells what is covered from how much', () => {
		expect(
			planDistance(
				new Map([
					['a', 0.9],
					['b', 0.1]
				]),
				new Map([
					['a', 0.1],
					['b', 0.9]
				])
			)
		).toMatchObject({ jaccard: 0, shared: ['a', 'b'] });
		expect(planDistance(new Map([['a', 0.9]]), new Map([['b', 0.9]]))).toEqual({ jaccard: 1, cosine: 1, shared: [] });
		expect(
			planDistance(
				new Map([
					['a', 0.3],
					['b', 0.6]
				]),
				new Map([
					['a', 0.1],
					['b', 0.2]
				])
			)?.cosine
		).toBeCloseTo(0, 12);
	});

	it('has no distance from a plan without themes', () => expect(planDistance(new Map([['a', 0]]), new Map([['a', 1]]))).toBeNull());
});
