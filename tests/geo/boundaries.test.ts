import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoundaryError, readBoundaries, regionOf } from '#lib/geo/boundaries.ts';
import { lighten } from '#lib/geo/lighten.ts';
import type { Position, Shape } from '#lib/geo/shape.ts';
import { readTerritories } from '../../scripts/read/territories.ts';
import { officialRegions } from './official.ts';

const ring: Position[] = [
	[-73, 45],
	[-72, 45],
	[-72, 46],
	[-73, 46],
	[-73, 45]
];
const feature = (coordinates: unknown, properties: Record<string, unknown> = {}) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Polygon', coordinates }
});
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const faultOf = (text: string): string => {
	try {
		readBoundaries(text);
		return 'drawn';
	} catch (error) {
		return error instanceof BoundaryError ? error.fault : String(error);
	}
};

describe('a boundary file', () => {
	test.each([
		[-80.6, 50, 'elsewhere'],
		[-80.4, 50, 'drawn'],
		[-55.9, 50, 'elsewhere'],
		[-56.2, 50, 'drawn'],
		[-70, 43.8, 'elsewhere'],
		[-70, 44.1, 'drawn'],
		[-70, 63.6, 'elsewhere'],
		[-70, 63.4, 'drawn'],
		[181, 50, 'degrees'],
		[-70, 91, 'degrees']
	])('with a corner at %d, %d and the others outside of Québec: %s', (lon, lat, fault) => {
		const far: Position[] = [[lon, lat], [-100, 30], [-101, 31], [lon, lat]]; // prettier-ignore
		expect(faultOf(collection(feature([far])))).toBe(fault);
	});

	test('is drawn whichever way its rings turn, with a byte order mark or not', () => {
		const one = readBoundaries(collection(feature([ring])));
		expect(one).toEqual(readBoundaries(`\uFEFF${collection(feature([[...ring].reverse()]))}`));
		expect(one[0]?.polygons[0]?.[0]?.map(([lon]) => lon)).toEqual([-73, -73, -72, -72, -73]);
	});

	const corner = fc.tuple(fc.integer({ min: -79, max: -60 }), fc.integer({ min: 45, max: 60 }), fc.integer({ min: 1, max: 4 }));
	const box = corner.map(([x, y, size]): Position[] => [[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]]); // prettier-ignore
	const polygon = fc.array(box, { minLength: 1, maxLength: 3 });
	const described = fc.record({
		id: fc.option(fc.oneof(fc.string(), fc.nat()), { nil: undefined }),
		properties: fc.option(fc.dictionary(fc.constantFrom('nom', 'RES_CO_REG'), fc.string(), { noNullPrototype: true }), { nil: null }),
		drawing: fc.oneof(
			fc.record({ type: fc.constant('Polygon'), parts: polygon }),
			fc.record({ type: fc.constant('MultiPolygon'), parts: fc.array(polygon, { minLength: 1, maxLength: 3 }) }),
			fc.record({ type: fc.constant('LineString'), parts: box }),
			fc.record({ type: fc.constant('MultiLineString'), parts: fc.array(box, { minLength: 1, maxLength: 3 }) })
		)
	});

	test('gives the same areas, lines, names and ids as GeoJSON and as TopoJSON', () => {
		fc.assert(
			fc.property(fc.array(described, { minLength: 1, maxLength: 4 }), fc.boolean(), (all, transformed) => {
				const arcs: Position[][] = [];
				const arcOf = (line: Position[]) => [arcs.push(line) - 1];
				const isLine = (value: unknown): value is Position[] => typeof (value as Position[])[0]?.[0] === 'number';
				const asArcs = (value: unknown): unknown => (isLine(value) ? arcOf(value) : (value as unknown[]).map(asArcs));
				const geometries = all.map(({ id, properties, drawing }) => ({ id, properties, type: drawing.type, arcs: asArcs(drawing.parts) }));
				const steps = (line: Position[]) =>
					line.map(([x, y], at) => {
						const [px, py] = line[at - 1] ?? [-90, 40];
						return [(x - px) * 2, (y - py) * 4];
					});
				const topology = {
					type: 'Topology',
					...(transformed ? { transform: { scale: [0.5, 0.25], translate: [-90, 40] } } : {}),
					arcs: transformed ? arcs.map(steps) : arcs,
					objects: { a: { type: 'GeometryCollection', geometries } }
				};
				const features = all.map(({ id, properties, drawing: { type, parts } }) => ({
					type: 'Feature',
					id,
					properties,
					geometry: { type, coordinates: parts }
				}));
				const shapes = readBoundaries(collection(...features));
				expect(readBoundaries(JSON.stringify(topology))).toEqual(shapes);
				expect(shapes.map(({ id, properties }) => ({ id, properties }))).toEqual(
					all.map(({ id, properties }) => ({ id: typeof id === 'string' ? id : null, properties: properties ?? {} }))
				);
				const flat = (value: unknown): unknown[] => (isLine(value) ? value : (value as unknown[]).flatMap(flat));
				expect(shapes.map(({ polygons, lines }) => [...polygons.flat(2), ...lines.flat()].length)).toEqual(
					all.map(({ drawing }) => flat(drawing.parts).length)
				);
			})
		);
	});

	test('has its outer rings clockwise and its holes the other way, whichever way they come', () => {
		const hole: Position[] = [[-72.6, 45.4], [-72.4, 45.4], [-72.4, 45.6], [-72.6, 45.4]]; // prettier-ignore
		const clockwise = (points: Position[]) =>
			points.reduce((sum, [x, y], at) => sum + x * (points[at + 1]?.[1] ?? y) - (points[at + 1]?.[0] ?? x) * y, 0) < 0;
		for (const outer of [ring, ring.toReversed()])
			for (const inner of [hole, hole.toReversed()])
				expect(readBoundaries(collection(feature([outer, inner])))[0]?.polygons[0]?.map(clockwise)).toEqual([true, false]);
	});

	test('may be TopoJSON, a bare geometry or a collection of them', () => {
		const topology = {
			type: 'Topology',
			arcs: [ring],
			objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { nom: 'A' } }] } }
		};
		expect(readBoundaries(JSON.stringify(topology))[0]?.properties).toEqual({ nom: 'A' });
		expect(readBoundaries(JSON.stringify({ type: 'MultiLineString', coordinates: [ring] }))[0]?.lines).toHaveLength(1);
		expect(readBoundaries(JSON.stringify({ type: 'LineString', coordinates: ring }))[0]?.lines).toHaveLength(1);
		expect(readBoundaries(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))[0]?.polygons).toHaveLength(1);
		expect(readBoundaries(JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }))[0]?.polygons).toHaveLength(2);
		expect(
			readBoundaries(JSON.stringify({ type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [ring] }] }))
		).toHaveLength(1);
	});

	test.each([
		['json', 'PK\u0003\u0004 a shapefile'],
		['json', ''],
		['kind', '{"a": 1}'],
		['kind', 'null'],
		['kind', '[1, 2]'],
		['damaged', collection(feature([[['a', 'b']]]))],
		['damaged', collection(feature([[['a', 45]]]))],
		['damaged', collection(feature([[[-73, 'b']]]))],
		['damaged', collection(feature([['ab']]))],
		['damaged', collection(feature('nothing'))],
		['damaged', '{"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon", "arcs": [[3]]}}}'],
		['empty', collection()],
		['empty', collection({ type: 'Feature', properties: {}, geometry: null })],
		['empty', collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [-73, 45] } })],
		['degrees', collection(feature([ring.map(([x, y]) => [x * 1000, y * 10_000])]))],
		['elsewhere', collection(feature([ring.map(([x, y]) => [y, x])]))]
	])('is refused with its reason: %s', (fault, text) => expect(faultOf(text)).toBe(fault));

	test('whatever it holds, is drawn or refused by a reason, never by an accident', () => {
		const faults = ['drawn', 'json', 'kind', 'damaged', 'empty', 'degrees', 'elsewhere'];
		const geometry = fc.record({
			type: fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'Odd'),
			coordinates: fc.jsonValue(),
			arcs: fc.jsonValue()
		});
		fc.assert(fc.property(fc.jsonValue(), (value) => void expect(faults).toContain(faultOf(JSON.stringify(value)))));
		fc.assert(
			fc.property(fc.array(geometry), (all) => {
				expect(faults).toContain(faultOf(collection(...all.map((one) => ({ type: 'Feature', geometry: one })))));
				expect(faults).toContain(faultOf(JSON.stringify({ type: 'Topology', arcs: [ring], objects: { ...all } })));
			})
		);
	});
});

