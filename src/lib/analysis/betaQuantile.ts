import { betaDensity, incompleteBeta } from './incompleteBeta.ts';

/**
 * x such that P(Beta(a, b) <= x) = p: Newton steps kept inside a bracket that shrinks, bisection when a step would leave it.
 * Absolute error below 1e-12. Throws RangeError unless 0 <= p <= 1.
 */
export const betaQuantile = (p: number, a: number, b: number): number => {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`beta quantile: p in [0, 1] expected, got ${p}`);
	if (p === 0 || p === 1) return p;
	let low = 0;
	let high = 1;
	let x = a / (a + b);
	for (let step = 0; step < 200; step++) {
		const excess = incompleteBeta(x, a, b) - p;
		if (excess > 0) high = x;
		else low = x;
		const newton = x - excess / betaDensity(x, a, b);
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-14 * Math.max(next, 1e-3) || next === low || next === high) return next;
		x = next;
	}
	return x;
};
