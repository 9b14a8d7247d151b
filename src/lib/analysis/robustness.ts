import type { GapSide } from './gapFigures.ts';
import { difference } from './shareDifference.ts';
import { type Count, themeCount } from './themeCount.ts';
import { headlineVariant, type Variant } from './variant.ts';

/** What shares are divided by in the grid. Labels are left out: the fractional weight already reads them. */
export type RobustnessUnit = 'items' | 'coded' | 'objectives';

export interface VariantReading extends Variant {
	unit: RobustnessUnit;
	first: Count;
	second: Count;
	/** first − second, in share; null when a side has nothing to divide by */
	difference: number | null;
	held: boolean;
}

export interface Robustness {
	held: number;
	total: number;
	readings: VariantReading[];
}

const cross = <A extends object, B extends object>(left: A[], right: B[]): (A & B)[] =>
	left.flatMap((one) => right.map((two) => ({ ...one, ...two })));

/** The 36 defensible readings of a gap: 2 labellings × 3 weights × 2 ways with repeats × 3 units. The first is the headline. */
export const robustnessGrid: (Variant & { unit: RobustnessUnit })[] = cross(
	cross(
		cross(
			[{ via: 'all' as const }, { via: 'explicit' as const }],
			[{ weight: 'each' as const }, { weight: 'primary' as const }, { weight: 'fractional' as const }]
		),
		[{ repeats: 'kept' as const }, { repeats: 'once' as const }]
	),
	[{ unit: 'items' as const }, { unit: 'coded' as const }, { unit: 'objectives' as const }]
);

const sign = (value: number | null): number => (value === null || Math.abs(value) < 1e-12 ? 0 : Math.sign(value));

/** In how many variants the side that says more is the headline's (« tient dans 31 des 36 variantes »), with every reading behind the count. */
export const robustness = (theme: string, first: GapSide, second: GapSide): Robustness => {
	const count = (side: GapSide, unit: RobustnessUnit, variant: Variant): Count =>
		themeCount(unit === 'coded' ? side.allItems : side.items, theme, unit === 'objectives' ? 'objectives' : 'items', variant);
	const headline = sign(difference(count(first, 'items', headlineVariant), count(second, 'items', headlineVariant)));
	const readings = robustnessGrid.map((variant) => {
		const counts = { first: count(first, variant.unit, variant), second: count(second, variant.unit, variant) };
		const gap = difference(counts.first, counts.second);
		return { ...variant, ...counts, difference: gap, held: gap !== null && sign(gap) === headline };
	});
	return { held: readings.filter((reading) => reading.held).length, total: readings.length, readings };
};
