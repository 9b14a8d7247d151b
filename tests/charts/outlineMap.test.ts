import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '#lib/charts/drawing.ts';
import { frameOf, mapFrames } from '#lib/charts/mapFrames.ts';
import { outlineMap, type Place } from '#lib/charts/outlineMap.ts';
import { placeLabels } from '#lib/charts/placeLabels.ts';
import type { Position, Shape } from '#lib/geo/shape.ts';
import { shapesOfTopology, type Topology } from '#lib/geo/topojson.ts';
import { formats } from '#lib/i18n/format.ts';

const { document } = parseHTML('<html><body></body></html>');
const at = (width: number): Drawing => ({ document: document as unknown as Document, width, format: formats.fr });
const outline = shapesOfTopology(JSON.parse(readFileSync('src/lib/geo/quebec.topo.json', 'utf8')) as Topology)[0] as Shape;

const cities: [string, ...Position][] = [
	['Rimouski', -68.525, 48.449],
	['Sept-Îles', -66.385, 50.21],
	['Gatineau', -75.711, 45.428],
	['Québec', -71.208, 46.814],
	['Lévis', -71.241, 46.758],
	['Trois-Rivières', -72.543, 46.343],
	['Montréal', -73.554, 45.509],
	['Laval', -73.745, 45.552],
	['Longueuil–Brossard', -73.431, 45.514]
];
const places = cities.map(([name, lon, lat], index): Place => {
	const n = index % 3 === 0 ? 12 : 0;
	const about = { name, note: n ? 'Plan' : '', lon, lat, rpce: index % 2 === 0, alsoKnown: false, blank: false };
	return { ...about, n, state: n ? 'analysed' : 'none', mark: n ? { href: `?p=${index}`, n, label: name } : null };
});
const whole = { label: 'Tout le Québec', lines: [{ text: 'Plan national : 7', mark: { href: '?n', n: 7, label: 'Plan national' } }] };
const map = { outline, places, boundaries: [], whole, titles: { south: 'Sud', montreal: 'Montréal' } };

describe.each([1120, 760, 350])('the outline map, %i pixels wide', (width) => {
	const svg = outlineMap(map, at(width));

	test('draws each place once, each mark as a link of its number', () => {
		expect(svg.querySelectorAll('.place').length).toBe(places.length);
		const links = [...svg.querySelectorAll('a')];
		expect(links.map((link) => link.getAttribute('data-n')).sort()).toEqual(['12', '12', '12', '7']);
		for (const place of svg.querySelectorAll('.place:not(a)')) expect(place.getAttribute('aria-hidden')).toBe('true');
	});

	test('keeps every sign in the drawing and every label apart from the others', () => {
		const { frames } = mapFrames(outline, width, 1);
		for (const [name, lon, lat] of cities) {
			const frame = frames.find((one) => one.name === frameOf([lon, lat]));
			const { box, projection } = frame as (typeof frames)[0];
			const [x, y] = projection([lon, lat]) as Position;
			expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, name).toBe(true);
		}
		expect(svg.outerHTML).not.toContain('NaN');
	});

	test('draws the boundaries that a reader brings, with their state', () => {
		const shape: Shape = {
			id: null,
			properties: {},
			polygons: [
				[
					[
						[-73, 46],
						[-72, 47],
						[-72, 46],
						[-73, 46]
					]
				]
			],
			lines: []
		};
		const own = outlineMap(
			{
				...map,
				boundaries: [
					{ shape, state: 'none' },
					{ shape, state: null }
				]
			},
			at(width)
		);
		expect(own.querySelectorAll('.boundary.none').length).toBe(3);
		expect(own.querySelectorAll('.boundary.unknown').length).toBe(3);
	});
});

test('labels near one another find each their place', () => {
	const frame = { x: 0, y: 0, width: 300, height: 200 };
	const signs = [20, 32, 44].map((y) => ({ x: 150, y, radius: 6, width: 60, height: 14 }));
	const labels = placeLabels(signs, frame);
	const boxes = labels.map(({ x, y, anchor }) => ({ left: anchor === 'start' ? x : anchor === 'end' ? x - 60 : x - 30, y }));
	boxes.forEach((one, index) => {
		for (const other of boxes.slice(index + 1)) {
			const apart = Math.abs(one.left - other.left) >= 60 || Math.abs(one.y - other.y) >= 14;
			expect(apart, JSON.stringify(boxes)).toBe(true);
		}
	});
});
