import { jeffreys } from '#lib/analysis/jeffreys.ts';
import type { ShareDot, ShareDotsOptions } from '#lib/charts/shareDots.ts';
import type { GapRow } from '#lib/db/queries/gaps.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';

/** The unit compared by default: the actions of action plans (a plan's communication objectives and others can be added). */
export const actionFilters = withFilters(noFilters, { kind: ['action'] });

export type Side = 'national' | 'local';

/** National: the author's mandate is all of Québec. Local: MRC, municipality, borough. A region proper is neither. */
export const sideOf = (level: Level): Side | null => (level === 'national' ? 'national' : level === 'regional' ? null : 'local');

const plainMean = (shares: number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** One theme in the documents of one kind: shares by document and the mean of each side, every document weighing the same. */
export interface Gap {
	theme_id: string;
	rows: GapRow[];
	national: number | null;
	local: number | null;
	/** local minus national, in shares; null when a side has no document */
	difference: number | null;
}

export function gapOf(theme_id: string, rows: readonly GapRow[], kind: PlanKind): Gap {
	const kept = rows.filter((row) => row.theme_id === theme_id && row.plan_kind === kind && row.n > 0);
	const mean = (side: Side) => {
		const shares = kept.filter(({ level }) => sideOf(level) === side).map(({ k, n }) => k / n);
		return shares.length ? plainMean(shares) : null;
	};
	const [national, local] = [mean('national'), mean('local')];
	return { theme_id, rows: kept, national, local, difference: national === null || local === null ? null : local - national };
}

/** National first, then local, then what is neither; oldest first within a side. */
const place = ({ level, year_start }: GapRow) => ['national', 'local', null].indexOf(sideOf(level)) * 1e4 + year_start;

export function dotsOf(
	rows: readonly GapRow[],
	theme: string,
	plans: readonly PlanRow[],
	href: (row: GapRow) => string,
	i18n: I18n
): ShareDot[] {
	return [...rows]
		.sort((a, b) => place(a) - place(b))
		.map((row) => {
			const document = plans.find(({ id }) => id === row.plan_id)?.short_title ?? row.plan_id;
			const { low, high } = jeffreys(row.k, row.n);
			const label = i18n.t.gaps.label(theme, document, row.k, row.n, low, high);
			return {
				document,
				group: sideOf(row.level) ?? 'other',
				k: row.k,
				n: row.n,
				low,
				high,
				mark: row.k ? { href: href(row), n: row.k, label } : null
			};
		});
}

/** The thin ticks: where a side has several documents, their mean across its rows. */
export function meansOf(gap: Gap, dots: readonly ShareDot[]): NonNullable<ShareDotsOptions['means']> {
	return (['national', 'local'] as const).flatMap((side) => {
		const documents = dots.filter(({ group }) => group === side).map(({ document }) => document);
		const share = gap[side];
		return documents.length > 1 && share !== null ? [{ documents, share, group: side }] : [];
	});
}

/** Right end of a scale that several panels share: the longest interval, rounded up to 5 points. */
export const scaleEnd = (rows: readonly GapRow[]): number =>
	Math.min(1, Math.ceil(Math.max(0.05, ...rows.map(({ k, n }) => (n ? jeffreys(k, n).high : 0))) * 20) / 20);

export const sentence = (gap: Gap, theme: string, i18n: I18n): string => {
	const { gaps } = i18n.t;
	if (gap.national === null) return theme;
	const share = (value: number) => (value === 0 ? gaps.absent : i18n.f.percent(value, 1));
	return gap.local === null ? gaps.onlyNational(theme, share(gap.national)) : gaps.finding(theme, share(gap.national), share(gap.local));
};
