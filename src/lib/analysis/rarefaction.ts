import { checkCounts } from './interval.ts';

/**
 * Coverage against length: number of themes expected in m items drawn without replacement from a document of n items, for m = 0 … n.
 * `counts` are the items of each theme (k ≤ n). It tells whether a long plan covers more themes because it is longer. The curve never decreases
 * and ends at the number of themes present. Throws RangeError on a count outside 0 … n.
 * Source: Hurlbert (1971), Ecology 52(4); for items carrying several themes, Colwell, Mao & Chang (2004), Ecology 85(10), eq. 5.
 */
export const rarefaction = (counts: readonly number[], n: number): number[] => {
	for (const k of counts) checkCounts(k, n);
	const present = counts.filter((k) => k > 0);
	const unseen = present.map(() => 1);
	const curve = [0];
	for (let m = 1; m <= n; m++) {
		present.forEach((k, theme) => (unseen[theme] = ((unseen[theme] as number) * Math.max(0, n - k - m + 1)) / (n - m + 1)));
		curve.push(present.length - unseen.reduce((sum, chance) => sum + chance, 0));
	}
	return curve;
};
