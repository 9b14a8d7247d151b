import { getContext, setContext } from 'svelte';
import { type Interval, width } from '#lib/analysis/interval.ts';
import { jeffreys } from '#lib/analysis/jeffreys.ts';
import { type Confusion, correctedDifference, correctedShare, type Corrected } from '#lib/analysis/roganGladen.ts';
import type { Count } from '#lib/analysis/themeCount.ts';
import { bars } from '#lib/model/bars.ts';
import type { Evaluation } from './evaluation.ts';

/** Which documents have the classifier's themes and nobody's, and the errors it was seen to make. */
export interface Correction {
	/** ids of those documents */
	plans: readonly string[];
	/** ids of the documents that people read in part: what they left without a theme is not told from what nobody read */
	partly: readonly string[];
	/** where documents are too many to be named, and `plans` are groups: those that people coded; every other one is the classifier's */
	coded?: readonly string[];
	/** decisions on `items` items that it had not been shown, by theme */
	confusions: Readonly<Record<string, Confusion>>;
	items: number;
}

export const noCorrection: Correction = { plans: [], partly: [], confusions: {}, items: 0 };

/** A document that nobody coded has the classifier's themes. One that people coded in part keeps what they said: its shares are not corrected. */
export const classifiedPlans = (plans: readonly { id: string }[], coders: readonly { plan_id: string }[]): string[] =>
	plans.filter(({ id }) => coders.every(({ plan_id }) => plan_id !== id)).map(({ id }) => id);

const isClassified = ({ plans, coded }: Correction, id: string): boolean => (coded ? !coded.includes(id) : plans.includes(id));

/** The classifier gave themes of this document, all or some. */
export const isAutomatic = (correction: Correction, id: string): boolean => isClassified(correction, id) || correction.partly.includes(id);

/**
 * What was measured out of sample, put together: each document of the corpus left out in turn, and documents never read before. Every theme is
 * decided on every item: what is neither right nor wrong nor missed was rightly left without the theme.
 */
export function measuredErrors({
	items,
	unseen,
	themes
}: Pick<Evaluation, 'items' | 'unseen' | 'themes'>): Omit<Correction, 'plans' | 'partly' | 'coded'> {
	const all = items + unseen.items;
	const confusions = themes.map(({ id, classifier }): [string, Confusion] => {
		const parts = [classifier.leave_one_document_out, classifier.unseen_documents];
		const [tp, fp, fn] = (['tp', 'fp', 'fn'] as const).map((key) => parts.reduce((sum, part) => sum + part[key], 0)) as [
			number,
			number,
			number
		];
		return [id, { tp, fp, fn, tn: all - tp - fp - fn }];
	});
	return { confusions: Object.fromEntries(confusions), items: all };
}

/** A share or a gap once corrected, or why it is not: too few items of the theme were seen, or the classifier does no better than chance. */
export type CorrectedOr<Value> = { confusion: Confusion; value: Value } | { confusion: Confusion | null; reason: 'few' | 'chance' };

const guarded = (confusion: Confusion | undefined, correct: (confusion: Confusion) => Corrected | null): CorrectedOr<Corrected> => {
	if (!confusion || confusion.tp + confusion.fn < bars.items) return { confusion: confusion ?? null, reason: 'few' };
	const value = correct(confusion);
	return value ? { confusion, value } : { confusion, reason: 'chance' };
};

/** Items that would say as much by themselves: where the interval shown is wider than Jeffreys, the corrected one is not narrower for it. */
const effectiveSize = ({ k, n }: Count, shown: Interval | undefined): number =>
	shown ? n * Math.min(1, width(jeffreys(k, n)) / Math.max(width(shown), 1e-9)) ** 2 : n;

/** The share of a theme in a document, corrected; null where people coded the document, or it has no item. */
export function shareCorrection(
	row: Count & { plan_id: string; theme_id: string; interval?: Interval },
	correction: Correction
): CorrectedOr<Corrected> | null {
	if (!isClassified(correction, row.plan_id) || row.n === 0) return null;
	return guarded(correction.confusions[row.theme_id], (confusion) =>
		correctedShare({ k: row.k, n: row.n }, confusion, { effective: effectiveSize(row, row.interval) })
	);
}

/** The gap of a theme between two documents, first − second, corrected; null where people coded both. */
export function gapCorrection(
	theme: string,
	[first, second]: readonly [Count & { plan_id: string }, Count & { plan_id: string }],
	correction: Correction
): CorrectedOr<Corrected> | null {
	const classified = [isClassified(correction, first.plan_id), isClassified(correction, second.plan_id)] as const;
	if (!classified.includes(true) || first.n === 0 || second.n === 0) return null;
	return guarded(correction.confusions[theme], (confusion) =>
		correctedDifference({ k: first.k, n: first.n }, { k: second.k, n: second.n }, confusion, { classified })
	);
}

const key = Symbol('correction');

/** For every figure that draws shares. */
export const provideCorrection = (correction: () => Correction): void => void setContext<() => Correction>(key, correction);
export const useCorrection = (): (() => Correction) => getContext<(() => Correction) | undefined>(key) ?? (() => noCorrection);
