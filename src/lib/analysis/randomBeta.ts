import type { Random } from './seeded.ts';

const randomNormal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** One draw of Gamma(shape, 1), shape > 0. Source: Marsaglia & Tsang (2000), ACM TOMS 26(3); shapes under 1 by their § 6 boost. */
const randomGamma = (shape: number, random: Random): number => {
	if (shape < 1) return randomGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const z = randomNormal(random);
		const v = (1 + c * z) ** 3;
		if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
	}
};

/** One draw of Beta(a, b), a, b > 0: the ratio of two gamma draws. */
export const randomBeta = (a: number, b: number, random: Random): number => {
	const x = randomGamma(a, random);
	return x / (x + randomGamma(b, random));
};
