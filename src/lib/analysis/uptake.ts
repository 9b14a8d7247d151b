import { type ComparableItem, nearestItems, type Nearness, termWeights } from './nearestItems.ts';

export interface UptakeOptions {
	/** candidates kept per demand, and the least score */
	limit?: number;
	minScore?: number;
}

export interface Uptake {
	demand_id: string;
	/** actions that may take the demand up; a person confirms or refuses each. None means none was found, not that no plan takes it up */
	candidates: Nearness[];
}

/** A candidate shares at least one theme and this many stems: a theme alone is a neighbourhood, words alone a coincidence. */
export const MIN_SHARED_STEMS = 2;

/**
 * Demands (recommendations, proposals) against the actions of plans: for each, in the given order, the actions nearest by shared themes and words,
 * with the parts of the score (nearestItems.ts). Candidates only: nothing here says that an action answers a demand.
 */
export const uptake = (
	demands: readonly ComparableItem[],
	actions: readonly ComparableItem[],
	{ limit = 3, minScore = 0.15 }: UptakeOptions = {}
): Uptake[] => {
	const weights = termWeights([...demands, ...actions]);
	return demands.map((demand) => ({
		demand_id: demand.id,
		candidates: nearestItems(demand, actions, weights, actions.length)
			.filter(({ score, themes, stems }) => score >= minScore && themes.length > 0 && stems.length >= MIN_SHARED_STEMS)
			.slice(0, limit)
	}));
};
