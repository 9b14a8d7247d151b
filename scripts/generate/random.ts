import type { Random } from '#lib/analysis/seeded.ts';

export const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;

/** One key, with a probability in proportion to its weight. */
export function weighted<T extends string>(weights: Record<T, number>, random: Random): T {
	const entries = Object.entries(weights) as [T, number][];
	let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
	return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0];
}

/** At most `count` different elements, in the order drawn. */
export function sample<T>(from: readonly T[], count: number, random: Random): T[] {
	const kept = new Set<T>();
	for (let draws = 0; kept.size < Math.min(count, from.length) && draws < 10 * count; draws++) kept.add(pick(from, random));
	return [...kept];
}

/** A whole number with this mean, from 1 up, with a long tail (log-normal, sigma 0.5). */
export const sizeAround = (mean: number, random: Random): number => {
	const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Math.max(1, Math.round(mean * Math.exp(0.5 * normal - 0.125)));
};