describe('the region of a shape', () => {
	const regions = [
		{ code: '01', name: 'Bas-Saint-Laurent' },
		{ code: '02', name: 'Saguenay–Lac-Saint-Jean' }
	];
	const of = (properties: Record<string, unknown>) => regionOf({ id: null, properties, polygons: [], lines: [] }, regions);

	test('is found by its name, however dashes and accents are written, or by its code', () => {
		expect(of({ RES_NM_REG: 'Saguenay--Lac-Saint-Jean' })).toBeNull();
		expect(of({ RES_NM_REG: 'SAGUENAY-LAC-SAINT-JEAN' })).toBe('02');
		expect(of({ RES_CO_REG: '01' })).toBe('01');
	});

	test('is found by a code as its id, but not by the number that a program gave to a feature', () => {
		const first = (id: unknown, properties: Record<string, unknown> = {}) =>
			regionOf(readBoundaries(collection({ ...feature([ring], properties), id }))[0]!, [
				{ code: '10', name: 'Nord-du-Québec' },
				...regions
			]);
		expect(first('02')).toBe('02');
		expect(first(10)).toBeNull();
		expect(first(10, { MUS_NM_MUN: 'Bas-Saint-Laurent' })).toBe('01');
	});

	test('a number that is no region code is none', () => {
		expect(of({ OBJECTID: '01' })).toBeNull();
		expect(of({ RES_CO_REG: 1 })).toBeNull();
	});
});

