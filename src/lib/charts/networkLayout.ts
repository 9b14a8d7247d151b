import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum
} from 'd3';

/** What a node takes on the page, around its centre: a disc, and its label under it. Pixels. */
export interface Box {
	radius: number;
	width: number;
	/** of the label, under the disc */
	height: number;
}

export interface Spot {
	x: number;
	y: number;
}

interface Body extends SimulationNodeDatum, Box {
	x: number;
	y: number;
}

const STEPS = 240;
/** passes after which boxes that still overlap are dropped below one another */
const PASSES = 60;
const gap = 4;
/** boxes this near are apart: halving the last hundredth would take for ever */
const touch = 0.5;

const top = (body: Body): number => body.y - body.radius;
const bottom = (body: Body): number => body.y + body.radius + body.height;
const half = (body: Body): number => Math.max(body.width / 2, body.radius);

/** Moves two boxes apart along the shorter way, by half the overlap each. */
function part(a: Body, b: Body): boolean {
	const acrossX = half(a) + half(b) + gap - Math.abs(a.x - b.x);
	const acrossY = Math.min(bottom(a), bottom(b)) - Math.max(top(a), top(b)) + gap;
	if (acrossX <= touch || acrossY <= touch) return false;
	if (acrossX < acrossY) {
		const push = ((a.x < b.x ? -1 : 1) * acrossX) / 2;
		[a.x, b.x] = [a.x + push, b.x - push];
	} else {
		const push = ((top(a) + bottom(a) < top(b) + bottom(b) ? -1 : 1) * acrossY) / 2;
		[a.y, b.y] = [a.y + push, b.y - push];
	}
	return true;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** One pass towards boxes that do not overlap and stay in the frame. True when two still overlapped. */
function settle(bodies: readonly Body[], width: number, height: number): boolean {
	let moved = false;
	for (const [index, a] of bodies.entries()) {
		for (let other = index + 1; other < bodies.length; other++) {
			const b = bodies[other];
			if (b && part(a, b)) moved = true;
		}
	}
	for (const body of bodies) {
		body.x = clamp(body.x, half(body), width - half(body));
		body.y = clamp(body.y, body.radius, height - body.radius - body.height);
	}
	return moved;
}

const overlap = (a: Body, b: Body): boolean =>
	half(a) + half(b) - Math.abs(a.x - b.x) > touch && Math.min(bottom(a), bottom(b)) - Math.max(top(a), top(b)) > touch;

/** Where passes were not enough: from the top down, each box goes below those that it still covers. */
function drop(bodies: readonly Body[]): void {
	const placed: Body[] = [];
	for (const body of bodies.toSorted((a, b) => top(a) - top(b))) {
		for (let under = placed.find((one) => overlap(one, body)); under; under = placed.find((one) => overlap(one, body)))
			body.y = bottom(under) + body.radius + gap;
		placed.push(body);
	}
}

/** Height given to the forces at a width: the boxes fill about a seventh of it, a quarter on a phone. */
const frameHeight = (boxes: readonly Box[], width: number): number => {
	const area = boxes.reduce((sum, { radius, width: label, height }) => sum + Math.max(label, 2 * radius) * (2 * radius + height), 0);
	return Math.max((area * (width < 560 ? 4.5 : 7)) / width, Math.min(360, width));
};

/**
 * Places of nodes at a width, and the height they take, such that no two boxes overlap: ties draw together, nodes push apart. The same input gives the
 * same places, since d3-force begins on a spiral and draws from a fixed seed. `ties` are pairs of indexes with a weight.
 */
export function networkLayout(
	boxes: readonly Box[],
	ties: readonly { source: number; target: number; weight: number }[],
	width: number
): { spots: Spot[]; height: number } {
	const height = frameHeight(boxes, width);
	const stretch = Math.sqrt(width / height);
	const bodies = boxes.map((box, index): Body => {
		const [distance, angle] = [14 * Math.sqrt(0.5 + index), index * Math.PI * (3 - Math.sqrt(5))];
		return { ...box, x: width / 2 + stretch * distance * Math.cos(angle), y: height / 2 + (distance * Math.sin(angle)) / stretch };
	});
	const heaviest = Math.max(1, ...ties.map(({ weight }) => weight));
	const links = ties.map((tie): SimulationLinkDatum<Body> & { weight: number } => ({ ...tie }));
	const unit = Math.sqrt((width * height) / Math.max(1, bodies.length));
	const simulation = forceSimulation(bodies)
		.force(
			'ties',
			forceLink<Body, (typeof links)[number]>(links)
				.distance(unit * 0.9)
				.strength(({ weight }) => 0.02 + 0.2 * (weight / heaviest))
		)
		.force(
			'charge',
			forceManyBody<Body>()
				.strength(-unit * 2.2)
				.distanceMax(unit * 5)
		)
		.force('x', forceX<Body>(width / 2).strength(0.05 / stretch))
		.force('y', forceY<Body>(height / 2).strength(0.05 * stretch))
		.force(
			'collide',
			forceCollide<Body>((body) => body.radius + 6)
		)
		.stop();
	for (let step = 0; step < STEPS; step++) {
		simulation.tick();
		if (step > STEPS * 0.8) settle(bodies, width, height);
	}
	for (let pass = 0; pass < PASSES && settle(bodies, width, height); pass++);
	drop(bodies);
	const above = Math.min(...bodies.map(top)) - gap;
	return {
		spots: bodies.map(({ x, y }) => ({ x, y: y - above })),
		height: bodies.length ? Math.ceil(Math.max(...bodies.map(bottom)) - above + gap) : 0
	};
}
