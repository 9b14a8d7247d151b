import type { Position } from './shape.ts';

/** Area of the triangle of three positions, in square degrees of latitude: a degree of longitude shrinks with latitude. */
function triangle([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
	const shrink = Math.cos((by * Math.PI) / 180);
	return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * shrink) / 2;
}

/**
 * A ring with fewer positions: the position whose triangle with its neighbours is smallest goes first, until every triangle left is at least
 * `least` (square degrees of latitude) of its middle position. First and last positions stay. Under four positions the ring is nothing: null.
 * Source: Visvalingam & Whyatt (1993), The Cartographic Journal 30(1).
 */
export function simplifyRing(ring: readonly Position[], least: (position: Position) => number): Position[] | null {
	const kept = [...ring];
	const weight = (index: number): number => {
		const [before, here, after] = [kept[index - 1], kept[index], kept[index + 1]];
		return before && here && after ? triangle(before, here, after) / least(here) : Infinity;
	};
	const weights = kept.map((_, index) => weight(index));
	for (;;) {
		let lightest = -1;
		for (let index = 1; index < weights.length - 1; index++)
			if (lightest < 0 || (weights[index] as number) < (weights[lightest] as number)) lightest = index;
		if (lightest < 0 || (weights[lightest] as number) >= 1) break;
		const floor = weights[lightest] as number;
		kept.splice(lightest, 1);
		weights.splice(lightest, 1);
		// a neighbour never becomes lighter than what went before it: the order stays that of the shape
		for (const index of [lightest - 1, lightest]) if (index > 0 && index < kept.length - 1) weights[index] = Math.max(weight(index), floor);
	}
	return kept.length < 4 ? null : kept;
}
