import type { Position } from '#lib/geo/shape.ts';
import { seeded } from '#lib/analysis/seeded.ts';

/** Code, name and a point of each region, as the official layer writes them. */
const regions: readonly [code: string, name: string, lat: number, lon: number][] = [
	['01', 'Bas-Saint-Laurent', 48.449, -68.525],
	['02', 'Saguenay–Lac-Saint-Jean', 48.428, -71.063],
	['03', 'Capitale-Nationale', 46.814, -71.208],
	['04', 'Mauricie', 46.343, -72.543],
	['05', 'Estrie', 45.404, -71.893],
	['06', 'Montréal', 45.509, -73.554],
	['07', 'Outaouais', 45.428, -75.711],
	['08', 'Abitibi-Témiscamingue', 48.238, -79.017],
	['09', 'Côte-Nord', 50.21, -66.385],
	['10', 'Nord-du-Québec', 49.913, -74.369],
	['11', 'Gaspésie–Îles-de-la-Madeleine', 48.825, -64.476],
	['12', 'Chaudière-Appalaches', 46.758, -71.241],
	['13', 'Laval', 45.552, -73.745],
	['14', 'Lanaudière', 46.024, -73.443],
	['15', 'Laurentides', 45.775, -74.004],
	['16', 'Montérégie', 45.514, -73.431],
	['17', 'Centre-du-Québec', 45.881, -72.484]
];

/** A jagged ring around a point, as finely cut as a shore at 1:20,000. */
function shore(lon: number, lat: number, radius: number, points: number, random: () => number): Position[] {
	const ring = Array.from({ length: points }, (_, index): Position => {
		const angle = (2 * Math.PI * index) / points;
		const reach = radius * (1 + 0.02 * random());
		return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
	});
	return [...ring, ring[0] as Position];
}

/**
 * A file of invented shapes in the schema of the layer « Régions administratives » of the Système sur les découpages administratifs (Données
 * Québec, GeoJSON in degrees): RES_NO_IND, RES_DE_IND, RES_CO_REG, RES_NM_REG, RES_CO_REF, RES_CO_VER, RES_VA_SUP, RES_VA_PER; each
 * region with islands; one more area under the code of Côte-Nord, which the layer also has. `points`: positions of each region's shore.
 */
export function officialRegions(points: number): string {
	const random = seeded(20261128);
	const feature = (code: string, name: string, polygons: Position[][][]) => ({
		type: 'Feature',
		properties: {
			OBJECTID: Number(code),
			RES_NO_IND: `80${code}0000000`,
			RES_DE_IND: 'Région administrative',
			RES_CO_REG: code,
			RES_NM_REG: name,
			RES_CO_REF: 'SDA',
			RES_CO_VER: 'V2026-01',
			RES_VA_SUP: 12_345.678,
			RES_VA_PER: 987_654
		},
		geometry: { type: 'MultiPolygon', coordinates: polygons }
	});
	const features = regions.map(([code, name, lat, lon]) => {
		const radius = ['06', '13'].includes(code) ? 0.12 : 0.6;
		const islands = Array.from({ length: 40 }, () => [shore(lon + random(), lat + random() / 2, 0.0008, 12, random)]);
		return feature(code, name, [[shore(lon, lat, radius, points, random)], ...islands]);
	});
	const more = feature('09', 'Territoire revendiqué', [[shore(-60, 52.5, 0.5, Math.max(8, points >> 3), random)]]);
	return JSON.stringify({
		type: 'FeatureCollection',
		name: 'regio_s',
		crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
		features: [...features, more]
	});
}
