/** An item as the comparison needs it: its themes, and the stems of its words (column `stems` of the table `items`). */
export interface ComparableItem {
	id: string;
	themes: readonly string[];
	stems: readonly string[];
}

export interface Nearness {
	item_id: string;
	/** half the theme part, half the word part; in [0, 1] */
	score: number;
	themePart: number;
	wordPart: number;
	/** what the two items share, the most telling first */
	themes: string[];
	stems: string[];
}

/** How telling a theme or a stem is: ln((items + 1) / items that have it), so what every item has weighs next to nothing. */
export interface Weights {
	theme: ReadonlyMap<string, number>;
	stem: ReadonlyMap<string, number>;
}

const inverseFrequency = (lists: (readonly string[])[]): Map<string, number> => {
	const found = new Map<string, number>();
	for (const list of lists) for (const term of new Set(list)) found.set(term, (found.get(term) ?? 0) + 1);
	return new Map([...found].map(([term, items]) => [term, Math.log((lists.length + 1) / items)]));
};

/** Weights over every item compared. Source: Spärck Jones (1972), Journal of Documentation 28(1); + 1 so that a term of every item still breaks a tie. */
export const termWeights = (items: readonly ComparableItem[]): Weights => ({
	theme: inverseFrequency(items.map((item) => item.themes)),
	stem: inverseFrequency(items.map((item) => item.stems))
});

/** Shared terms, and a similarity in [0, 1]: weighted Jaccard, the weight of what is shared over the weight of what either has. */
const likeness = (
	first: readonly string[],
	second: readonly string[],
	weights: ReadonlyMap<string, number>
): { part: number; shared: string[] } => {
	const [one, two] = [new Set(first), new Set(second)];
	const weight = (term: string): number => weights.get(term) ?? 0;
	const sum = (terms: Iterable<string>): number => [...terms].toSorted().reduce((total, term) => total + weight(term), 0);
	const shared = [...one].filter((term) => two.has(term)).toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
	const either = sum(new Set([...one, ...two]));
	return { part: either === 0 ? 0 : sum(shared) / either, shared };
};

/** How near two items are, with the parts of the score; symmetric. */
export const nearness = (from: ComparableItem, to: ComparableItem, weights: Weights): Nearness => {
	const themes = likeness(from.themes, to.themes, weights.theme);
	const stems = likeness(from.stems, to.stems, weights.stem);
	return {
		item_id: to.id,
		score: (themes.part + stems.part) / 2,
		themePart: themes.part,
		wordPart: stems.part,
		themes: themes.shared,
		stems: stems.shared
	};
};

/** The `limit` items nearest to one, nearest first, then by id; those that share nothing and the item itself are left out. */
export const nearestItems = (from: ComparableItem, pool: readonly ComparableItem[], weights: Weights, limit = 5): Nearness[] =>
	pool
		.filter((item) => item.id !== from.id)
		.map((item) => nearness(from, item, weights))
		.filter(({ score }) => score > 0)
		.toSorted((a, b) => b.score - a.score || (a.item_id < b.item_id ? -1 : 1))
		.slice(0, limit);
