import { wilson } from '#lib/analysis/wilson.ts';
import { accuracy, addCounts, macroF1, type Counts } from '#lib/themes/accuracy.ts';
import type { Evaluation } from '#lib/themes/evaluate.ts';
import { rounded } from './rounded.ts';

interface Proportion {
	value: number | null;
	low: number | null;
	high: number | null;
}

export interface Measure extends Counts {
	precision: Proportion;
	recall: Proportion;
	f1: number | null;
}

/** k of n with Wilson's interval; nulls when n is 0. */
export function proportion(k: number, n: number): Proportion {
	if (n === 0) return { value: null, low: null, high: null };
	const { low, high } = wilson(k, n);
	return { value: rounded(k / n), low: rounded(low), high: rounded(high) };
}

/** Counts with their rates and Wilson intervals, as written in the evaluation file. */
export function measure(counts: Counts): Measure {
	const { f1 } = accuracy(counts);
	return {
		...counts,
		precision: proportion(counts.tp, counts.tp + counts.fp),
		recall: proportion(counts.tp, counts.tp + counts.fn),
		f1: rounded(f1)
	};
}

/** All themes together, and the mean F1 of the themes with enough items. */
export function pooled(
	evaluation: Pick<Evaluation, 'counts'>,
	minimum: number
): Measure & { macro_f1: number | null; macro_minimum: number } {
	const counts = [...evaluation.counts.values()];
	return {
		...measure(counts.reduce(addCounts, { tp: 0, fp: 0, fn: 0 })),
		macro_f1: rounded(macroF1(counts, minimum)),
		macro_minimum: minimum
	};
}
