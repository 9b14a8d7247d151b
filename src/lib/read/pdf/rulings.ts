import type { Box, Ruling, Turn } from './geometry.ts';
import { apply, eachOperator, type Matrix, type Operators, type Ops } from './operators.ts';

/** A filled rectangle at most this thick is a drawn line. */
const THIN = 2.5;
const SHORTEST = 4;
const SMALLEST_DOT = 1.5;
const LARGEST_DOT = 9;

/** Straight lines that a page draws (strokes, thin rectangles, frames), its small filled shapes, and how many pictures it shows. */
export function readDrawing(
	ops: Ops,
	operators: Operators,
	view: Matrix,
	turn: Turn
): { rulings: Ruling[]; dots: Box[]; pictures: number } {
	const rulings: Ruling[] = [];
	const dots: Box[] = [];
	const strokes = new Set([
		ops['stroke'],
		ops['closeStroke'],
		ops['fillStroke'],
		ops['eoFillStroke'],
		ops['closeFillStroke'],
		ops['closeEOFillStroke']
	]);
	const fills = new Set([ops['fill'], ops['eoFill']]);
	let pictures = 0;
	eachOperator(ops, operators, view, (operator, args, matrix) => {
		if (operator === ops['paintImageXObject'] || operator === ops['paintInlineImageXObject'] || operator === ops['paintImageMaskXObject'])
			pictures++;
		else if (operator === ops['constructPath'] && args) {
			const paint = args[0] as number;
			const stroked = strokes.has(paint);
			if (!stroked && !fills.has(paint)) return;
			const [path] = args[1] as [ArrayLike<number> | null];
			if (!path) return;
			const dot = dotOf(args[2] as ArrayLike<number> | undefined, (x, y) => turn.point(...apply(matrix, x, y)));
			if (dot) dots.push(dot);
			const shapes = subpaths(path, (x, y) => turn.point(...apply(matrix, x, y)));
			for (const shape of shapes) rulings.push(...(stroked ? edges(shape) : thinBox(shape)));
		}
	});
	return { rulings, dots, pictures };
}

/** A shape as small as a bullet and about as wide as high, from the bounds that pdfjs gives with each path. */
function dotOf(bounds: ArrayLike<number> | undefined, place: (x: number, y: number) => Point): Box | null {
	if (!bounds || bounds.length < 4) return null;
	const box = boundingBox([place(bounds[0]!, bounds[1]!), place(bounds[2]!, bounds[3]!)]);
	const { width, height } = box;
	if (Math.min(width, height) < SMALLEST_DOT || Math.max(width, height) > LARGEST_DOT || width / height > 1.6 || height / width > 1.6)
		return null;
	return { x0: box.x, y0: box.y, x1: box.x + width, y1: box.y + height };
}

type Point = [number, number];

/** pdfjs packs a path as numbers: 0 x y (move), 1 x y (line), 2 and 3 (curves), 4 (close). Curves are skipped, their ends kept. */
function subpaths(path: ArrayLike<number>, place: (x: number, y: number) => Point): Point[][] {
	const shapes: Point[][] = [];
	let shape: Point[] = [];
	for (let at = 0; at < path.length;) {
		const operation = path[at++];
		if (operation === 0) {
			shape = [place(path[at]!, path[at + 1]!)];
			shapes.push(shape);
			at += 2;
		} else if (operation === 1) {
			shape.push(place(path[at]!, path[at + 1]!));
			at += 2;
		} else if (operation === 2) at += 6;
		else if (operation === 3) at += 4;
		else if (shape[0]) shape.push(shape[0]);
	}
	return shapes;
}

function edges(shape: Point[]): Ruling[] {
	const box = boundingBox(shape);
	if (Math.min(box.width, box.height) <= THIN) return thinBox(shape);
	return shape.slice(1).flatMap((to, index) => straight(shape[index]!, to));
}

function thinBox(shape: Point[]): Ruling[] {
	const { x, y, width, height } = boundingBox(shape);
	if (height <= THIN && width >= SHORTEST) return [{ vertical: false, at: y + height / 2, from: x, to: x + width }];
	if (width <= THIN && height >= SHORTEST) return [{ vertical: true, at: x + width / 2, from: y, to: y + height }];
	return [];
}

function straight([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
	if (Math.abs(y1 - y0) <= 1 && Math.abs(x1 - x0) >= SHORTEST)
		return [{ vertical: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
	if (Math.abs(x1 - x0) <= 1 && Math.abs(y1 - y0) >= SHORTEST)
		return [{ vertical: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
	return [];
}

function boundingBox(shape: Point[]): { x: number; y: number; width: number; height: number } {
	const xs = shape.map(([x]) => x);
	const ys = shape.map(([, y]) => y);
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
