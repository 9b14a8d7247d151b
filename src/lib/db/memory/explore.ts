import { type Filters, withFilters } from '../../model/filters.ts';
import type { Order } from '../../model/view.ts';
import { facetNames, type FacetName, type FacetRow } from '../queries/facets.ts';
import type { ItemRow } from '../queries/items.ts';
import type { OverviewRow } from '../queries/overview.ts';
import type { Entry } from './corpus.ts';
import { assignmentMatches, covered, labelMatches, matching } from './matches.ts';

const range = ([first, last]: [number, number]): string[] => Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** The values of each facet that an item carries, under the other filters; a value may come twice. */
const values: Record<FacetName, (entry: Entry, others: Filters) => string[]> = {
	plan: ({ row }) => [row.plan_id],
	planKind: ({ row }) => [row.plan_kind],
	level: ({ row }) => [row.level],
	kind: ({ row }) => [row.kind],
	theme: ({ row }, others) => row.themes.filter(labelMatches(others)).map(({ theme_id }) => theme_id),
	actor: ({ row }, others) => row.actors.filter(assignmentMatches(others)).map(({ actor_id }) => actor_id),
	role: ({ row }, others) => row.actors.filter(assignmentMatches(others)).map(({ role }) => role),
	timing: ({ row }) => (row.timings.length ? row.timings.map(({ kind }) => kind) : ['none']),
	year: ({ row }) => row.timings.flatMap((timing) => range(covered(timing) ?? [1, 0])),
	territory: ({ territory }) => [territory]
};

function tally(facet: FacetName, entries: readonly Entry[], filters: Filters): FacetRow[] {
	const others = withFilters(filters, { [facet]: [] });
	const counts = new Map<string, number>();
	for (const entry of entries.filter(matching(others)))
		for (const value of new Set(values[facet](entry, others))) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, n]) => ({ facet, value, n }));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rows of `facets`, in its order. */
export const facetsIn = (entries: readonly Entry[], filters: Filters): FacetRow[] =>
	facetNames
		.flatMap((facet) => tally(facet, entries, filters))
		.sort((a, b) => byText(a.facet, b.facet) || b.n - a.n || byText(a.value, b.value));

/** The rows of `overview`, in its order. */
export function overviewIn(entries: readonly Entry[], filters: Filters): OverviewRow[] {
	const rows = new Map<string, OverviewRow>();
	for (const { row } of entries.filter(matching(filters))) {
		const { plan_id, plan_kind, kind, coded } = row;
		const found = rows.get(`${plan_id} ${kind}`) ?? { plan_id, plan_kind, kind, n: 0, coded: 0 };
		rows.set(`${plan_id} ${kind}`, { ...found, n: found.n + 1, coded: found.coded + Number(coded) });
	}
	return [...rows.values()].sort((a, b) => byText(a.plan_id, b.plan_id) || byText(a.kind, b.kind));
}

const firstYear = ({ timings }: ItemRow): number | null => {
	const years = timings.flatMap(({ year_start }) => year_start ?? []);
	return years.length ? Math.min(...years) : null;
};

/** The rows of `items`, in an order; ties, and items without the value, keep the order of the documents. */
export function itemsIn(entries: readonly Entry[], filters: Filters, { sort, descending }: Order): ItemRow[] {
	const rows = entries.filter(matching(filters)).map(({ row }) => row);
	const way = descending ? -1 : 1;
	if (sort === 'kind') return rows.sort((a, b) => way * byText(a.kind, b.kind));
	if (sort === 'timing') {
		const keyed = rows.map((row) => ({ row, year: firstYear(row) }));
		keyed.sort((a, b) => Number(a.year === null) - Number(b.year === null) || way * ((a.year ?? 0) - (b.year ?? 0)));
		return keyed.map(({ row }) => row);
	}
	return descending ? rows.reverse() : rows;
}

export const countIn = (entries: readonly Entry[], filters: Filters): number => entries.filter(matching(filters)).length;
