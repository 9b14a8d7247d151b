import type { Interval } from './interval.ts';

/**
 * Quantile p of values sorted in increasing order, linear between order statistics (Hyndman & Fan 1996, type 7).
 * Throws RangeError on an empty list or p outside [0, 1].
 */
export const quantileSorted = (sorted: ArrayLike<number>, p: number): number => {
	if (sorted.length === 0 || !(p >= 0 && p <= 1))
		throw new RangeError(`quantile: values and p in [0, 1] expected, got ${sorted.length} values, p = ${p}`);
	const at = (sorted.length - 1) * p;
	const below = Math.floor(at);
	const low = sorted[below] as number;
	const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
	return low + (high - low) * (at - below);
};

/** Equal-tailed interval of a list of draws; sorts the draws in place. */
export const equalTailed = (draws: Float64Array, level = 0.95): Interval => {
	draws.sort();
	return { low: quantileSorted(draws, (1 - level) / 2), high: quantileSorted(draws, (1 + level) / 2) };
};
