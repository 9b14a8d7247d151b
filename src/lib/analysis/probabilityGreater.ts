import { betaDensity, incompleteBeta } from './incompleteBeta.ts';
import { checkCounts } from './interval.ts';
import type { Count } from './themeCount.ts';

const NODES = 48;
/** Standard deviations of the integrated side that are kept, on the angular scale where they are nearly constant. */
const REACH = 10;

/** Nodes and weights of Gauss-Legendre on [-1, 1], by Newton on the Legendre polynomial (Press et al., Numerical Recipes 3rd ed., § 4.6). */
const gaussLegendre = (size: number): [x: number, weight: number][] =>
	Array.from({ length: size }, (_, i) => {
		let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
		for (let step = 0; ; step++) {
			let [previous, value] = [1, x];
			for (let degree = 2; degree <= size; degree++)
				[previous, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree];
			const slope = (size * (x * value - previous)) / (x * x - 1);
			x -= value / slope;
			if (Math.abs(value / slope) < 1e-15 || step === 20) return [x, 2 / ((1 - x * x) * slope * slope)];
		}
	});

const rule = gaussLegendre(NODES);

/**
 * P(p1 > p2) when p1 and p2 have the Jeffreys posteriors of k1/n1 and k2/n2: what the evidence grade reads. Integrated, not drawn, so that a
 * threshold is never crossed by the luck of a seed; with p = sin²θ the posterior of the side with more items is smooth and nearly normal.
 * Absolute error below 1e-9. Throws RangeError unless counts are whole and 0 <= k <= n.
 * Source of the posterior: Brown, Cai & DasGupta (2001), as in jeffreys.ts.
 */
export const probabilityGreater = (first: Count, second: Count): number => {
	checkCounts(first.k, first.n);
	checkCounts(second.k, second.n);
	if (second.n > first.n) return 1 - probabilityGreater(second, first);
	const [a, b] = [first.k + 0.5, first.n - first.k + 0.5];
	const [c, d] = [second.k + 0.5, second.n - second.k + 0.5];
	const centre = Math.asin(Math.sqrt(a / (a + b)));
	const reach = REACH / (2 * Math.sqrt(a + b));
	const from = Math.max(0, centre - reach);
	const to = Math.min(Math.PI / 2, centre + reach);
	let above = 0;
	let mass = 0;
	for (const [x, weight] of rule) {
		const angle = from + ((x + 1) / 2) * (to - from);
		const p = Math.sin(angle) ** 2;
		const density = weight * betaDensity(p, a, b) * Math.sin(2 * angle);
		above += density * incompleteBeta(p, c, d);
		mass += density;
	}
	return above / mass;
};
