import type { CodedItem } from './codedItem.ts';
import type { PlanKind } from '../model/vocabulary.ts';
import type { Interval } from './interval.ts';
import { probabilityGreater } from './probabilityGreater.ts';
import { difference, differenceInterval } from './shareDifference.ts';
import { type Count, themeCount } from './themeCount.ts';

/** One side of a gap: the documents of one or several authors. */
export interface GapSide {
	plans: { id: string; kind: PlanKind; year_start: number }[];
	/** the kinds of items compared (actions with actions) */
	items: CodedItem[];
	/** every coded item of the same documents */
	allItems: CodedItem[];
}

/** What a share can be divided by: the items compared, all coded items, objectives or sections, all theme labels. */
export type GapDenominator = 'items' | 'coded' | 'objectives' | 'labels';

export interface DenominatorReading {
	denominator: GapDenominator;
	first: Count;
	second: Count;
	difference: number | null;
	/** sign of the difference */
	sign: -1 | 0 | 1;
}

export interface GapFigures {
	theme_id: string;
	/** documents of different kinds stand on the two sides, or within one */
	kindsDiffer: boolean;
	/** largest distance between the first years of two documents of different sides */
	yearsApart: number;
	first: Count;
	second: Count;
	/** 1: the first side says more; -1: the second; 0: equal shares */
	sign: -1 | 0 | 1;
	/** item shares, first − second; null when a side is empty */
	difference: number | null;
	interval: Interval;
	/** posterior probability, on items, that the side with the larger share has the larger share */
	itemProbability: number;
	/** the same side's, on objectives or sections */
	objectiveProbability: number;
	objectives: { first: Count; second: Count };
	objectivesTouched: number;
	readings: DenominatorReading[];
	/** item probability once a single item, the one that hurts most, has been flipped against the finding */
	flippedProbability: number;
	alpha: number | null;
}

const signOf = (value: number | null): -1 | 0 | 1 => (value === null || Math.abs(value) < 1e-12 ? 0 : value > 0 ? 1 : -1);

const read = (denominator: GapDenominator, theme: string, first: GapSide, second: GapSide): DenominatorReading => {
	const count = (side: GapSide): Count =>
		themeCount(denominator === 'coded' ? side.allItems : side.items, theme, denominator === 'coded' ? 'items' : denominator);
	const [one, two] = [count(first), count(second)];
	const gap = difference(one, two);
	return { denominator, first: one, second: two, difference: gap, sign: signOf(gap) };
};

/** Worst of two flips: one item leaves the leading side's theme, or one item of the other side joins it. */
const flipped = (leading: Count, other: Count): number =>
	Math.min(
		probabilityGreater({ ...leading, k: Math.max(0, leading.k - 1) }, other),
		probabilityGreater(leading, { ...other, k: Math.min(other.n, other.k + 1) })
	);

/**
 * Everything the evidence grade of one theme reads, from the items of two sides. `alpha` is the theme's agreement between two codings,
 * null when unmeasured. Shares in [0, 1], years in calendar years. Method: differences in shares with Jeffreys posteriors, see evidenceGrade.ts.
 */
export const gapFigures = (theme: string, first: GapSide, second: GapSide, alpha: number | null): GapFigures => {
	const readings = (['items', 'coded', 'objectives', 'labels'] as const).map((denominator) => read(denominator, theme, first, second));
	const [items, , objectives] = readings as [DenominatorReading, DenominatorReading, DenominatorReading, DenominatorReading];
	const ordered = <T>(one: T, two: T): [T, T] => (items.sign < 0 ? [two, one] : [one, two]);
	const kinds = new Set([...first.plans, ...second.plans].map((plan) => plan.kind));
	const distances = first.plans.flatMap((one) => second.plans.map((two) => Math.abs(one.year_start - two.year_start)));
	return {
		theme_id: theme,
		kindsDiffer: kinds.size > 1,
		yearsApart: Math.max(0, ...distances),
		first: items.first,
		second: items.second,
		sign: items.sign,
		difference: items.difference,
		interval: differenceInterval(items.first, items.second),
		itemProbability: probabilityGreater(...ordered(items.first, items.second)),
		objectiveProbability: probabilityGreater(...ordered(objectives.first, objectives.second)),
		objectives: { first: objectives.first, second: objectives.second },
		objectivesTouched: objectives.first.k + objectives.second.k,
		readings,
		flippedProbability: flipped(...ordered(items.first, items.second)),
		alpha
	};
};
