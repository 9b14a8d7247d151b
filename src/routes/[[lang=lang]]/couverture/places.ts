import type { Place } from '#lib/charts/outlineMap.ts';
import type { CityRow } from '#lib/db/queries/cities.ts';
import type { CoverageRow } from '#lib/db/queries/coverage.ts';
import type { PlanRow } from '#lib/db/queries/plans.ts';
import type { TerritoryRow } from '#lib/db/queries/territories.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import type { ThemeRow } from '#lib/db/queries/themes.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import type { PlanKind } from '#lib/model/vocabulary.ts';
import { itemsHref } from '../../links.ts';
import { themeShort } from '../../themeView.ts';
import type { DocumentSpot } from './crosses.ts';

/** A document where the map puts it. `ids`: it stands for several, of one kind and territory. */
export type PlacedPlan = Pick<PlanRow, 'id' | 'short_title' | 'kind' | 'territory_code' | 'region_code' | 'items'> & { ids?: string[] };

/** A place of the outline map: a city, or the territory of documents that were read. */
export interface PlaceCount {
	name: string;
	region: string;
	lat: number;
	lon: number;
	rpce: boolean;
	state: Place['state'];
	known: string | null;
	documents: PlacedPlan[];
	/** items counted; null without a document */
	n: number | null;
	href: string;
	label: string;
}

export interface PlaceSources {
	cities: readonly CityRow[];
	territories: readonly TerritoryRow[];
	regions: readonly CoverageRow[];
	plans: readonly PlacedPlan[];
	spots: readonly DocumentSpot[];
}

/** Items of some documents, all of them or those of a theme, and the filters that select exactly these. */
function counted(
	documents: readonly PlacedPlan[],
	theme: ThemeRow | undefined,
	spots: readonly DocumentSpot[]
): { n: number; filters: Filters } {
	const plan = documents.flatMap(({ id, ids }) => ids ?? [id]);
	const [first] = documents;
	if (!theme || !first) {
		const n = documents.reduce((sum, { items }) => sum + items, 0);
		return { n, filters: withFilters(noFilters, { plan }) };
	}
	const own = spots.filter(({ row }) => row.theme_id === theme.id && plan.includes(row.plan_id)).map(({ row }) => row);
	const [row] = own;
	const filters = row ? themeByPlan(noFilters).select.k(row) : withFilters(noFilters, { theme: [theme.id] });
	return { n: own.reduce((sum, { k }) => sum + k, 0), filters: withFilters(filters, { plan }) };
}

const kindsOf = (documents: readonly PlacedPlan[], { t, f }: I18n): string =>
	f.list([...new Set(documents.map(({ kind }): PlanKind => kind))].map((kind) => t.vocabulary.planKind[kind]));

const sameSpot = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): boolean =>
	Math.abs(a.lat - b.lat) < 0.02 && Math.abs(a.lon - b.lon) < 0.02;

/** What a place says in full: its documents' kinds, its state, its items. */
function said(name: string, kinds: string, theme: ThemeRow | undefined, n: number, i18n: I18n): string {
	const words = i18n.t.map;
	return theme ? words.themed(name, kinds, themeShort(theme, i18n), n) : words.read(name, kinds, n);
}

/** Places with a document first, by name; then the cities, by region. A territory that stands on a city takes its place. */
export function placeCounts(
	{ cities, territories, regions, plans, spots }: PlaceSources,
	theme: ThemeRow | undefined,
	i18n: I18n
): PlaceCount[] {
	const regionOf = new Map(regions.map((region) => [region.code, region]));
	const read = territories.flatMap((territory): PlaceCount[] => {
		const documents = plans.filter(({ territory_code }) => territory_code === territory.code);
		const region = regionOf.get(territory.region_code ?? '');
		const [lat, lon] = [territory.lat ?? region?.lat ?? null, territory.lon ?? region?.lon ?? null];
		if (documents.length === 0 || !region || lat === null || lon === null) return [];
		const { n, filters } = counted(documents, theme, spots);
		const label = said(territory.name, kindsOf(documents, i18n), theme, n, i18n);
		const href = itemsHref(i18n.language, filters);
		const about = { name: territory.name, region: region.name, lat, lon, rpce: territory.rpce, known: region.known_document };
		return [{ ...about, state: 'analysed', documents, n, href, label }];
	});
	const others = cities
		.filter((city) => !read.some((place) => sameSpot(place, city)))
		.map(({ name, region_code, lat, lon, rpce }): PlaceCount => {
			const region = regionOf.get(region_code);
			const state = !region || region.state === 'analysed' ? 'none' : region.state;
			const known = state === 'known' ? (region?.known_document ?? null) : null;
			const label = i18n.t.coverage.stateOf(name, i18n.t.coverage.states[state], null);
			return { name, region: region?.name ?? '', lat, lon, rpce, state, known, documents: [], n: null, href: '', label };
		});
	return [...read.sort((a, b) => i18n.f.compare(a.name, b.name)), ...others];
}

/** The places as the map draws them. */
export const placesOf = (counts: readonly PlaceCount[], i18n: I18n): Place[] =>
	counts.map(({ name, lat, lon, rpce, state, known, documents, n, href, label }) => ({
		name,
		note: documents.length ? kindsOf(documents, i18n) : '',
		lat,
		lon,
		rpce,
		state,
		alsoKnown: state === 'analysed' && known !== null,
		n: n ?? 0,
		blank: n === 0,
		mark: n ? { href, n, label } : null
	}));

export interface WholeDocument {
	plan: PlacedPlan;
	n: number;
	href: string;
	label: string;
}

/** Documents that are about the whole of Québec, each apart: kinds are not added up. */
export const wholeDocuments = ({ plans, spots }: PlaceSources, theme: ThemeRow | undefined, i18n: I18n): WholeDocument[] =>
	plans
		.filter(({ region_code }) => region_code === null)
		.map((plan) => {
			const { n, filters } = counted([plan], theme, spots);
			const label = said(plan.short_title, i18n.t.vocabulary.planKind[plan.kind], theme, n, i18n);
			return { plan, n, href: itemsHref(i18n.language, filters), label };
		});
