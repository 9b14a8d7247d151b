import { alphaBinary, alphaInterval, pooledAlphaInterval, type Pair } from '#lib/themes/alpha.ts';
import type { Agreement } from '../../evaluation.ts';
import type { CodingUnit } from '../../codingUnits.ts';

/** Explicit themes that a person gave to the units they decided, by unit. */
export type Decided = Readonly<Record<string, readonly string[]>>;

/** `a`: the person; `b`: the adjudicated coding. */
export interface Agreements {
	all: Agreement;
	themes: Record<string, Agreement>;
}

function figures(pairs: readonly Pair[], items: number, interval: [number, number] | null): Agreement {
	const count = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length;
	return {
		items,
		n_a: count(([a]) => a),
		n_b: count(([, b]) => b),
		n_both: count(([a, b]) => a && b),
		alpha: alphaBinary(pairs),
		low: interval?.[0] ?? null,
		high: interval?.[1] ?? null
	};
}

/** How far a person agrees with the adjudicated coding on explicit labels, over the adjudicated units that they decided. */
export function agreementWith(units: readonly CodingUnit[], decided: Decided, themes: readonly string[]): Agreements {
	const both = units.flatMap((unit) => {
		const mine = decided[unit.id];
		if (!mine || unit.source !== 'reference') return [];
		const reference = unit.themes.filter(({ via }) => via === 'explicit').map(({ theme }) => theme);
		return [themes.map((theme): Pair => [mine.includes(theme), reference.includes(theme)])];
	});
	const one = (index: number): Agreement => {
		const pairs = both.flatMap((unit) => unit.slice(index, index + 1));
		return figures(pairs, both.length, alphaInterval(pairs));
	};
	return {
		all: figures(both.flat(), both.length, pooledAlphaInterval(both)),
		themes: Object.fromEntries(themes.map((theme, index) => [theme, one(index)]))
	};
}
