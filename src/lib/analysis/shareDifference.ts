import { checkCounts, type Interval } from './interval.ts';
import { equalTailed } from './quantile.ts';
import { randomBeta } from './randomBeta.ts';
import { POSTERIOR_DRAWS, SEED, seeded } from './seeded.ts';
import type { Count } from './themeCount.ts';

const precedes = (first: Count, second: Count): boolean => first.n - second.n < 0 || (first.n === second.n && first.k <= second.k);

/**
 * 95 % posterior interval of p1 − p2 (shares in [-1, 1]; × 100 for percentage points): 4,000 pairs of draws from the Jeffreys posteriors.
 * The sides are drawn in an order of their own, so that exchanging them only changes the sign. Throws RangeError unless counts are whole, 0 <= k <= n.
 * Source: Agresti & Min (2005), Frequentist performance of Bayesian confidence intervals, Biometrics 61(2), with the prior of jeffreys.ts.
 */
export const differenceInterval = (first: Count, second: Count, { draws = POSTERIOR_DRAWS, seed = SEED } = {}): Interval => {
	checkCounts(first.k, first.n);
	checkCounts(second.k, second.n);
	if (!precedes(first, second)) {
		const { low, high } = differenceInterval(second, first, { draws, seed });
		return { low: -high, high: -low };
	}
	const random = seeded(seed);
	const draw = ({ k, n }: Count): number => randomBeta(k + 0.5, n - k + 0.5, random);
	return equalTailed(Float64Array.from({ length: draws }, () => draw(first) - draw(second)));
};

/** p1 − p2; null when a side has nothing to divide by. */
export const difference = (first: Count, second: Count): number | null =>
	first.n && second.n ? first.k / first.n - second.k / second.n : null;
