import { clusters, type Box, type Ruling } from './geometry.ts';

/** A cell of a ruled table; `row` and `column` are those of its top left corner. */
export interface GridCell extends Box {
	row: number;
	column: number;
	rows: number;
	columns: number;
}

export interface Grid extends Box {
	columns: number;
	rows: number;
	/** left edges of the columns, and the right edge of the last */
	xs: number[];
	cells: GridCell[];
}

const NEAR = 3;

/** Ruled tables of a page, top to bottom: rulings that touch make a table, and a missing ruling between two cells merges them. */
export function findGrids(rulings: Ruling[]): Grid[] {
	const joined = joinCollinear(rulings);
	return components(joined)
		.map(toGrid)
		.filter((grid): grid is Grid => grid !== null)
		.toSorted((a, b) => a.y0 - b.y0);
}

/** Borders are often drawn cell by cell: pieces on one line that touch become one ruling. */
function joinCollinear(rulings: Ruling[]): Ruling[] {
	const joined: Ruling[] = [];
	for (const vertical of [true, false]) {
		const same = rulings.filter((one) => one.vertical === vertical);
		for (const { centre } of clusters(
			same.map((one) => one.at),
			1.5
		)) {
			const pieces = same.filter((one) => Math.abs(one.at - centre) <= 3).toSorted((a, b) => a.from - b.from);
			let current: Ruling | null = null;
			for (const piece of pieces) {
				if (current && piece.from <= current.to + NEAR) current.to = Math.max(current.to, piece.to);
				else joined.push((current = { ...piece, at: centre }));
			}
		}
	}
	return joined;
}

function components(rulings: Ruling[]): Ruling[][] {
	const parent = rulings.map((_, index) => index);
	const root = (index: number): number => {
		while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
		return index;
	};
	const down = rulings.flatMap((one, index) => (one.vertical ? [index] : []));
	rulings.forEach((one, index) => {
		if (one.vertical) return;
		for (const other of down) if (crosses(rulings[other]!, one)) parent[root(index)] = root(other);
	});
	const groups = new Map<number, Ruling[]>();
	rulings.forEach((one, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), one]));
	return [...groups.values()];
}

const crosses = (down: Ruling, across: Ruling): boolean =>
	across.from - NEAR <= down.at && down.at <= across.to + NEAR && down.from - NEAR <= across.at && across.at <= down.to + NEAR;

/** Null for frames and underlines: a table has two columns and one ruling between them at least. Open outer borders are closed. */
function toGrid(rulings: Ruling[]): Grid | null {
	const down = rulings.filter((one) => one.vertical);
	const across = rulings.filter((one) => !one.vertical);
	if (down.length < 1 || across.length < 2) return null;
	const xs = edgesOf(
		down.map((one) => one.at),
		across.flatMap((one) => [one.from, one.to])
	);
	const ys = edgesOf(
		across.map((one) => one.at),
		down.flatMap((one) => [one.from, one.to])
	);
	if (xs.length < 3 || ys.length < 2) return null;
	const cells = mergeCells(xs, ys, down, across);
	if (cells.length < 2) return null;
	return { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)!, xs, columns: xs.length - 1, rows: ys.length - 1, cells };
}

function edgesOf(drawn: number[], reached: number[]): number[] {
	const edges = clusters(drawn, NEAR).map((one) => one.centre);
	const low = Math.min(...reached);
	const high = Math.max(...reached);
	if (low < edges[0]! - 8) edges.unshift(low);
	if (high > edges.at(-1)! + 8) edges.push(high);
	return edges;
}

/** Elementary cells joined wherever the middle of their common side carries no ruling, then squared to rectangles. */
function mergeCells(xs: number[], ys: number[], down: Ruling[], across: Ruling[]): GridCell[] {
	const drawn = (rulings: Ruling[], at: number, middle: number): boolean =>
		rulings.some((one) => Math.abs(one.at - at) <= NEAR && one.from - 1 <= middle && middle <= one.to + 1);
	const columns = xs.length - 1;
	const rows = ys.length - 1;
	const taken = new Set<number>();
	const cells: GridCell[] = [];
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			if (taken.has(row * columns + column)) continue;
			const middleY = (ys[row]! + ys[row + 1]!) / 2;
			const middleX = (xs[column]! + xs[column + 1]!) / 2;
			let right = column + 1;
			while (right < columns && !taken.has(row * columns + right) && !drawn(down, xs[right]!, middleY)) right++;
			let bottom = row + 1;
			while (bottom < rows && !drawn(across, ys[bottom]!, middleX)) bottom++;
			for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * columns + c);
			cells.push({
				row,
				column,
				rows: bottom - row,
				columns: right - column,
				x0: xs[column]!,
				x1: xs[right]!,
				y0: ys[row]!,
				y1: ys[bottom]!
			});
		}
	}
	return cells;
}
