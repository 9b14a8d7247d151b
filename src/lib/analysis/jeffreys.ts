import { betaQuantile } from './betaQuantile.ts';
import { checkCounts, type Interval } from './interval.ts';

/**
 * Jeffreys interval of a share k/n: equal-tailed quantiles of Beta(k + 1/2, n - k + 1/2), lower = 0 at k = 0, upper = 1 at k = n.
 * Shares in [0, 1]; n = 0 says nothing and gives [0, 1]. Throws RangeError unless k and n are whole and 0 <= k <= n.
 * Source: Brown, Cai & DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16(2), § 4.1.
 */
export const jeffreys = (k: number, n: number, level = 0.95): Interval => {
	checkCounts(k, n);
	const tail = (1 - level) / 2;
	return {
		low: k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5),
		high: k === n ? 1 : betaQuantile(1 - tail, k + 0.5, n - k + 0.5)
	};
};

/** One-sided upper bound of the same posterior: what k items out of n still leave possible. Meant for k = 0 (« au plus … »). */
export const jeffreysUpper = (k: number, n: number, level = 0.95): number => {
	checkCounts(k, n);
	return k === n ? 1 : betaQuantile(level, k + 0.5, n - k + 0.5);
};
