import { geoConicConformal, type GeoProjection } from 'd3';
import type { Position, Shape } from '../geo/shape.ts';
import type { Box } from './placeLabels.ts';

/** One frame of the map: the whole of Québec, or a part of it drawn larger. */
export interface MapFrame {
	name: 'whole' | 'south' | 'montreal';
	box: Box;
	projection: GeoProjection;
	/** corners of what it shows, west-south and east-north; null for the whole */
	extent: [Position, Position] | null;
}

const south: [Position, Position] = [
	[-74.35, 45.0],
	[-70.75, 47.05]
];
const montreal: [Position, Position] = [
	[-74.0, 45.36],
	[-73.28, 45.74]
];

const multiPolygon = ({ polygons }: Shape) => ({ type: 'MultiPolygon' as const, coordinates: polygons });
const corners = ([[west, low], [east, high]]: [Position, Position]) => ({
	type: 'MultiPoint' as const,
	coordinates: [
		[west, low],
		[east, low],
		[west, high],
		[east, high]
	]
});

/** Lambert's conformal conic, the parallels and the meridian that official maps of Québec use. */
const conic = (box: Box, shown: ReturnType<typeof corners> | ReturnType<typeof multiPolygon>, clip: boolean): GeoProjection => {
	const { x, y, width, height } = box;
	const inner: [[number, number], [number, number]] = [
		[x, y],
		[x + width, y + height]
	];
	const projection = geoConicConformal().parallels([46, 60]).rotate([68.5, 0]).fitExtent(inner, shown);
	return clip ? projection.clipExtent(inner) : projection;
};

const within = ([lon, lat]: Position, [[west, low], [east, high]]: [Position, Position]): boolean =>
	lon > west && lon < east && lat > low && lat < high;

interface Boxes extends Record<MapFrame['name'], Box> {
	/** left for some lines of words */
	words: Box;
}

const gap = 18;

/** The parts drawn larger stand beside the whole; under it where room is scarce. Words go where room is left. */
function boxesOf(width: number, lines: number): Boxes {
	if (width < 600) {
		const [whole, south, montreal] = [1.12, 0.6, 0.72].map((share) => Math.round(width * share)) as [number, number, number];
		const [second, third] = [whole + gap, whole + south + 2 * gap];
		return {
			whole: { x: 0, y: 0, width, height: whole },
			south: { x: 0, y: second, width, height: south },
			montreal: { x: 0, y: third, width, height: montreal },
			words: { x: 0, y: third + montreal + gap, width, height: 34 + 24 * lines }
		};
	}
	const left = Math.round(width * 0.43);
	const right = width - left - gap;
	const x = left + gap;
	const roomy = width >= 900;
	const whole = { x: 0, y: 0, width: left, height: Math.round(left * 1.22) };
	const south = { x, y: 0, width: right, height: Math.round(right * 0.6) };
	const y = south.height + gap;
	const montreal = roomy
		? { x, y, width: Math.round(right * 0.6), height: whole.height - y }
		: { x, y, width: right, height: Math.round(right * 0.6) };
	const words = roomy
		? { x: x + montreal.width + gap, y, width: right - montreal.width - gap, height: montreal.height }
		: { x: 0, y: whole.height + gap, width: left, height: 34 + 40 * lines };
	return { whole, south, montreal, words };
}

/** The three frames in some width, and the box left for the words. */
export function mapFrames(outline: Shape, width: number, lines: number): { frames: MapFrame[]; words: Box; height: number } {
	const boxes = boxesOf(width, lines);
	const frame = (name: MapFrame['name'], extent: MapFrame['extent']): MapFrame => ({
		name,
		box: boxes[name],
		extent,
		projection: conic(boxes[name], extent ? corners(extent) : multiPolygon(outline), extent !== null)
	});
	return {
		frames: [frame('whole', null), frame('south', south), frame('montreal', montreal)],
		words: boxes.words,
		height: Math.max(...Object.values<Box>({ ...boxes }).map((box) => box.y + box.height))
	};
}

/** The smallest frame that holds a place. */
export const frameOf = (place: Position): MapFrame['name'] =>
	within(place, montreal) ? 'montreal' : within(place, south) ? 'south' : 'whole';
