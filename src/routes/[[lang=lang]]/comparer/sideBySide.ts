import { isCounted } from '#lib/analysis/countedOf.ts';
import { nearestItems, termWeights, type Nearness, type Weights } from '#lib/analysis/nearestItems.ts';
import { planDistance, type PlanDistance } from '#lib/analysis/planDistance.ts';
import type { ComparableItemRow } from '#lib/db/queries/comparableItems.ts';
import type { PlanKind } from '#lib/model/vocabulary.ts';
import { contentStems } from '#lib/text/grammar.ts';

export interface SidePlan {
	id: string;
	kind: PlanKind;
}

/** A document with what is counted of it. */
export interface Column<P extends SidePlan> {
	plan: P;
	items: ComparableItemRow[];
}

/** Stems of grammatical words are left out: they bring nothing near. */
export const columnsOf = <P extends SidePlan>(plans: readonly P[], rows: readonly ComparableItemRow[]): Column<P>[] =>
	plans.map((plan) => ({
		plan,
		items: rows
			.filter((row) => row.plan_id === plan.id && isCounted(plan.kind, row))
			.map((row) => ({ ...row, stems: contentStems(row.stems) }))
	}));

export const weightsOf = (columns: readonly Column<SidePlan>[]): Weights => termWeights(columns.flatMap(({ items }) => items));

export const withTheme = ({ items }: Column<SidePlan>, theme: string): ComparableItemRow[] =>
	items.filter(({ themes }) => themes.includes(theme));

/** How far apart two documents are by the share of their items that carry each theme. */
export const distanceOf = (one: Column<SidePlan>, two: Column<SidePlan>, themes: readonly string[]): PlanDistance | null => {
	const profile = (column: Column<SidePlan>) =>
		new Map(themes.map((theme) => [theme, withTheme(column, theme).length / (column.items.length || 1)]));
	return planDistance(profile(one), profile(two));
};

export interface NearPair {
	from: ComparableItemRow;
	to: ComparableItemRow;
	nearness: Nearness;
}

/** Items nearest to one in another document, by shared themes and words: a neighbourhood, not a likeness of purpose. */
export const nearestIn = (from: ComparableItemRow, { items }: Column<SidePlan>, weights: Weights, limit: number): NearPair[] =>
	nearestItems(from, items, weights, limit).flatMap((nearness) => {
		const to = items.find(({ id }) => id === nearness.item_id);
		return to ? [{ from, to, nearness }] : [];
	});

/** The pairs of items of two documents that share both a theme and a word, each item once, nearest first. */
export function nearestPairs(one: Column<SidePlan>, two: Column<SidePlan>, weights: Weights, limit: number): NearPair[] {
	const taken = new Set<string>();
	return one.items
		.flatMap((item) => nearestIn(item, two, weights, 5))
		.filter(({ nearness }) => nearness.themes.length > 0 && nearness.stems.length > 0)
		.sort((a, b) => b.nearness.score - a.nearness.score || (a.from.id < b.from.id ? -1 : 1))
		.filter(({ from, to }) => {
			if (taken.has(from.id) || taken.has(to.id)) return false;
			taken.add(from.id).add(to.id);
			return true;
		})
		.slice(0, limit);
}
