import { betaQuantile } from './betaQuantile.ts';
import { incompleteBeta } from './incompleteBeta.ts';

/** Degrees of freedom from which Student's law is taken for the normal one: the tails differ by less than 1e-8. */
const NORMAL = 1e7;

/** P(T > t), t >= 0, for Student's T with `freedom` degrees of freedom; the normal tail when it is left out. */
export const upperTail = (t: number, freedom = NORMAL): number => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;

/** t such that P(T > t) = tail, 0 < tail <= 1/2. Source of both: Press et al., Numerical Recipes 3rd ed., § 6.14.3. */
export const studentQuantile = (tail: number, freedom: number): number => {
	const x = betaQuantile(2 * tail, freedom / 2, 0.5);
	return Math.sqrt((freedom * (1 - x)) / x);
};
