export interface Place {
	x: number;
	y: number;
}

const directions: Record<string, Place> = {
	ArrowRight: { x: 1, y: 0 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowDown: { x: 0, y: 1 },
	ArrowUp: { x: 0, y: -1 }
};

/** Index of the mark that an arrow key leads to from `from`: the nearest on that side, straight ahead before aslant. Null at the edge. */
export function neighbour(places: readonly Place[], from: number, key: string): number | null {
	const way = directions[key];
	const start = places[from];
	if (!way || !start) return null;
	let [best, shortest]: [number | null, number] = [null, Infinity];
	places.forEach((place, index) => {
		const [dx, dy] = [place.x - start.x, place.y - start.y];
		const ahead = dx * way.x + dy * way.y;
		if (ahead <= 1) return;
		const distance = ahead + 3 * Math.abs(dx * way.y + dy * way.x);
		if (distance < shortest) [best, shortest] = [index, distance];
	});
	return best;
}
