import type { Tile } from '#lib/charts/tileMap.ts';
import { coverage, type CoverageRow } from '#lib/db/queries/coverage.ts';
import { themeByTerritory } from '#lib/db/queries/themeByTerritory.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters } from '#lib/model/filters.ts';
import { itemsHref } from '../../links.ts';
import { themeShort } from '../../themeView.ts';
import type { TerritorySpot } from './crosses.ts';

export interface RegionCount {
	region: CoverageRow;
	/** items counted; null without a document that was read */
	n: number | null;
	href: string;
	label: string;
	/** why a region that was read has none */
	blank: string | null;
}

/** Items of each region: all of them, or the coded items of one theme. */
export function regionCounts(
	regions: readonly CoverageRow[],
	theme: ThemeRow | undefined,
	spots: readonly TerritorySpot[],
	i18n: I18n
): RegionCount[] {
	const words = i18n.t.coverage;
	const everything = coverage(noFilters).select.n;
	const themed = themeByTerritory(noFilters).select.k;
	return regions.map((region) => {
		const read = region.state === 'analysed';
		const none = { region, n: null, href: '', label: words.stateOf(region.name, words.states[region.state], null), blank: null };
		if (!read) return none;
		if (!theme) {
			const label = words.stateOf(region.name, words.states.analysed, region.n);
			return { region, n: region.n, href: itemsHref(i18n.language, everything(region)), label, blank: null };
		}
		const own = spots.filter(({ row }) => row.territory === region.code && row.theme_id === theme.id);
		const [first] = own;
		if (!first) return none;
		const n = own.reduce((sum, { row }) => sum + row.k, 0);
		const state = own.every((spot) => spot.state === 'absent') ? 'absent' : 'not-mentioned';
		return {
			region,
			n,
			href: itemsHref(i18n.language, themed(first.row)),
			label: words.regionTheme(region.name, themeShort(theme, i18n), n),
			blank: n ? null : words.empty[state]
		};
	});
}

export const tilesOf = (counts: readonly RegionCount[], { t }: I18n): Tile[] =>
	counts.flatMap(({ region, n, href, label, blank }) => {
		if (region.tile_row === null || region.tile_col === null) return [];
		return [
			{
				code: region.code,
				name: region.name,
				row: region.tile_row,
				column: region.tile_col,
				state: region.state,
				alsoKnown: region.state === 'analysed' && region.known_document !== null,
				n: n ?? 0,
				blank: blank === null ? null : t.chart.notMentioned,
				mark: n ? { href, n, label } : null
			}
		];
	});
