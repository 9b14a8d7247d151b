export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A sign on a map and the size of the words to put beside it, in pixels. */
export interface Labelled {
	x: number;
	y: number;
	/** half the side of the sign */
	radius: number;
	width: number;
	height: number;
}

const overlap = (a: Box, b: Box): number =>
	Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
	Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const outside = (box: Box, frame: Box): number => box.width * box.height - overlap(box, frame);

/** Right, left, below, above, then aslant. */
const candidates = ({ x, y, radius, width, height }: Labelled): Box[] => {
	const gap = radius + 4;
	const [right, left, middle, over, under] = [x + gap, x - gap - width, x - width / 2, y - gap - height, y + gap];
	const places: [number, number][] = [
		[right, y - height / 2],
		[left, y - height / 2],
		[middle, under],
		[middle, over],
		[right, under - radius],
		[right, over + radius],
		[left, under - radius],
		[left, over + radius]
	];
	return places.map(([at, from]) => ({ x: at, y: from, width, height }));
};

export interface Label {
	x: number;
	/** top */
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

const anchored = ({ x, y, width }: Box, sign: Labelled): Label => {
	if (x >= sign.x) return { x, y, anchor: 'start' };
	return x + width <= sign.x ? { x: x + width, y, anchor: 'end' } : { x: x + width / 2, y, anchor: 'middle' };
};

/** Where the words of each sign go: in order, the first place that covers no sign and no earlier words and stays in the frame, or the least bad. */
export function placeLabels(signs: readonly Labelled[], frame: Box): Label[] {
	const taken: Box[] = signs.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
	return signs.map((sign) => {
		const cost = (box: Box): number => 3 * outside(box, frame) + taken.reduce((sum, other) => sum + overlap(box, other), 0);
		const best = candidates(sign).reduce((chosen, box) => (cost(box) < cost(chosen) - 0.5 ? box : chosen));
		taken.push(best);
		return anchored(best, sign);
	});
}
