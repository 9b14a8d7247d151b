import type { Bar } from '#lib/charts/bars.ts';
import { type FacetRow, selectFacet } from '#lib/db/queries/facets.ts';
import { type OverviewRow, selectOverview } from '#lib/db/queries/overview.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { itemsHref } from '../../links.ts';

export type Linked = 'theme' | 'kind' | 'actor' | 'year' | 'territory';

/** A bar of a figure that filters: what it counts, and the choice it makes. */
interface Value {
	key: string;
	label: string;
	n: number;
	chosen: boolean;
	select: Filters;
	group?: string;
}

/** A mark chooses its own value alone, so that the list under it holds exactly its number; chosen alone, it is taken off again. */
const barsOf = (values: readonly Value[], off: Filters, what: string, i18n: I18n): Bar[] => {
	const chosen = values.filter((value) => value.chosen);
	return values.map(({ key, label, n, chosen: own, select, group }) => {
		const alone = own && chosen.length === 1;
		const words = i18n.t.explorer;
		const named = group === undefined ? label : `${group}, ${label}`;
		const mark = {
			filter: true,
			n,
			href: itemsHref(i18n.language, alone ? off : select),
			label: alone ? words.remove(what, named) : words.choose(what, named, n)
		};
		return { key, label, n, strong: chosen.length === 0 || own, mark: n ? mark : null, ...(group === undefined ? {} : { group }) };
	});
};

/** Values of a facet as bars: the most frequent first, years in order with those between them; chosen values are never left out. */
export function facetBars(
	facet: Linked,
	rows: readonly FacetRow[],
	filters: Filters,
	name: (value: string) => string,
	most: number,
	i18n: I18n
): Bar[] {
	const own = filters[facet].map(String);
	const counted = rows.filter((row) => row.facet === facet);
	const kept = facet === 'year' ? everyYear(counted) : counted.filter(({ value }, index) => index < most || own.includes(value));
	// territories are never ranked
	if (facet === 'territory') kept.sort((a, b) => i18n.f.compare(name(a.value), name(b.value)));
	const values = kept.map((row) => ({
		key: row.value,
		label: name(row.value),
		n: row.n,
		chosen: own.includes(row.value),
		select: selectFacet(filters, row)
	}));
	return barsOf(values, withFilters(filters, { [facet]: noFilters[facet] }), i18n.t.explorer[facet], i18n);
}

function everyYear(rows: readonly FacetRow[]): FacetRow[] {
	const years = rows.map(({ value }) => Number(value));
	const first = Math.min(...years);
	if (!years.length || Math.max(...years) - first > 40) return [...rows].sort((a, b) => Number(a.value) - Number(b.value));
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
		const value = String(first + index);
		return rows.find((row) => row.value === value) ?? { facet: 'year', value, n: 0 };
	});
}

/** Kinds of items, document by document. */
export function kindBars(rows: readonly OverviewRow[], filters: Filters, planName: (id: string) => string, i18n: I18n): Bar[] {
	const off = withFilters(filters, { plan: [], kind: [] });
	const kinds = i18n.t.vocabulary.itemKind as Record<string, [string, string]>;
	const { plan, kind } = filters;
	const among = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
	const values = rows.map((row) => ({
		key: `${row.plan_id} ${row.kind}`,
		group: planName(row.plan_id),
		label: kinds[row.kind]?.[0] ?? row.kind,
		n: row.n,
		chosen: plan.length + kind.length > 0 && among(plan, row.plan_id) && among(kind, row.kind),
		select: selectOverview(off, row)
	}));
	return barsOf(values, off, i18n.t.explorer.kind, i18n);
}
