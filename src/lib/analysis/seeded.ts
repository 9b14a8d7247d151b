/** Uniform draws in [0, 1); the same seed gives the same sequence on every machine. */
export type Random = () => number;

/** Seed of every published figure. */
export const SEED = 20_240_101;
/** Draws of a bootstrap and of a posterior difference. */
export const BOOTSTRAP_DRAWS = 2_000;
export const POSTERIOR_DRAWS = 4_000;

/** sfc32 (Doty-Humphrey, PractRand): 128 bits of state, 32-bit integer operations only. */
export const seeded = (seed: number): Random => {
	let a = seed | 0;
	let b = 0x9e3779b9 | 0;
	let c = 0x243f6a88 | 0;
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4_294_967_296;
	};
	for (let warmUp = 0; warmUp < 16; warmUp++) next();
	return next;
};
