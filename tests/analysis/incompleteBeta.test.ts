import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDensity, incompleteBeta } from '#lib/analysis/incompleteBeta.ts';

/** x, a, b, I_x(a, b) from an independent implementation (Boost's, through SciPy). */
const published: [number, number, number, number][] = [
	[0.3, 2.5, 7.5, 0.6789434858661821],
	[0.001, 0.5, 60.5, 0.27157356538615984],
	[0.9, 30.5, 0.5, 0.011573961337151823],
	[0.5, 500.5, 480.5, 0.26146210269967307],
	[0.02, 1.5, 12.5, 0.08441329408876155],
	[0.25, 100000.5, 300000.5, 0.49987860554728064],
	[0.000001, 0.5, 1000000.5, 0.8427009486150449]
];
const shape = fc.integer({ min: 0, max: 400 }).map((k) => k + 0.5);
const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('incompleteBeta', () => {
	it.each(published)('I_%f(%f, %f) = %f to 1e-10', (x, a, b, value) => {
		expect(Math.abs(incompleteBeta(x, a, b) - value)).toBeLessThan(1e-10);
	});

	it('has the closed forms of the uniform and arcsine laws', () => {
		fc.assert(
			fc.property(inside, (x) => {
				expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 12);
				expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
			})
		);
	});

	it('mirrors: I_x(a, b) + I_{1-x}(b, a) = 1', () => {
		fc.assert(fc.property(inside, shape, shape, (x, a, b) => Math.abs(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a) - 1) < 1e-10));
	});

	it('never decreases in x, and its slope is the density', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (x, a, b) => {
				const rise = incompleteBeta(x + 1e-6, a, b) - incompleteBeta(x - 1e-6, a, b);
				expect(rise).toBeGreaterThanOrEqual(-1e-12);
				expect(rise / 2e-6).toBeCloseTo(betaDensity(x, a, b), 3);
			})
		);
	});

	it('refuses what is not a beta law', () => {
		for (const [x, a, b] of [
			[-0.1, 1, 1],
			[1.1, 1, 1],
			[0.5, 0, 1],
			[0.5, 1, -1],
			[NaN, 1, 1]
		] as const)
			expect(() => incompleteBeta(x, a, b)).toThrow(RangeError);
	});
});
