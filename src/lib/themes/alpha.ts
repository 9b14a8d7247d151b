/** What two coders said of one theme in one item. */
export type Pair = readonly [boolean, boolean];

interface Tally {
	units: number;
	ones: number;
	disagreements: number;
}

function tally(pairs: readonly Pair[]): Tally {
	const total: Tally = { units: pairs.length, ones: 0, disagreements: 0 };
	for (const [a, b] of pairs) {
		total.ones += Number(a) + Number(b);
		total.disagreements += Number(a !== b);
	}
	return total;
}

/** alpha = 1 - observed / expected disagreement = 1 - (n - 1) d / (n0 n1), n values in all, d units in disagreement. */
function fromTally({ units, ones, disagreements }: Tally): number | null {
	const values = 2 * units;
	const zeros = values - ones;
	return ones === 0 || zeros === 0 ? null : 1 - ((values - 1) * disagreements) / (zeros * ones);
}

/**
 * Krippendorff's alpha for two coders and a binary label (Hayes & Krippendorff 2007).
 * @returns null when the label never varies: agreement can't be told from habit
 */
export const alphaBinary = (pairs: readonly Pair[]): number | null => fromTally(tally(pairs));

/** Uniform numbers in [0, 1) from a fixed seed (mulberry32): the same data always give the same interval. */
function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export interface BootstrapOptions {
	draws?: number;
	seed?: number;
}

/** 95 % percentile interval of alpha by resampling units, one unit an item (2,000 draws). Null when alpha can't be computed. */
export const alphaInterval = (pairs: readonly Pair[], options: BootstrapOptions = {}): [number, number] | null =>
	pooledAlphaInterval(
		pairs.map((pair) => [pair]),
		options
	);

/** The same for themes pooled: an item is drawn with its pairs for all themes. */
export function pooledAlphaInterval(
	items: readonly (readonly Pair[])[],
	{ draws = 2000, seed = 2022 }: BootstrapOptions = {}
): [number, number] | null {
	const tallies = items.map(tally);
	const random = seededRandom(seed);
	const values: number[] = [];
	for (let draw = 0; draw < draws; draw++) {
		const total: Tally = { units: 0, ones: 0, disagreements: 0 };
		for (let i = 0; i < tallies.length; i++) {
			const item = tallies[Math.floor(random() * tallies.length)];
			if (!item) continue;
			total.units += item.units;
			total.ones += item.ones;
			total.disagreements += item.disagreements;
		}
		const value = fromTally(total);
		if (value !== null) values.push(value);
	}
	values.sort((a, b) => a - b);
	const low = values[Math.floor(values.length * 0.025)];
	const high = values[Math.ceil(values.length * 0.975) - 1];
	return low === undefined || high === undefined ? null : [low, high];
}
