const SERIES_FROM = 16;

/** δ(z) = ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], for z > 0: Stirling's series, reached by recurrence when z is small. */
const stirlingError = (z: number): number => {
	let shifted = z;
	let sum = 0;
	for (; shifted < SERIES_FROM; shifted++) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
	const r = 1 / (shifted * shifted);
	return sum + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / shifted;
};

/** x^a (1 − x)^b / B(a, b), in the deviance form of Loader (2000): no large logarithms are subtracted, so big counts keep their digits. */
const betaKernel = (x: number, a: number, b: number): number => {
	const n = a + b;
	const u = (x * n - a) / a;
	const v = -(x * n - a) / b;
	const deviance = a * (Math.log1p(u) - u) + b * (Math.log1p(v) - v);
	return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(deviance + stirlingError(n) - stirlingError(a) - stirlingError(b));
};

/** Lentz's evaluation of the continued fraction of I_x(a, b) (Press et al., Numerical Recipes 3rd ed., § 6.4). */
const continuedFraction = (x: number, a: number, b: number): number => {
	const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
	let c = 1;
	let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) return fraction;
	}
	throw new RangeError(`incomplete beta (${x}; ${a}, ${b}): no convergence`);
};

/**
 * Regularised incomplete beta I_x(a, b) = P(Beta(a, b) <= x), absolute error below 1e-12 for a, b up to 10^6.
 * Throws RangeError unless a > 0, b > 0 and 0 <= x <= 1.
 */
export const incompleteBeta = (x: number, a: number, b: number): number => {
	if (!(a > 0 && b > 0 && x >= 0 && x <= 1))
		throw new RangeError(`incomplete beta: x in [0, 1], a > 0, b > 0 expected, got ${x}, ${a}, ${b}`);
	if (x === 0 || x === 1) return x;
	const kernel = betaKernel(x, a, b);
	return x < (a + 1) / (a + b + 2) ? (kernel * continuedFraction(x, a, b)) / a : 1 - (kernel * continuedFraction(1 - x, b, a)) / b;
};

/** Density of Beta(a, b) at 0 < x < 1. */
export const betaDensity = (x: number, a: number, b: number): number => betaKernel(x, a, b) / (x * (1 - x));
