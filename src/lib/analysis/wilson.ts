import { checkCounts, type Interval } from './interval.ts';

/** Standard normal 97.5 % quantile. */
const Z = 1.959963984540054;

/**
 * Wilson score interval, 95 %, for a measured rate k/n (precision, recall): these are samples of decisions, unlike the shares of a plan.
 * n = 0 gives [0, 1]. Throws RangeError unless k and n are whole and 0 <= k <= n.
 * Source: Wilson (1927); Brown, Cai & DasGupta (2001), Statistical Science 16(2), § 3.1.1.
 */
export const wilson = (k: number, n: number): Interval => {
	checkCounts(k, n);
	if (n === 0) return { low: 0, high: 1 };
	const p = k / n;
	const scale = 1 + (Z * Z) / n;
	const centre = (p + (Z * Z) / (2 * n)) / scale;
	const half = (Z / scale) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
	return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
};
