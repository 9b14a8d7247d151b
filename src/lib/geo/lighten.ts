import type { Position, Shape } from './shape.ts';

/** What the map can show at its size: more positions only weigh. */
const mostPositions = 60_000;
/** First distance under which two positions are one, in degrees: about 100 m. */
const firstStep = 0.001;
/** The south of the map drawn larger (Montréal): there, positions may stand so many times nearer. */
const closer = 6;
const drawnLarger = ([lon, lat]: Position): boolean => lon > -74.6 && lon < -72.6 && lat > 45 && lat < 46.1;

/** A line without the positions nearer than `step` to the last one kept; its ends stay. */
function sparse(line: readonly Position[], step: number): Position[] {
	let last: Position | undefined;
	return line.filter((position, index) => {
		if (last && index < line.length - 1) {
			const least = drawnLarger(position) ? step / closer : step;
			const [dx, dy] = [position[0] - last[0], position[1] - last[1]];
			if (dx * dx * 0.5 + dy * dy < least * least) return false;
		}
		last = position;
		return true;
	});
}

const size = ({ polygons, lines }: Shape): number => [...polygons.flat(), ...lines].reduce((sum, line) => sum + line.length, 0);

/**
 * Shapes light enough to draw: positions too near the one before are left out, and areas that become nothing (islets) with them; the distance
 * doubles until all shapes hold in 60,000 positions. Names and order stay. What holds already is returned as it is.
 */
export function lighten(shapes: readonly Shape[], most = mostPositions): Shape[] {
	let kept = [...shapes];
	for (let step = firstStep; kept.reduce((sum, shape) => sum + size(shape), 0) > most && step < 1; step *= 2) {
		kept = kept.map((shape) => ({
			...shape,
			polygons: shape.polygons
				.map((rings) => rings.map((ring) => sparse(ring, step)).filter(({ length }) => length > 3))
				.filter(({ length }) => length > 0),
			lines: shape.lines.map((line) => sparse(line, step))
		}));
	}
	return kept;
}
