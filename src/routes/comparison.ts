import type { CodedItem } from '#lib/analysis/codedItem.ts';
import { isCounted } from '#lib/analysis/countedOf.ts';
import { evidenceGrade, type GradedGap } from '#lib/analysis/evidenceGrade.ts';
import { excerptsOf } from '#lib/analysis/excerpts.ts';
import { type DenominatorReading, gapFigures, type GapFigures, type GapSide } from '#lib/analysis/gapFigures.ts';
import { robustness } from '#lib/analysis/robustness.ts';
import { weightedLogOdds } from '#lib/analysis/weightedLogOdds.ts';
import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';
import { actionFilters, sideOf } from './gapView.ts';

export interface ComparedPlan {
	id: string;
	kind: PlanKind;
	level: Level;
	year_start: number;
}

/** Exactly the items that `isCounted` keeps of a document. */
export const comparedFilters = ({ id, kind }: Pick<ComparedPlan, 'id' | 'kind'>): Filters =>
	withFilters(kind === 'action-plan' ? actionFilters : noFilters, { plan: [id], coded: true });

const sideFor = (plan: ComparedPlan, items: readonly CodedItem[]): GapSide => {
	const all = items.filter(({ plan_id }) => plan_id === plan.id);
	return { plans: [plan], items: all.filter((item) => isCounted(plan.kind, item)), allItems: all };
};

/** The documents to put beside one: its own kind first, then those with most items. */
export const besides = <P extends ComparedPlan>(yardstick: ComparedPlan, plans: readonly P[], size: (plan: P) => number): P[] =>
	plans
		.filter(({ id }) => id !== yardstick.id)
		.sort((a, b) => Number(b.kind === yardstick.kind) - Number(a.kind === yardstick.kind) || size(b) - size(a) || (a.id < b.id ? -1 : 1));

/** Each national action plan with each local document, those with most of the items compared first, or the largest by `of`. */
export function pairsOf(
	plans: readonly ComparedPlan[],
	of: readonly CodedItem[] | ((plan: string) => number)
): [ComparedPlan, ComparedPlan][] {
	const size = typeof of === 'function' ? (plan: ComparedPlan) => of(plan.id) : (plan: ComparedPlan) => sideFor(plan, of).items.length;
	const national = plans.filter(({ kind, level }) => kind === 'action-plan' && sideOf(level) === 'national');
	const local = plans.filter(({ level }) => sideOf(level) === 'local');
	return national.flatMap((first) => besides(first, local, size).map((second): [ComparedPlan, ComparedPlan] => [first, second]));
}

export interface ComparedTheme extends GradedGap {
	theme_id: string;
	first: { k: number; n: number; excerpts: string[] };
	second: { k: number; n: number; excerpts: string[] };
	objectivesTouched: number;
	/** first minus second, in shares */
	difference: number | null;
	interval: GapFigures['interval'];
	sign: GapFigures['sign'];
	/** the rival denominators */
	readings: DenominatorReading[];
	/** `differences`: first minus second under each variant of robustnessGrid, in its order; null when a side has nothing to divide by */
	robustness: { held: number; total: number; differences: (number | null)[] };
}

export interface Comparison {
	first: string;
	second: string;
	sections: { first: number; second: number };
	/** from the most typical of the first side to the most typical of the second, then what neither names */
	themes: ComparedTheme[];
}

/** Quotations of each side under a comparison. */
const QUOTED = 2;
const carried = (items: readonly CodedItem[], theme: string): CodedItem[] =>
	items.filter(({ labels }) => labels.some(({ theme_id }) => theme_id === theme));

/** A sentence as a comparison quotes it, with the place where it stands. */
export interface Quote {
	id: string;
	plan_id: string;
	text: string;
	heading: string | null;
	line_start: number;
	line_end: number;
}

export const quoteOf = ({
	id,
	plan_id,
	text,
	path,
	line_start,
	line_end
}: Omit<Quote, 'heading'> & { path: readonly string[] }): Quote => ({
	id,
	plan_id,
	text,
	heading: path.at(-1) ?? null,
	line_start,
	line_end
});

/** The items that comparisons quote, each once. */
export const excerptIds = (comparisons: readonly Comparison[]): string[] => [
	...new Set(comparisons.flatMap(({ themes }) => themes.flatMap(({ first, second }) => [...first.excerpts, ...second.excerpts])))
];

function compareTheme(theme: string, sides: [GapSide, GapSide], alpha: number | null, examined: number) {
	const figures = gapFigures(theme, ...sides, alpha);
	const { held, total, readings } = robustness(theme, ...sides);
	const differences = readings.map(({ difference }) => (difference === null ? null : Math.round(difference * 1e6) / 1e6));
	const labels = figures.readings.find(({ denominator }) => denominator === 'labels');
	const compared: ComparedTheme = {
		...evidenceGrade(figures, examined),
		theme_id: theme,
		first: { ...figures.first, excerpts: excerptsOf(carried(sides[0].items, theme), theme, QUOTED) },
		second: { ...figures.second, excerpts: excerptsOf(carried(sides[1].items, theme), theme, QUOTED) },
		objectivesTouched: figures.objectivesTouched,
		difference: figures.difference,
		interval: figures.interval,
		sign: figures.sign,
		readings: figures.readings,
		robustness: { held, total, differences }
	};
	return { compared, sections: figures.objectives, k1: labels?.first.k ?? 0, k2: labels?.second.k ?? 0 };
}

/** Every theme of two documents with the grade of its evidence. `alphas`: agreement between codings by theme, null when unmeasured. */
export function compare(
	[one, two]: readonly [ComparedPlan, ComparedPlan],
	alphas: readonly { id: string; alpha: number | null }[],
	items: readonly CodedItem[]
): Comparison {
	const sides: [GapSide, GapSide] = [sideFor(one, items), sideFor(two, items)];
	const read = alphas.map(({ id, alpha }) => compareTheme(id, sides, alpha, alphas.length));
	const order = weightedLogOdds(read.map(({ compared, k1, k2 }) => ({ theme_id: compared.theme_id, k1, k2 }))).map(
		({ theme_id }) => theme_id
	);
	const place = ({ theme_id }: ComparedTheme) => (order.includes(theme_id) ? order.indexOf(theme_id) : order.length);
	return {
		first: one.id,
		second: two.id,
		sections: { first: read[0]?.sections.first.n ?? 0, second: read[0]?.sections.second.n ?? 0 },
		themes: read.map(({ compared }) => compared).sort((a, b) => place(a) - place(b))
	};
}
