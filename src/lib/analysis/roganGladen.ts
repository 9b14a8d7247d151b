import { checkCounts, type Interval } from './interval.ts';
import { equalTailed } from './quantile.ts';
import { randomBeta } from './randomBeta.ts';
import { POSTERIOR_DRAWS, type Random, SEED, seeded } from './seeded.ts';
import type { Count } from './themeCount.ts';

/** Decisions of the classifier on items whose theme is known, for one theme. */
export interface Confusion {
	tp: number;
	fp: number;
	fn: number;
	tn: number;
}

export interface Corrected {
	/** share or difference, corrected and kept in its range */
	estimate: number;
	interval: Interval;
	sensitivity: number;
	specificity: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const correct = (observed: number, sensitivity: number, specificity: number): number =>
	clamp((observed + specificity - 1) / (sensitivity + specificity - 1));

const rates = ({ tp, fp, fn, tn }: Confusion): { sensitivity: number; specificity: number } | null => {
	checkCounts(tp, tp + fn);
	checkCounts(tn, tn + fp);
	if (tp + fn === 0 || tn + fp === 0) return null;
	const measured = { sensitivity: tp / (tp + fn), specificity: tn / (tn + fp) };
	return measured.sensitivity + measured.specificity > 1 ? measured : null;
};

const jeffreysDraw = (k: number, n: number, random: Random): number => randomBeta(k + 0.5, n - k + 0.5, random);

/** A count, and whether the classifier read it; one that people read is taken as it is. */
interface Read extends Count {
	classified: boolean;
	/** items that would say as much if they did not answer each other; absent: n */
	effective?: number;
}

/** One posterior draw of the true shares of several counts, those that the classifier read sharing its errors; a draw in which it knows nothing leaves them anywhere. */
const drawShares = (counts: Read[], { tp, fp, fn, tn }: Confusion, random: Random): number[] => {
	const sensitivity = jeffreysDraw(tp, tp + fn, random);
	const specificity = jeffreysDraw(tn, tn + fp, random);
	return counts.map(({ k, n, classified, effective = n }) => {
		const observed = jeffreysDraw((k * effective) / n, effective, random);
		if (!classified) return observed;
		return sensitivity + specificity > 1 ? correct(observed, sensitivity, specificity) : random();
	});
};

const corrected = (counts: Read[], confusion: Confusion, combine: (shares: number[]) => number, seed: number): Corrected | null => {
	for (const { k, n } of counts) checkCounts(k, n);
	const measured = rates(confusion);
	if (!measured || counts.some(({ n }) => n === 0)) return null;
	const random = seeded(seed);
	const estimate = combine(
		counts.map(({ k, n, classified }) => (classified ? correct(k / n, measured.sensitivity, measured.specificity) : k / n))
	);
	const interval = equalTailed(Float64Array.from({ length: POSTERIOR_DRAWS }, () => combine(drawShares(counts, confusion, random))));
	return { estimate, interval, ...measured };
};

/**
 * Share of a theme corrected for the classifier's measured errors: (k/n + specificity − 1) / (sensitivity + specificity − 1), in [0, 1], with a 95 %
 * interval that carries the uncertainty of the three rates (Jeffreys posteriors, 4,000 draws). Sensitivity is the recall; specificity needs the
 * true negatives, which a precision alone does not give. `effective`: size of a sample that says as much, where items of a section resemble each
 * other (Kish 1965, Survey Sampling, § 8.2); the share stays k/n. Null when the classifier does no better than chance, or nothing was measured.
 * Source: Rogan & Gladen (1978), American Journal of Epidemiology 107(1).
 */
export const correctedShare = (count: Count, confusion: Confusion, { seed = SEED, effective = count.n } = {}): Corrected | null =>
	corrected([{ ...count, classified: true, effective }], confusion, ([share]) => share as number, seed);

/**
 * The same for a difference of shares, first − second. `classified`: which of the two the classifier read; read both, its errors are drawn once for
 * the two. A side that people read keeps its share and its Jeffreys posterior.
 */
export const correctedDifference = (
	first: Count,
	second: Count,
	confusion: Confusion,
	{ seed = SEED, classified = [true, true] as readonly [boolean, boolean] } = {}
): Corrected | null =>
	corrected(
		[
			{ ...first, classified: classified[0] },
			{ ...second, classified: classified[1] }
		],
		confusion,
		([one, two]) => (one as number) - (two as number),
		seed
	);
