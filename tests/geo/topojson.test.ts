import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplifyRing } from '#lib/geo/simplify.ts';
import type { Position } from '#lib/geo/shape.ts';
import { shapesOfTopology, type Topology } from '#lib/geo/topojson.ts';

/** The example of the TopoJSON specification, 2.1: a square made of two arcs, one of them run backwards. */
const square: Topology = {
	type: 'Topology',
	transform: { scale: [0.5, 0.25], translate: [-70, 46] },
	arcs: [
		[
			[0, 0],
			[2, 0],
			[0, 4]
		],
		[
			[0, 0],
			[0, 4],
			[2, 0]
		]
	],
	objects: { a: { type: 'Polygon', id: 'a', properties: { name: 'A' }, arcs: [[0, ~1]] }, b: { type: 'LineString', arcs: [1] } }
};

describe('TopoJSON', () => {
	test('arcs are unpacked, put end to end and run backwards', () => {
		const [area, line] = shapesOfTopology(square);
		expect(area).toEqual({
			id: 'a',
			properties: { name: 'A' },
			polygons: [
				[
					[
						[-70, 46],
						[-69, 46],
						[-69, 47],
						[-70, 47],
						[-70, 46]
					]
				]
			],
			lines: []
		});
		expect(line?.lines).toEqual([
			[
				[-70, 46],
				[-70, 47],
				[-69, 47]
			]
		]);
	});

	test('an arc is named that is not there; so is what is no arc, no transform, no list of arcs', () => {
		const said = (topology: object) => () => shapesOfTopology({ ...square, ...topology } as unknown as Topology);
		expect(said({ objects: { a: { type: 'Polygon', arcs: [[1.5]] } } })).toThrow('arc 1.5 does not exist');
		expect(said({ objects: { a: { type: 'Polygon', arcs: [[~2]] } } })).toThrow('arc -3 does not exist');
		expect(said({ objects: { a: { type: 'Polygon', arcs: [0] } } })).toThrow('without arcs');
		expect(said({ objects: { a: { type: 'MultiPolygon' } } })).toThrow('without arcs');
		expect(said({ arcs: 3 })).toThrow('a list is expected');
		expect(said({ arcs: [[[0, 0], [1]]] })).toThrow('arc 0');
		expect(said({ arcs: [3] })).toThrow('arc 0');
		for (const transform of [
			{},
			{ scale: [1, 1] },
			{ translate: [0, 0] },
			{ scale: [1], translate: [0, 0] },
			{ scale: [1, 'x'], translate: [0, 0] }
		])
			expect(said({ transform }), JSON.stringify(transform)).toThrow('transform');
		expect(shapesOfTopology({ ...square, objects: { a: { type: 'Point', coordinates: [0, 0] }, b: null } })).toEqual([]);
		expect(() => shapesOfTopology({ ...square, objects: { a: { type: 'Polygon', arcs: [[7]] } } })).toThrow('arc 7 does not exist');
		expect(() => shapesOfTopology({ ...square, arcs: [[['x', 1]]] as unknown as number[][][] })).toThrow('arc 0');
	});
});

describe('simplified rings', () => {
	const around = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 8, maxLength: 40 }).map((radii) => {
		const ring = radii.map((radius, index): Position => {
			const angle = (2 * Math.PI * index) / radii.length;
			return [-70 + radius * Math.cos(angle), 46 + radius * Math.sin(angle)];
		});
		return [...ring, ring[0] as Position];
	});

	test('keep their ends and invent no position; a larger bar keeps fewer of them', () => {
		fc.assert(
			fc.property(around, fc.double({ min: 0, max: 1, noNaN: true }), (ring, least) => {
				const simple = simplifyRing(ring, () => least);
				const simpler = simplifyRing(ring, () => least * 2);
				expect((simpler ?? []).length).toBeLessThanOrEqual((simple ?? []).length);
				if (!simple) return;
				expect(simple[0]).toEqual(ring[0]);
				expect(simple.at(-1)).toEqual(ring.at(-1));
				for (const position of simple) expect(ring).toContainEqual(position);
				// nothing left is lighter than asked: an area on the sphere, where a degree of longitude is narrower than one of latitude
				simple.slice(1, -1).forEach(([x, y], at) => {
					const [[ax, ay], [bx, by]] = [simple[at]!, simple[at + 2]!];
					const area = (Math.abs((x - ax) * (by - ay) - (bx - ax) * (y - ay)) / 2) * Math.cos((y * Math.PI) / 180);
					expect(area).toBeGreaterThanOrEqual(least * (1 - 1e-9));
				});
			})
		);
	});

	test('a corner at 60° N weighs half of what it does at the equator', () => {
		const around = (lat: number): Position[] => [[0, lat - 2], [-4, lat - 2], [-4, lat + 1], [0, lat], [4, lat + 1], [4, lat - 2], [0, lat - 2]]; // prettier-ignore
		const stays = (lat: number, least: number) => simplifyRing(around(lat), () => least)?.some(([x, y]) => x === 0 && y === lat);
		expect([stays(0, 3.9), stays(0, 4.1), stays(60, 1.9), stays(60, 2.1)]).toEqual([true, false, true, false]);
	});

	test('a point on a straight side goes, the corners stay', () => {
		const ring: Position[] = [
			[0, 0],
			[1, 0],
			[2, 0],
			[2, 2],
			[0, 2],
			[0, 0]
		];
		expect(simplifyRing(ring, () => 0.1)).toEqual([ring[0], ring[2], ring[3], ring[4], ring[5]]);
	});
});

test('the outline holds the cities, in about 20 KB, with its notice beside it', () => {
	const text = readFileSync('src/lib/geo/quebec.topo.json', 'utf8');
	expect(text.length).toBeLessThan(22_000);
	expect(readFileSync('src/lib/geo/quebec.NOTICE.txt', 'utf8')).toContain('The MIT License');
	const [quebec] = shapesOfTopology(JSON.parse(text) as Topology);
	const holds = ([x, y]: Position): boolean =>
		(quebec?.polygons ?? []).some(
			([ring = []]) =>
				ring.filter(([ax, ay], index) => {
					const [bx, by] = ring[(index + 1) % ring.length] as Position;
					return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
				}).length %
					2 ===
				1
		);
	const inland: Record<string, Position> = {
		Sherbrooke: [-71.893, 45.404],
		Drummondville: [-72.484, 45.881],
		Chibougamau: [-74.369, 49.913],
		Montréal: [-73.6, 45.52],
		Laval: [-73.745, 45.58]
	};
	for (const [name, place] of Object.entries(inland)) expect(holds(place), name).toBe(true);
	for (const place of [
		[-75.6, 44.9],
		[-65, 46.5],
		[-64, 49]
	] as Position[])
		expect(holds(place), String(place)).toBe(false);
});
