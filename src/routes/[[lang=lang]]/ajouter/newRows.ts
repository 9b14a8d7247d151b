import { groupBy } from '#lib/analysis/groupBy.ts';
import { shareInterval } from '#lib/analysis/shareInterval.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { ThemePlanRow } from '#lib/db/queries/themeByPlan.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import type { Item } from '#lib/model/extraction.ts';
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

/** Elements of one theme, among those counted. */
export const itemsOfTheme = ({ extraction, labels }: Extracted, theme_id: string): Item[] =>
	extraction.items.filter(({ id }) => labels[id]?.some(({ theme }) => theme === theme_id));

/** In action plans, actions only are counted; in other kinds of document, every coded element. */
export function gapRowsOf(extracted: Extracted, themes: readonly ThemeRow[]): ShownGapRow[] {
	const { plan, extraction, labels } = extracted;
	const counted = extraction.items.filter(({ id, kind }) => id in labels && (plan.kind !== 'action-plan' || kind === 'action'));
	const bySection = groupBy(counted, ({ section_id }) => section_id);
	return themes.map(({ id: theme_id }) => {
		const has = ({ id }: Item) => labels[id]?.some(({ theme }) => theme === theme_id) ?? false;
		const clusters = [...bySection.values()].map((items) => ({ k: items.filter(has).length, n: items.length }));
		const { low, high, method, upper } = shareInterval(clusters);
		return {
			theme_id,
			plan_id: plan.id,
			plan_kind: plan.kind,
			level: plan.level,
			year_start: plan.years[0],
			year_end: plan.years[1],
			territory: plan.territory,
			k: counted.filter(has).length,
			n: counted.length,
			sections_k: clusters.filter(({ k }) => k > 0).length,
			sections_n: clusters.length,
			interval: { low, high, method, upper }
		};
	});
}

/** The document as a row of the table of plans, under the name the charts give it. */
export function planRowOf({ plan, extraction, labels }: Extracted, short_title: string, territory_name: string): PlanRow {
	const having = (ids: string[]) => new Set(ids).size;
	return {
		...plan,
		short_title,
		organisation_id: plan.organisation,
		organisation_name: plan.publisher,
		organisation_acronym: null,
		territory_code: plan.territory,
		territory_name,
		region_code: null,
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
