import { type Count, share } from './themeCount.ts';

export interface MeanShares {
	/** Σk / Σn: long documents weigh more; null without items */
	itemWeighted: number | null;
	/** mean of k/n over the documents with items: each weighs the same */
	planWeighted: number | null;
	/** itemWeighted − planWeighted, in points of share */
	spread: number | null;
	/** true when the two differ by at least the threshold and the page must say both */
	disagree: boolean;
	/** the document that pulls the item-weighted mean hardest away from the plan-weighted one: what the sentence is about */
	heaviest: { plan_id: string; itemsShare: number; share: number } | null;
}

/** Difference (in share, 0.05 = 5 points) from which the two means are said to disagree. */
export const DISAGREEMENT = 0.05;

/** The count of one document, or of several taken together: `documents` of them have items, and their shares add up to `shares`. */
export type PlanCount = Count & { plan_id: string; whole?: { documents: number; shares: number } };

/** Mean share of a theme over documents, item-weighted and plan-weighted; documents without items are left out. */
export const meanShares = (plans: readonly PlanCount[]): MeanShares => {
	const read = plans.filter((plan) => plan.n > 0);
	const n = read.reduce((sum, plan) => sum + plan.n, 0);
	const itemWeighted = share({ k: read.reduce((sum, plan) => sum + plan.k, 0), n });
	if (itemWeighted === null) return { itemWeighted: null, planWeighted: null, spread: null, disagree: false, heaviest: null };
	const documents = read.reduce((sum, { whole }) => sum + (whole?.documents ?? 1), 0);
	const planWeighted = read.reduce((sum, plan) => sum + (plan.whole?.shares ?? plan.k / plan.n), 0) / documents;
	const spread = itemWeighted - planWeighted;
	const pull = (plan: Count): number => Math.round(1e9 * Math.abs(plan.k - plan.n * planWeighted));
	const [first] = read.toSorted((a, b) => pull(b) - pull(a) || (a.plan_id < b.plan_id ? -1 : 1));
	const heaviest = first ? { plan_id: first.plan_id, itemsShare: first.n / n, share: first.k / first.n } : null;
	return { itemWeighted, planWeighted, spread, disagree: Math.abs(spread) >= DISAGREEMENT - 1e-12, heaviest };
};
