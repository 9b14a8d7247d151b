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

	test('may be TopoJSON, a bare geometry or a collection of them', () => {
		const topology = {
			type: 'Topology',
			arcs: [ring],
			objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { nom: 'A' } }] } }
		};
		expect(readBoundaries(JSON.stringify(topology))[0]?.properties).toEqual({ nom: 'A' });
		expect(readBoundaries(JSON.stringify({ type: 'MultiLineString', coordinates: [ring] }))[0]?.lines).toHaveLength(1);
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
			expect(positions(lightened)).toBeLessThanOrEqual(most);
			expect(lightened.map(({ properties }) => properties)).toEqual(shapes.map(({ properties }) => properties));
			for (const ring of lightened.flatMap(({ polygons }) => polygons.flat())) expect(ring.at(-1)).toEqual(ring[0]);
		}
	});
});
