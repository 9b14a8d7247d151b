import { fold } from '../text/fold.ts';
import { lighten } from './lighten.ts';
import type { Position, Shape } from './shape.ts';
import { shapesOfTopology, type Topology } from './topojson.ts';

/** Why a boundary file is not drawn. */
export type BoundaryFault = 'json' | 'kind' | 'damaged' | 'empty' | 'degrees' | 'elsewhere';

export class BoundaryError extends Error {
	readonly fault: BoundaryFault;
	constructor(fault: BoundaryFault, cause?: unknown) {
		super(`boundaries: ${fault}`, { cause });
		this.fault = fault;
	}
}

interface GeoJson {
	type?: unknown;
	id?: unknown;
	properties?: unknown;
	geometry?: unknown;
	geometries?: unknown;
	features?: unknown;
	coordinates?: unknown;
}

const position = (value: unknown): Position => {
	if (!Array.isArray(value) || !Number.isFinite(value[0]) || !Number.isFinite(value[1])) throw new Error('a position is two numbers');
	return [value[0] as number, value[1] as number];
};
const listOf =
	<T>(read: (value: unknown) => T) =>
	(value: unknown): T[] => {
		if (!Array.isArray(value)) throw new Error('a list is expected');
		return value.map(read);
	};
const line = listOf(position);
const area = listOf(line);

function drawn(geometry: GeoJson): Pick<Shape, 'polygons' | 'lines'>[] {
	const { type, coordinates } = geometry;
	if (type === 'Polygon') return [{ polygons: [area(coordinates)], lines: [] }];
	if (type === 'MultiPolygon') return [{ polygons: listOf(area)(coordinates), lines: [] }];
	if (type === 'LineString') return [{ polygons: [], lines: [line(coordinates)] }];
	if (type === 'MultiLineString') return [{ polygons: [], lines: listOf(line)(coordinates) }];
	if (type === 'GeometryCollection') return listOf((inner) => drawn((inner ?? {}) as GeoJson))(geometry.geometries).flat();
	return [];
}

function shapesOfGeoJson(value: GeoJson): Shape[] {
	if (value.type === 'FeatureCollection') return listOf((feature) => shapesOfGeoJson((feature ?? {}) as GeoJson))(value.features).flat();
	if (value.type !== 'Feature') return drawn(value).map((shape) => ({ id: null, properties: {}, ...shape }));
	const { id, properties, geometry } = value;
	const about = {
		id: typeof id === 'string' ? id : null,
		properties: typeof properties === 'object' && properties ? { ...properties } : {}
	};
	return geometry ? drawn(geometry as GeoJson).map((shape) => ({ ...about, ...shape })) : [];
}

const everyLine = ({ polygons, lines }: Shape): Position[][] => [...polygons.flat(), ...lines];
const anywhere = (shapes: readonly Shape[], is: (position: Position) => boolean): boolean =>
	shapes.some((shape) => everyLine(shape).some((points) => points.some(is)));

/** Twice the area that a ring turns around, negative clockwise. */
const turn = (ring: readonly Position[]): number =>
	ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] as Position;
		return sum + x * nextY - nextX * y;
	}, 0);

/** Spherical drawing takes the side that a ring turns around clockwise: files turn either way, so each ring is turned as needed. */
const wound = (shape: Shape): Shape => ({
	...shape,
	polygons: shape.polygons.map((rings) =>
		rings.map((ring, index) => (turn(ring) < 0 === (index === 0) ? ring : [...ring].reverse())).filter(({ length }) => length > 3)
	)
});

/**
 * Areas and lines of a GeoJSON or TopoJSON file, in degrees, with no more positions than the map can show.
 * @throws BoundaryError with what is wrong: no JSON, another kind of JSON, damaged, nothing to draw, coordinates in metres, not in Québec
 */
export function readBoundaries(text: string): Shape[] {
	let value: GeoJson;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/u, '')) as GeoJson;
	} catch (cause) {
		throw new BoundaryError('json', cause);
	}
	const kinds = [
		'Topology',
		'FeatureCollection',
		'Feature',
		'Polygon',
		'MultiPolygon',
		'LineString',
		'MultiLineString',
		'GeometryCollection'
	];
	if (typeof value !== 'object' || !value || !kinds.includes(String(value.type))) throw new BoundaryError('kind');
	let shapes: Shape[];
	try {
		shapes = value.type === 'Topology' ? shapesOfTopology(value as unknown as Topology) : shapesOfGeoJson(value);
	} catch (cause) {
		throw new BoundaryError('damaged', cause);
	}
	shapes = shapes.map(wound).filter((shape) => everyLine(shape).length > 0);
	if (shapes.length === 0) throw new BoundaryError('empty');
	if (anywhere(shapes, ([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) throw new BoundaryError('degrees');
	if (!anywhere(shapes, ([lon, lat]) => lon > -80.5 && lon < -56 && lat > 44 && lat < 63.5)) throw new BoundaryError('elsewhere');
	return lighten(shapes);
}

/** Code of the region that a shape is or is in: by a name, then a two-digit code, under keys that speak of regions (RES_NM_REG, MRS_CO_REG); else by any name; or null. */
export function regionOf({ id, properties }: Shape, regions: readonly { code: string; name: string }[]): string | null {
	const values = Object.entries(properties).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
	const regional = values.filter(([key]) => fold(key).includes('reg'));
	const named = (among: typeof values): string | undefined => {
		const words = new Set(among.map(([, value]) => fold(value).trim()));
		return regions.find(({ name }) => words.has(fold(name)))?.code;
	};
	const codes = new Set([...regional.map(([, value]) => value.trim()), id ?? '']);
	// a city or an MRC may bear the name of another region than its own: what speaks of regions comes first
	return named(regional) ?? regions.find(({ code }) => codes.has(code))?.code ?? named(values) ?? null;
}
