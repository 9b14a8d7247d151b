import type { Interval } from './interval.ts';
import { equalTailed } from './quantile.ts';
import { BOOTSTRAP_DRAWS, SEED, seeded } from './seeded.ts';
import { studentQuantile, upperTail } from './student.ts';

/** One objective or section: k items with the theme out of n. */
export interface Cluster {
	k: number;
	n: number;
}

/** Tail left out on each side so that m resampled sections, too alike by nature, cover as 95 % should: it tends to .025 as m grows. */
const expandedTail = (m: number): number => upperTail(Math.sqrt(m / (m - 1)) * studentQuantile(0.025, m - 1));

/**
 * Expanded percentile interval (95 %) of a share when whole objectives or sections are drawn again with replacement: items of one section
 * answer each other, and a share carried by one section is more fragile than its n says. Shares in [0, 1].
 * Null when it would say nothing: no item has the theme (every draw is 0) or fewer than two clusters hold items.
 * Source: Field & Welsh (2007), Bootstrapping clustered data, JRSS B 69(3); expansion for few clusters: Hesterberg (2015),
 * What teachers should know about the bootstrap, The American Statistician 69(4), § 5.3.1.
 */
export const clusterBootstrap = (clusters: readonly Cluster[], { draws = BOOTSTRAP_DRAWS, seed = SEED } = {}): Interval | null => {
	const filled = clusters.filter((cluster) => cluster.n > 0).toSorted((a, b) => a.n - b.n || a.k - b.k);
	if (filled.length < 2 || filled.every((cluster) => cluster.k === 0)) return null;
	const random = seeded(seed);
	const shares = new Float64Array(draws);
	for (let draw = 0; draw < draws; draw++) {
		let k = 0;
		let n = 0;
		for (let i = 0; i < filled.length; i++) {
			const cluster = filled[Math.floor(random() * filled.length)] as Cluster;
			k += cluster.k;
			n += cluster.n;
		}
		shares[draw] = k / n;
	}
	return equalTailed(shares, 1 - 2 * expandedTail(filled.length));
};
