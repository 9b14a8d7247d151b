import type { CodedItem } from '#lib/analysis/codedItem.ts';
import { shareInterval } from '#lib/analysis/shareInterval.ts';
import { themeClusters } from '#lib/analysis/themeCount.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { CodingUnit } from '../../../codingUnits.ts';
import type { ShownGapRow } from '../../../gapView.ts';
import { lowestF1 } from '#lib/themes/bars.ts';
import { accuracy } from '#lib/themes/accuracy.ts';
import type { Measure } from '../../../evaluation.ts';
import type { ThemeTrust } from '../../../themeDoubt.ts';
import type { Codes, Measured } from '../bench.ts';

/** A document under one theme: units that carry it as published, before and after. */
export interface PlanCounts {
	plan: PlanRow;
	n: number;
	published: number;
	before: CodingUnit[];
	after: CodingUnit[];
}

/** The trust that themes deserve once the changes are made: documents left out in turn are coded again, those never read were read once. */
export function triedTrust(
	trust: readonly ThemeTrust[],
	measured: Measured | undefined,
	unseen: Readonly<Record<string, Measure>>
): readonly ThemeTrust[] {
	if (!measured) return trust;
	return trust.map((theme) => {
		const counts = measured.leave_one_document_out[theme.id];
		const never = unseen[theme.id];
		return counts ? { ...theme, f1: lowestF1({ ...counts, f1: accuracy(counts).f1 }, ...(never ? [never] : [])) } : theme;
	});
}

const has = (codes: Codes, theme: string) => (unit: CodingUnit) => codes[unit.id]?.some((label) => label.theme === theme) === true;

export function planCounts(
	units: readonly CodingUnit[],
	plans: readonly PlanRow[],
	theme: string,
	before: Codes,
	after: Codes
): PlanCounts[] {
	return plans.map((plan) => {
		const own = units.filter((unit) => unit.plan === plan.id);
		const published = own.filter((unit) => unit.themes.some((label) => label.theme === theme)).length;
		return { plan, n: own.length, published, before: own.filter(has(before, theme)), after: own.filter(has(after, theme)) };
	});
}

/** The rows of a gap as the database gives them, from what the classifier gives: the actions of the action plans. */
export function gapRowsOf(units: readonly CodingUnit[], plans: readonly PlanRow[], theme: string, codes: Codes): ShownGapRow[] {
	return plans
		.filter(({ kind }) => kind === 'action-plan')
		.map((plan) => {
			const items = units
				.filter((unit) => unit.plan === plan.id && unit.kind === 'action')
				.map(({ id, section, kind, text }): CodedItem => {
					const labels = (codes[id] ?? []).map((label) => ({ theme_id: label.theme, via: label.via, rank: label.rank }));
					return { id, plan_id: plan.id, section_id: section, kind, text, labels };
				});
			const clusters = themeClusters(items, theme);
			const { low, high, method, upper } = shareInterval(clusters);
			return {
				theme_id: theme,
				plan_id: plan.id,
				plan_kind: plan.kind,
				level: plan.level,
				year_start: plan.year_start,
				year_end: plan.year_end,
				territory: plan.region_code ?? plan.territory_code,
				k: clusters.reduce((sum, { k }) => sum + k, 0),
				n: clusters.reduce((sum, { n }) => sum + n, 0),
				sections_k: clusters.filter(({ k }) => k > 0).length,
				sections_n: clusters.length,
				interval: { low, high, method, upper }
			};
		});
}
