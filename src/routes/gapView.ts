import { jeffreys, jeffreysUpper } from '#lib/analysis/jeffreys.ts';
import { meanShares, type MeanShares } from '#lib/analysis/meanShares.ts';
import type { ShareInterval } from '#lib/analysis/shareInterval.ts';
import type { ShareDot, ShareDotsOptions } from '#lib/charts/shareDots.ts';
import type { GapRow } from '#lib/db/queries/gaps.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';

/** The unit compared by default: the actions of action plans (a plan's communication objectives and others can be added). */
export const actionFilters = withFilters(noFilters, { kind: ['action'] });

/** A row of `gaps` with the interval its page shows. */
export interface ShownGapRow extends GapRow {
	interval: Pick<ShareInterval, 'low' | 'high' | 'method' | 'upper'>;
	/** items behind the count, where `k` counts something else; absent: `k` */
	items?: number;
	/** of a group: its documents that have items, and the sum of their shares, by item and by objective */
	whole?: { documents: number; shares: number; bySection: number };
}

/** What a share is made of: actions of action plans, every coded item, objectives or sections that have at least one such action. */
export const units = ['actions', 'all', 'objectives'] as const;
export type Unit = (typeof units)[number];
export const unitFilters = { actions: actionFilters, all: noFilters, objectives: actionFilters } satisfies Record<Unit, Filters>;

/** How the documents of a side make its mean: each weighs the same, or each item does. */
export const meanKinds = ['planWeighted', 'itemWeighted'] as const;
export type MeanKind = (typeof meanKinds)[number];

/** The same rows read by objective or section: how many have at least one item of the theme; Jeffreys interval, as objectives are few. */
export const byObjective = (rows: readonly ShownGapRow[]): ShownGapRow[] =>
	rows.map((row) => {
		const [k, n] = [row.sections_k, row.sections_n];
		const upper = k === 0 && n > 0 ? jeffreysUpper(0, n) : null;
		const whole = row.whole && { ...row.whole, shares: row.whole.bySection };
		return { ...row, k, n, items: row.k, interval: { ...jeffreys(k, n), method: 'jeffreys', upper }, ...(whole ? { whole } : {}) };
	});

export type Side = 'national' | 'local';

/** National: the author's mandate is all of Québec. Local: MRC, municipality, borough. A region proper is neither. */
export const sideOf = (level: Level): Side | null => (level === 'national' ? 'national' : level === 'regional' ? null : 'local');

/** One theme in the documents of one kind: shares by document and the means of each side, null where it has no document. */
export interface Gap {
	theme_id: string;
	kind: PlanKind;
	/** those of other kinds, where a reader wants them beside, take part in no mean */
	rows: ShownGapRow[];
	national: MeanShares | null;
	local: MeanShares | null;
}

export function gapOf(theme_id: string, rows: readonly ShownGapRow[], kind: PlanKind): Gap {
	const kept = rows.filter((row) => row.theme_id === theme_id && row.plan_kind === kind && row.n > 0);
	const means = (side: Side) => {
		const own = kept.filter(({ level }) => sideOf(level) === side);
		return own.length ? meanShares(own) : null;
	};
	return { theme_id, kind, rows: kept, national: means('national'), local: means('local') };
}

/** The same gap with the documents of other kinds beside it. */
export const withOtherKinds = (gap: Gap, rows: readonly ShownGapRow[]): Gap => ({
	...gap,
	rows: [...gap.rows, ...rows.filter((row) => row.theme_id === gap.theme_id && row.plan_kind !== gap.kind && row.n > 0)]
});

/** A document of another kind stands on no side: it is read beside, not compared. */
const groupOf = (row: GapRow, kind: PlanKind): Side | 'other' => (row.plan_kind === kind ? (sideOf(row.level) ?? 'other') : 'other');

/** National first, then local, then what is neither; oldest first within a side. */
const place = (row: GapRow, kind: PlanKind) => ['national', 'local', 'other'].indexOf(groupOf(row, kind)) * 1e4 + row.year_start;

export function dotsOf(
	{ rows, kind }: Pick<Gap, 'rows' | 'kind'>,
	theme: string,
	plans: readonly PlanRow[],
	href: (row: GapRow) => string,
	i18n: I18n
): ShareDot[] {
	return [...rows]
		.sort((a, b) => place(a, kind) - place(b, kind))
		.map((row) => {
			const document = plans.find(({ id }) => id === row.plan_id)?.short_title ?? row.plan_id;
			const { low, high } = row.interval;
			const items = row.items ?? row.k;
			const { gaps } = i18n.t;
			const label =
				row.items === undefined
					? gaps.label(theme, document, row.k, row.n, low, high)
					: gaps.objectivesLabel(theme, document, items, row.k, row.n, low, high);
			return {
				document,
				group: groupOf(row, kind),
				k: row.k,
				n: row.n,
				low,
				high,
				mark: items ? { href: href(row), n: items, label } : null
			};
		});
}

/** The thin ticks: where a side has several documents, their mean across its rows. */
export function meansOf(gap: Gap, dots: readonly ShareDot[], mean: MeanKind = 'planWeighted'): NonNullable<ShareDotsOptions['means']> {
	return (['national', 'local'] as const).flatMap((side) => {
		const documents = dots.filter(({ group }) => group === side).map(({ document }) => document);
		const several = documents.length > 1 || gap.rows.some((row) => row.whole && row.plan_kind === gap.kind && sideOf(row.level) === side);
		const share = gap[side]?.[mean] ?? null;
		return several && share !== null ? [{ documents, share, group: side }] : [];
	});
}

/** Right end of a scale that several panels share: the longest interval, rounded up to 5 points. */
export const scaleEnd = (rows: readonly ShownGapRow[]): number =>
	Math.min(1, Math.ceil(Math.max(0.05, ...rows.map(({ n, interval }) => (n ? interval.high : 0))) * 20) / 20);

/** What the mean of a side hides, in words; null where it has one document. */
export function meansWords(gap: Gap, side: Side, plans: readonly PlanRow[], i18n: I18n): string | null {
	const means = gap[side];
	const own = gap.rows.filter((row) => groupOf(row, gap.kind) === side);
	const documents = own.reduce((sum, { whole }) => sum + (whole?.documents ?? 1), 0);
	if (documents < 2 || !means || means.itemWeighted === null || means.planWeighted === null) return null;
	// the title already says that the side does not mention the theme
	if (means.itemWeighted === 0) return null;
	const { gaps } = i18n.t;
	const both = gaps.means(gaps[side], means.planWeighted, means.itemWeighted);
	const { heaviest } = means;
	if (!means.disagree || !heaviest) return both;
	const document = plans.find(({ id }) => id === heaviest.plan_id)?.short_title ?? heaviest.plan_id;
	return `${both} ${gaps.meansDisagree(document, heaviest.itemsShare, heaviest.share)}`;
}

export const sentence = (gap: Gap, theme: string, i18n: I18n, mean: MeanKind = 'planWeighted'): string => {
	const { gaps } = i18n.t;
	const national = gap.national?.[mean] ?? null;
	const local = gap.local?.[mean] ?? null;
	const share = (value: number) => (value === 0 ? gaps.notMentioned : i18n.f.percent(value, 1));
	if (national === null) return local === null ? gaps.noSide(theme) : gaps.onlyLocal(theme, share(local));
	return local === null ? gaps.onlyNational(theme, share(national)) : gaps.finding(theme, share(national), share(local));
};