describe('the official file', () => {
	const known = readTerritories('data/reference/territories.csv', []).filter(({ level }) => level === 'region');
	const positions = (shapes: readonly Shape[]) => shapes.flatMap(({ polygons }) => polygons.flat(2)).length;

	test('of administrative regions, in its schema and at its size (45 MB), is read, recognised and light enough to draw', () => {
		const text = officialRegions(70_000);
		expect(text.length).toBeGreaterThan(45e6);
		const shapes = readBoundaries(text);
		expect(shapes).toHaveLength(18);
		expect(positions(shapes)).toBeLessThan(60_000);
		const codes = shapes.map((shape) => regionOf(shape, known));
		expect(new Set(codes)).toEqual(new Set(known.map(({ code }) => code)));
		// the area that the layer adds under the code of Côte-Nord counts for it
		expect(codes.filter((code) => code === '09')).toHaveLength(2);
		// each keeps its place: no shore moved by more than a pixel or so
		const box = ({ polygons }: Shape) => polygons.flat(2).reduce((west, [lon]) => Math.min(west, lon), 180);
		const raw = (JSON.parse(text) as { features: { geometry: { coordinates: Position[][][] } }[] }).features;
		shapes.forEach((shape, index) => {
			const west = (raw[index]?.geometry.coordinates.flat(2) ?? []).reduce((least, [lon]) => Math.min(least, lon), 180);
			expect(Math.abs(box(shape) - west)).toBeLessThan(0.05);
		});
	}, 60_000);

	test('an MRC counts for its region, though it bears the name of another', () => {
		const of = (properties: Record<string, unknown>) => regionOf({ id: null, properties, polygons: [], lines: [] }, known);
		expect(of({ MRS_NM_MRC: 'Laval', MRS_CO_REG: '14', MRS_NM_REG: 'Lanaudière' })).toBe('14');
		expect(of({ MUS_NM_MUN: 'Montréal', MUS_CO_REG: '06' })).toBe('06');
	});

	test('what is light already is not touched; however heavy, names stay and ends meet', () => {
		const shapes = readBoundaries(officialRegions(20));
		expect(lighten(shapes)).toEqual(shapes);
		for (const most of [2_000, 200]) {
			const lightened = lighten(shapes, most);
			for (const [at, { polygons }] of lightened.entries()) {
				const drawn = new Set(shapes[at]?.polygons.flat(2).map(String));
				expect(polygons.flat(2).every((position) => drawn.has(String(position)))).toBe(true);
				expect(polygons.flat().every(({ length }) => length > 3)).toBe(true);
			}
			expect(positions(lightened)).toBeLessThanOrEqual(most);
			expect(lightened.map(({ properties }) => properties)).toEqual(shapes.map(({ properties }) => properties));
			for (const ring of lightened.flatMap(({ polygons }) => polygons.flat())) expect(ring.at(-1)).toEqual(ring[0]);
		}
	});

	test('around Montréal, drawn larger, positions stay six times nearer than elsewhere; a line keeps its ends', () => {
		const walk = (lon: number, lat: number, step: number): Shape => ({
			id: null,
			properties: {},
			polygons: [],
			lines: [Array.from({ length: 1001 }, (_, at): Position => [lon, lat + (at * step) / 1000])]
		});
		const nearest = ({ lines: [line = []] }: Shape | Pick<Shape, 'lines'>) =>
			Math.min(...line.slice(1, -1).map(([, lat], at) => lat - (line[at]?.[1] ?? 0)));
		const [city, north] = lighten([walk(-73.5, 45.4, 0.4), walk(-70, 50, 0.4)], 700) as [Shape, Shape];
		expect(nearest(north) / nearest(city)).toBeGreaterThan(4);
		expect(nearest(north) / nearest(city)).toBeLessThan(7);
		for (const [lon, lat] of [
			[-74.7, 45.4],
			[-72.5, 45.4],
			[-73.5, 44.5],
			[-73.5, 46.2]
		] as const)
			// prettier-ignore
			expect(nearest(lighten([walk(lon, lat, 0.4)], 400)[0] as Shape), `${lon} ${lat}`).toBeCloseTo(0.0012, 9);
		for (const [{ lines }, start] of [
			[city, 45.4],
			[north, 50]
		] as const)
			// prettier-ignore
			expect([lines[0]?.[0]?.[1], lines[0]?.at(-1)?.[1]]).toEqual([start, start + 0.4]);
	});
});
