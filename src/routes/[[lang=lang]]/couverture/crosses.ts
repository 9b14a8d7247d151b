import type { BlankSpotState } from '#lib/analysis/blankSpot.ts';
import type { FacetCodeRow } from '#lib/db/queries/facetCodes.ts';
import { themeByFacet } from '#lib/db/queries/themeByFacet.ts';
import { themeByPlan, type ThemePlanRow } from '#lib/db/queries/themeByPlan.ts';
import { themeByTerritory, type ThemeTerritoryRow } from '#lib/db/queries/themeByTerritory.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters, type Filters } from '#lib/model/filters.ts';
import type { ItemFacet, PlanKind } from '#lib/model/vocabulary.ts';
import type { ShownPlan } from '../../shownPlan.ts';
import { byKind, whatItIs } from '../../themeView.ts';
import { ofKind } from './ofKind.ts';

export const crossings = ['document', 'territory', 'modality', 'public'] as const;
export type Crossing = (typeof crossings)[number];

/** What an empty cell means; the last three, where a theme meets a modality or a public. */
export type EmptyState = BlankSpotState | 'never-together' | 'theme-not-there' | 'code-not-there';

export interface CrossCell {
	/** items, out of the `of` that the share is taken of */
	k: number;
	of: number;
	filters: Filters;
	state: EmptyState;
	/** share still possible at k = 0 */
	upper: number | null;
}

export interface CrossColumn {
	key: string;
	name: string;
	/** kind of document, n */
	notes: string[];
	/** name in full, for the title of a list */
	label: string;
	cell: (theme: string) => CrossCell | undefined;
}

interface Spot<Row> {
	row: Row;
	state: BlankSpotState;
	upper: number | null;
}
export type DocumentSpot = Spot<ThemePlanRow>;
export type TerritorySpot = Spot<ThemeTerritoryRow> & { kind: PlanKind };

export interface FacetCross {
	kind: PlanKind;
	n: number;
	cells: { facet: ItemFacet; code: string; theme_id: string; k: number }[];
	/** items of each theme */
	themed: Record<string, number>;
	/** items of each modality and public */
	coded: { facet: ItemFacet; code: string; n: number }[];
}

const notes = (kind: PlanKind, n: number, i18n: I18n, documents?: number) => [
	whatItIs({ kind, ...(documents === undefined ? {} : { documents }) }, i18n),
	i18n.t.coverage.n(n)
];

/** One column a document, plans first. */
export function documentColumns(spots: readonly DocumentSpot[], plans: readonly ShownPlan[], i18n: I18n): CrossColumn[] {
	const { select } = themeByPlan(noFilters);
	return byKind(plans).map((plan) => {
		const own = new Map(spots.filter(({ row }) => row.plan_id === plan.id).map((spot) => [spot.row.theme_id, spot]));
		return {
			key: plan.id,
			name: plan.short_title,
			notes: notes(plan.kind, plan.coded, i18n, plan.documents),
			label: plan.short_title,
			cell: (theme) => {
				const spot = own.get(theme);
				return spot && { k: spot.row.k, of: spot.row.n, filters: select.k(spot.row), state: spot.state, upper: spot.upper };
			}
		};
	});
}

/** One column a territory and kind of document, plans first. */
export function territoryColumns(spots: readonly TerritorySpot[], i18n: I18n): CrossColumn[] {
	const columns = new Map(spots.map((spot) => [`${spot.kind} ${spot.row.territory}`, spot]));
	return [...columns].map(([key, { kind, row }]) => {
		const { select } = themeByTerritory(ofKind(kind));
		return {
			key,
			name: row.territory_name,
			notes: notes(kind, row.n, i18n),
			label: `${row.territory_name} (${i18n.t.vocabulary.planKind[kind]})`,
			cell: (theme) => {
				const spot = spots.find((one) => one.kind === kind && one.row.territory === row.territory && one.row.theme_id === theme);
				return spot && { k: spot.row.k, of: spot.row.n, filters: select.k(spot.row), state: spot.state, upper: spot.upper };
			}
		};
	});
}

const emptyState = (themed: number, coded: number): EmptyState =>
	themed === 0 ? 'theme-not-there' : coded === 0 ? 'code-not-there' : 'never-together';

/** One column a modality or a public, in the order of the codebook, within one kind of document. */
export function facetColumns({ kind, n, cells, themed, coded }: FacetCross, facet: ItemFacet, codes: readonly FacetCodeRow[], i18n: I18n) {
	const { select } = themeByFacet(noFilters);
	const french = i18n.language === 'fr';
	return codes
		.filter((code) => code.facet === facet)
		.map((code): CrossColumn => {
			const count = coded.find((one) => one.facet === facet && one.code === code.id)?.n ?? 0;
			return {
				key: code.id,
				name: french ? code.short_fr : code.short_en,
				notes: [count ? i18n.t.coverage.n(count) : i18n.t.coverage.nobody],
				label: `${french ? code.label_fr : code.label_en} (${i18n.t.vocabulary.planKind[kind]})`,
				cell: (theme) => {
					const of = themed[theme] ?? 0;
					const k = cells.find((one) => one.facet === facet && one.code === code.id && one.theme_id === theme)?.k ?? 0;
					const row = { plan_kind: kind, facet, code: code.id, theme_id: theme, k, themed: of, coded: count, n };
					return { k, of, filters: select.k(row), state: emptyState(of, count), upper: null };
				}
			};
		});
}
