/** Labels given and right, given and wrong, missed. */
export interface Counts {
	tp: number;
	fp: number;
	fn: number;
}

export interface Accuracy {
	/** share of the labels given that are right; null when none was given */
	precision: number | null;
	/** share of the labels to find that were given; null when there was none to find */
	recall: number | null;
	/** harmonic mean of both; null when there was nothing to find and nothing given */
	f1: number | null;
}

const share = (k: number, n: number): number | null => (n === 0 ? null : k / n);

/** Precision, recall and F1 of one theme. Intervals are Wilson's (`analysis/wilson.ts`), on tp of tp + fp and tp of tp + fn. */
export const accuracy = ({ tp, fp, fn }: Counts): Accuracy => ({
	precision: share(tp, tp + fp),
	recall: share(tp, tp + fn),
	f1: share(2 * tp, 2 * tp + fp + fn)
});

export const addCounts = (a: Counts, b: Counts): Counts => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });

/** Mean F1 of the themes with at least `minimum` items to find; null without any. */
export function macroF1(counts: readonly Counts[], minimum = 1): number | null {
	const values = counts.filter(({ tp, fn }) => tp + fn >= minimum).map((count) => accuracy(count).f1 ?? 0);
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
