import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '#lib/analysis/betaQuantile.ts';
import { incompleteBeta } from '#lib/analysis/incompleteBeta.ts';

/** p, a, b, quantile from an independent implementation (Boost's, through SciPy). */
const published: [number, number, number, number][] = [
	[0.025, 8.5, 51.5, 0.06625089697309348],
	[0.975, 0.5, 12.5, 0.18530593831248504],
	[0.025, 1.5, 11.5, 0.009144326234148481],
	[0.95, 0.5, 59.5, 0.03189692601755976],
	[0.975, 24.5, 49.5, 0.4415357980779115],
	[0.5, 0.5, 0.5, 0.5],
	[0.025, 250000.5, 750000.5, 0.24915203511830658]
];

describe('betaQuantile', () => {
	it.each(published)('of %f for (%f, %f) is %f to 1e-10', (p, a, b, value) => {
		expect(Math.abs(betaQuantile(p, a, b) - value)).toBeLessThan(1e-10);
	});

	it('inverts the incomplete beta, as far as the spacing of numbers next to 1 allows', () => {
		const shape = fc.integer({ min: 0, max: 2000 }).map((k) => k + 0.5);
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
				const x = betaQuantile(p, a, b);
				expect(incompleteBeta(Math.max(0, x - 1e-11), a, b)).toBeLessThanOrEqual(p + 1e-10);
				expect(incompleteBeta(Math.min(1, x + 1e-11), a, b)).toBeGreaterThanOrEqual(p - 1e-10);
			})
		);
	});

	it('ends at 0 and 1, and refuses other probabilities', () => {
		expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
		expect(() => betaQuantile(1.01, 2, 3)).toThrow(RangeError);
	});
});
