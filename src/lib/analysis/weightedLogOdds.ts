export interface LogOdds {
	theme_id: string;
	/** log-odds ratio, natural logarithm; positive: the first side gives the theme a larger part of its labels */
	delta: number;
	/** delta over its standard deviation: the order of the page, not a test */
	z: number;
}

/** Weight of the prior, in labels. */
export const PRIOR_LABELS = 20;

/**
 * Themes ordered from the most typical of side 1 to the most typical of side 2. Counts are labels (one row per theme, every theme of the
 * codebook), so that the shares of a side add to 1; the prior gives each theme A × its pooled share. A theme no side has is left out.
 * Throws RangeError on a negative count.
 * Source: Monroe, Colaresi & Quinn (2008), Fightin' words, Political Analysis 16(4), eqs. 15-22, informative Dirichlet prior.
 */
export const weightedLogOdds = (themes: readonly { theme_id: string; k1: number; k2: number }[], prior = PRIOR_LABELS): LogOdds[] => {
	const bad = themes.find(({ k1, k2 }) => !(k1 >= 0 && k2 >= 0));
	if (bad) throw new RangeError(`log-odds: counts >= 0 expected, theme ${bad.theme_id} has ${bad.k1} and ${bad.k2}`);
	const n1 = themes.reduce((sum, theme) => sum + theme.k1, 0);
	const n2 = themes.reduce((sum, theme) => sum + theme.k2, 0);
	const seen = themes.filter(({ k1, k2 }) => k1 + k2 > 0);
	if (seen.length < 2) return seen.map(({ theme_id }) => ({ theme_id, delta: 0, z: 0 }));
	return seen
		.map(({ theme_id, k1, k2 }) => {
			const alpha = (prior * (k1 + k2)) / (n1 + n2);
			const logOdds = (k: number, n: number): number => Math.log((k + alpha) / (n + prior - k - alpha));
			const delta = logOdds(k1, n1) - logOdds(k2, n2);
			return { theme_id, delta, z: delta / Math.sqrt(1 / (k1 + alpha) + 1 / (k2 + alpha)) };
		})
		.toSorted((a, b) => b.z - a.z || (a.theme_id < b.theme_id ? -1 : 1));
};
