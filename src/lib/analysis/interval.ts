/** Bounds of an interval, in the unit of the figure it goes with (a share in [0, 1], a difference in [-1, 1]). */
export interface Interval {
	low: number;
	high: number;
}

export const width = (interval: Interval): number => interval.high - interval.low;

/** Counts k out of n as the functions of this folder take them: whole numbers, 0 <= k <= n. */
export const checkCounts = (k: number, n: number): void => {
	if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n)) {
		throw new RangeError(`whole numbers with 0 <= k <= n expected, got k = ${k}, n = ${n}`);
	}
};
