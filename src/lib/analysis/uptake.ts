import { type ComparableItem, nearestItems, type Nearness, termWeights } from './nearestItems.ts';

export interface UptakeOptions {
	/** candidates kept per demand, and the least score */
	limit?: number;
	minScore?: number;
}

/** Least score of a candidate, and candidates kept for a demand, unless told otherwise. */
export const MIN_SCORE = 0.15;
export const MAX_CANDIDATES = 3;

export interface Uptake {
	demand_id: string;
	/** actions that may take the demand up; a person confirms or refuses each. None means none was found, not that no plan takes it up */
	candidates: Nearness[];
}

/** A theme alone is a neighbourhood, a common word alone a coincidence: a candidate shares a theme, and this many stems or one telling stem. */
const MIN_SHARED_STEMS = 2;
/** A stem is telling when at most one compared item in this many has it. */
export const TELLING = 10;

/**
 * Demands (recommendations, proposals) against the actions of plans: for each, in the given order, the actions nearest by shared themes and words,
 * with the parts of the score (nearestItems.ts). Stems are those of words that say what the text is about (text/grammar.ts).
 * Candidates only: nothing here says that an action answers a demand.
 */
export const uptake = (
	demands: readonly ComparableItem[],
	actions: readonly ComparableItem[],
	{ limit = MAX_CANDIDATES, minScore = MIN_SCORE }: UptakeOptions = {}
): Uptake[] => {
	const weights = termWeights([...demands, ...actions]);
	const telling = (stem: string): boolean => (weights.stem.get(stem) ?? 0) >= Math.log(TELLING);
	return demands.map((demand) => ({
		demand_id: demand.id,
		candidates: nearestItems(demand, actions, weights, actions.length)
			.filter(
				({ score, themes, stems }) => score >= minScore && themes.length > 0 && (stems.length >= MIN_SHARED_STEMS || stems.some(telling))
			)
			.slice(0, limit)
	}));
};
