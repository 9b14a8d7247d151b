import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '#lib/analysis/gini.ts';

const loads = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 30 }).filter((list) => list.some((load) => load > 0));

describe('gini', () => {
	it('is the mean absolute difference over twice the mean', () => {
		fc.assert(
			fc.property(loads, (list) => {
				const differences = list.flatMap((a) => list.map((b) => Math.abs(a - b)));
				const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
				expect(gini(list, { corrected: false })).toBeCloseTo(mean(differences) / (2 * mean(list)), 9);
			})
		);
	});

	it('ignores order and unit, is 0 between equals and 1, corrected, when one carries everything', () => {
		fc.assert(
			fc.property(loads, fc.integer({ min: 1, max: 9 }), (list, unit) => {
				expect(gini(list.toReversed())).toBeCloseTo(gini(list) ?? NaN, 12);
				expect(gini(list.map((load) => load * unit))).toBeCloseTo(gini(list) ?? NaN, 12);
				expect(gini(list.map(() => 7))).toBeCloseTo(0, 12);
				expect(gini(list.map((_, i) => (i === 0 ? 7 : 0)))).toBeCloseTo(1, 12);
			})
		);
	});

	it('has nothing to say of one actor or no load, and refuses negative loads', () => {
		expect([gini([3]), gini([]), gini([0, 0])]).toEqual([null, null, null]);
		expect(() => gini([1, -1])).toThrow(/-1/u);
	});
});
