/**
 * Gini coefficient of loads (>= 0, any unit): 0 when all are equal. With `corrected`, n/(n − 1) times the plain value, so that one actor carrying
 * everything gives 1 whatever the number of actors. Null with fewer than two loads or nothing to share. Throws RangeError on a negative load.
 * Source: Deltas (2003), The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85(1).
 */
export const gini = (loads: readonly number[], { corrected = true } = {}): number | null => {
	const bad = loads.find((load) => !(load >= 0));
	if (bad !== undefined) throw new RangeError(`gini: loads >= 0 expected, got ${bad}`);
	const n = loads.length;
	const total = loads.reduce((sum, load) => sum + load, 0);
	if (n < 2 || total === 0) return null;
	const ranked = loads.toSorted((a, b) => a - b).reduce((sum, load, i) => sum + (2 * i + 1 - n) * load, 0);
	return ranked / (n * total) / (corrected ? (n - 1) / n : 1);
};
