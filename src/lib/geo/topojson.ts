import type { Position, Shape } from './shape.ts';

interface Geometry {
	type?: unknown;
	id?: unknown;
	properties?: unknown;
	arcs?: unknown;
	geometries?: unknown;
}

export interface Topology {
	type: 'Topology';
	arcs: number[][][];
	objects: Record<string, unknown>;
	transform?: { scale: [number, number]; translate: [number, number] };
}

const pairOf = (value: unknown): value is [number, number] =>
	Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));

/** Arcs in degrees. With a transform each arc is a start and steps, in whole grid units (TopoJSON 2.1.3). */
function arcsOf({ arcs, transform }: Topology): Position[][] {
	if (!Array.isArray(arcs)) throw new Error('arcs: a list is expected');
	if (transform && !(pairOf(transform.scale) && pairOf(transform.translate)))
		throw new Error('transform: two pairs of numbers are expected');
	return arcs.map((arc, index) => {
		if (!Array.isArray(arc) || !arc.every(pairOf)) throw new Error(`arc ${index}: pairs of numbers are expected`);
		if (!transform) return arc.map(([lon, lat]): Position => [lon as number, lat as number]);
		const { scale, translate } = transform;
		let [x, y] = [0, 0];
		return arc.map((step): Position => {
			x += step[0] as number;
			y += step[1] as number;
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
	});
}

/** Arcs put end to end, each sharing its first position with the last of the one before; ~i is arc i backwards. */
function chain(indexes: unknown, arcs: readonly Position[][]): Position[] {
	if (!Array.isArray(indexes)) throw new Error('a ring without arcs');
	const points: Position[] = [];
	for (const index of indexes as unknown[]) {
		const arc = Number.isInteger(index) ? arcs[(index as number) < 0 ? ~(index as number) : (index as number)] : undefined;
		if (!arc) throw new Error(`arc ${String(index)} does not exist`);
		const way = (index as number) < 0 ? [...arc].reverse() : arc;
		for (const point of points.length ? way.slice(1) : way) points.push(point);
	}
	return points;
}

const listOf = (value: unknown): unknown[] => {
	if (!Array.isArray(value)) throw new Error('a geometry without arcs');
	return value;
};

function shapesOf(geometry: Geometry, arcs: readonly Position[][]): Shape[] {
	const line = (indexes: unknown): Position[] => chain(indexes, arcs);
	const area = (rings: unknown): Position[][] => listOf(rings).map(line);
	const shape = (drawn: Partial<Shape>): Shape[] => [
		{
			id: typeof geometry.id === 'string' ? geometry.id : null,
			properties: typeof geometry.properties === 'object' && geometry.properties ? { ...geometry.properties } : {},
			polygons: [],
			lines: [],
			...drawn
		}
	];
	switch (geometry.type) {
		case 'Polygon':
			return shape({ polygons: [area(geometry.arcs)] });
		case 'MultiPolygon':
			return shape({ polygons: listOf(geometry.arcs).map(area) });
		case 'LineString':
			return shape({ lines: [line(geometry.arcs)] });
		case 'MultiLineString':
			return shape({ lines: listOf(geometry.arcs).map(line) });
		case 'GeometryCollection':
			return listOf(geometry.geometries).flatMap((inner) => shapesOf((inner ?? {}) as Geometry, arcs));
		default:
			return [];
	}
}

/** Every area and line of a topology, objects in order; points are left out. @throws on an arc that is not there or is no list of pairs */
export function shapesOfTopology(topology: Topology): Shape[] {
	const arcs = arcsOf(topology);
	return Object.values(topology.objects ?? {}).flatMap((object) => shapesOf((object ?? {}) as Geometry, arcs));
}
