import type { ItemRow } from '#lib/db/queries/items.ts';
import type { ItemYearRow } from '#lib/db/queries/itemsByYear.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { ThemePlanRow } from '#lib/db/queries/themeByPlan.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import type { WorkloadRow } from '#lib/db/queries/workload.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { keptItems } from './ownItems.ts';
import type { ShownGapRow } from '../../gapView.ts';
import type { Extracted } from './protocol.ts';

/** The same rows as the database gives, for the document that is only in this browser. */
export function themeRowsOf({ plan, labels }: Extracted, themes: readonly ThemeRow[]): ThemePlanRow[] {
	const coded = Object.values(labels);
	const { kind: plan_kind, level } = plan;
	return themes.map(({ id: theme_id }) => {
		const own = coded.flatMap((item) => item.find(({ theme }) => theme === theme_id) ?? []);
		const explicit = own.filter(({ via }) => via === 'explicit').length;
		const primary = own.filter(({ rank }) => rank === 'primary').length;
		return {
			theme_id,
			plan_id: plan.id,
			plan_kind,
			level,
			k: own.length,
			explicit,
			heading: own.length - explicit,
			primary,
			n: coded.length
		};
	});
}

export const gapRowsOf = ({ plan, shares }: Extracted, themes: readonly ThemeRow[]): ShownGapRow[] =>
	themes.flatMap(({ id: theme_id }) => {
		const share = shares[theme_id];
		const [year_start, year_end] = plan.years;
		const { id: plan_id, kind: plan_kind, level, territory } = plan;
		return share ? [{ theme_id, plan_id, plan_kind, level, year_start, year_end, territory, ...share }] : [];
	});

/** The document as a row of the table of plans, under the name the charts give it. */
export function planRowOf(
	{ plan, extraction, labels }: Extracted,
	short_title: string,
	place: { name: string; region: string | null } | undefined
): PlanRow {
	const having = (ids: string[]) => new Set(ids).size;
	return {
		...plan,
		short_title,
		organisation_id: plan.organisation,
		organisation_name: plan.publisher,
		organisation_acronym: null,
		territory_code: plan.territory,
		territory_name: place?.name ?? plan.territory,
		region_code: place?.region ?? null,
		region_name: null,
		year_start: plan.years[0],
		year_end: plan.years[1],
		source_file: plan.source,
		layout: [...new Set(plan.parts.map(({ layout }) => layout))].join(', '),
		grade: extraction.grade,
		leads_named: plan.leads,
		items: extraction.items.length,
		coded: Object.keys(labels).length,
		with_lead: having(extraction.assignments.filter(({ role }) => role === 'lead').map(({ item_id }) => item_id)),
		with_timing: having(extraction.timings.map(({ item_id }) => item_id)),
		lines: extraction.ledger.length
	};
}

export type RoleRow = Omit<WorkloadRow, 'type'>;

/** Actors of these items and the items that give each of them each role. */
export function roleRowsOf(items: readonly ItemRow[]): RoleRow[] {
	const met = items.flatMap(({ plan_id, actors }) =>
		actors.map(({ actor_id, name, acronym, generic, post, role }) => ({ plan_id, actor_id, name, acronym, generic, post, role }))
	);
	const distinct = new Map(met.map((row) => [`${row.role} ${row.actor_id}`, row]));
	return [...distinct.values()].flatMap((row) => {
		const n = keptItems(items, withFilters(noFilters, { actor: [row.actor_id], role: [row.role] })).length;
		return n ? [{ ...row, n }] : [];
	});
}

/** Items in each year that their timing covers. */
export function yearRowsOf(items: readonly ItemRow[]): ItemYearRow[] {
	const ends = items
		.flatMap(({ timings }) => timings.flatMap(({ year_start, year_end }) => [year_start, year_end]))
		.filter((year) => year !== null);
	if (ends.length === 0) return [];
	const first = Math.min(...ends);
	return Array.from({ length: Math.max(...ends) - first + 1 }, (_none, index) => first + index).flatMap((year) => {
		const kept = keptItems(items, withFilters(noFilters, { year: [year] }));
		return kept[0] ? [{ plan_id: kept[0].plan_id, year, n: kept.length }] : [];
	});
}
