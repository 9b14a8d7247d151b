import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusals.ts';
import type { Box, PageContent, Run, Turn } from './geometry.ts';
import type { Matrix } from './operators.ts';
import { readPlaces, withPlaces } from './placed.ts';
import { readDrawing } from './rulings.ts';
import type { loadPdfjs, PdfPage } from './open.ts';

const MOST_DOTS = 500;
/** Space before a bullet, in letters: at the beginning of a line, and of a cell whose neighbour is full. */
const CLEAR_GAP = 1.5;
const CELL_GAP = 0.5;

type Pdfjs = Awaited<ReturnType<typeof loadPdfjs>>;

interface Placed {
	item: TextItem;
	matrix: Matrix;
	angle: number;
}

/** Words, rulings and number of pictures of one page, turned so that most of its words read left to right. */
export async function readPage(pdfjs: Pdfjs, page: PdfPage, { pieces }: Limits): Promise<PageContent> {
	const view = page.getViewport({ scale: 1 });
	const content = await readText(page, pieces);
	const operators = await page.getOperatorList();
	const placed = content.items.flatMap((item): Placed[] => {
		if (!('str' in item) || item.str === '') return [];
		const matrix = pdfjs.Util.transform(view.transform, item.transform) as Matrix;
		return [{ item, matrix, angle: quarterTurn(matrix) }];
	});
	const turn = turning(mainAngle(placed), view.width, view.height);
	const bold = new Map<string, boolean>();
	const symbol = new Map<string, boolean>();
	for (const name of Object.keys(content.styles)) {
		const face = fontName(page, name);
		bold.set(name, /bold|black|heavy|semibold|demi/i.test(face));
		symbol.set(name, /wingding|symbol|dingbat/i.test(face));
	}
	const runs = placed.flatMap(({ item, matrix, angle }) => {
		const text = symbol.get(item.fontName) && item.str.trim().length === 1 ? '•' : item.str;
		return text.trim() === '' ? [] : [toRun(text, matrix, angle, item.width, turn, bold.get(item.fontName) ?? false)];
	});
	const { rulings, dots, pictures } = readDrawing(pdfjs.OPS, operators, view.transform as Matrix, turn);
	const places = readPlaces(pdfjs.OPS, operators, view.transform as Matrix, turn);
	page.cleanup();
	const whole = [...withPlaces(runs, places), ...drawnBullets(dots, runs)];
	return { page: page.pageNumber, width: turn.width, height: turn.height, runs: whole, rulings, pictures };
}

/** Words of a page, as they come: more pieces than `pieces` stop the reading. */
async function readText(page: PdfPage, pieces: number): Promise<Pick<TextContent, 'items' | 'styles'>> {
	const items: TextContent['items'] = [];
	const styles: TextContent['styles'] = {};
	const reader = (page.streamTextContent({ includeMarkedContent: true }) as ReadableStream<TextContent>).getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		for (const item of read.value.items) items.push(item);
		Object.assign(styles, read.value.styles);
		if (items.length <= pieces) continue;
		await reader.cancel(new Error('too many pieces'));
		throw refuse('manyPieces', page.pageNumber, pieces);
	}
	return { items, styles };
}

/** Small shapes drawn just before the first words of a line, or of a cell where others of their column are, are its bullet; others are decoration. */
function drawnBullets(dots: Box[], runs: Run[]): Run[] {
	const placed = dots.slice(0, MOST_DOTS).flatMap((dot) => {
		const middle = (dot.y0 + dot.y1) / 2;
		const line = runs.filter((run) => middle < run.y && middle > run.y - run.size * 0.75);
		const next = line.filter((run) => run.x0 >= dot.x1 - 1 && run.x0 - dot.x1 < run.size * 3).toSorted((a, b) => a.x0 - b.x0)[0];
		if (!next || /^[•●○◦▪■□➢–-]/u.test(next.text)) return [];
		const gap = Math.min(...line.filter((run) => run.x0 < dot.x0).map((run) => (dot.x0 - run.x1) / run.size));
		return [{ dot, next, gap }];
	});
	const columns = placed.filter(({ gap }) => gap >= CLEAR_GAP).map(({ dot }) => dot.x0);
	const stands = (x: number): boolean => columns.some((column) => Math.abs(column - x) <= 1);
	return placed
		.filter(({ dot, gap }) => gap >= CLEAR_GAP || (gap >= CELL_GAP && stands(dot.x0)))
		.map(({ dot, next }): Run => ({ text: '•', x0: dot.x0, x1: dot.x1, y: next.y, size: next.size, bold: next.bold }));
}

const quarterTurn = (matrix: Matrix): number => (Math.round(Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)) + 4) % 4;

function mainAngle(placed: Placed[]): number {
	const letters = [0, 0, 0, 0];
	for (const { item, angle } of placed) letters[angle]! += item.str.length;
	return letters.indexOf(Math.max(...letters));
}

function turning(quarter: number, width: number, height: number): Turn {
	if (quarter === 1) return { quarter, width: height, height: width, point: (x, y) => [y, width - x] };
	if (quarter === 2) return { quarter, width, height, point: (x, y) => [width - x, height - y] };
	if (quarter === 3) return { quarter, width: height, height: width, point: (x, y) => [height - y, x] };
	return { quarter, width, height, point: (x, y) => [x, y] };
}

/** Words set across the page (vertical headings of merged cells) are placed in the middle of the box they fill. */
function toRun(text: string, matrix: Matrix, angle: number, width: number, turn: Turn, bold: boolean): Run {
	const [x, y] = turn.point(matrix[4], matrix[5]);
	const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1]) || 1;
	const relative = (angle - turn.quarter + 4) % 4;
	if (relative === 1) return { text, x0: x, x1: x + size, y: y + width / 2, size, bold };
	if (relative === 3) return { text, x0: x - size, x1: x, y: y - width / 2, size, bold };
	if (relative === 2) return { text, x0: x - width, x1: x, y, size, bold };
	return { text, x0: x, x1: x + width, y, size, bold };
}

function fontName(page: PdfPage, name: string): string {
	try {
		return page.commonObjs.has(name) ? String((page.commonObjs.get(name) as { name?: string }).name ?? '') : '';
	} catch {
		return '';
	}
}
