/** Page coordinates: points, origin at the top left, y downwards, the page turned so that its text reads left to right. */
export interface Run {
	text: string;
	x0: number;
	x1: number;
	/** baseline */
	y: number;
	size: number;
	bold: boolean;
	/** cut from the words before it at the edge of a column */
	opensColumn?: boolean;
	/** words inside it that the page placed by themselves: where those before them end, and their offset in the text */
	inside?: { x: number; end: number; at: number }[];
}

/** Words of one baseline with no wide gap between them. */
export interface Segment {
	text: string;
	/** bullet glyph that stood apart in front of the words, '' for none */
	marker: string;
	/** where the marker, or else the text, begins */
	x0: number;
	/** where the words begin */
	textX: number;
	x1: number;
	size: number;
	bold: boolean;
}

export interface TextLine {
	page: number;
	y: number;
	size: number;
	segments: Segment[];
	runs: Run[];
}

export interface Box {
	x0: number;
	y0: number;
	x1: number;
	y1: number;
}

/** A straight ruling. `at` is its x when vertical, its y when horizontal. */
export interface Ruling {
	vertical: boolean;
	at: number;
	from: number;
	to: number;
}

export interface PageContent {
	page: number;
	width: number;
	height: number;
	runs: Run[];
	rulings: Ruling[];
	pictures: number;
}

/** Sorted values grouped where neighbours stand at most `tolerance` apart. */
export function clusters(values: number[], tolerance: number): { centre: number; count: number }[] {
	const groups: number[][] = [];
	for (const value of values.toSorted((a, b) => a - b)) {
		const group = groups.at(-1);
		if (group && value - group.at(-1)! <= tolerance) group.push(value);
		else groups.push([value]);
	}
	return groups.map((group) => ({ centre: group.reduce((sum, value) => sum + value, 0) / group.length, count: group.length }));
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The value that carries most weight, values being rounded to a tenth. */
export function dominant(weighted: { value: number; weight: number }[]): number {
	const sums = new Map<number, number>();
	for (const { value, weight } of weighted) {
		const rounded = Math.round(value * 10) / 10;
		sums.set(rounded, (sums.get(rounded) ?? 0) + weight);
	}
	return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

export const lineText = (line: TextLine): string =>
	line.segments.map((one) => (one.marker ? `${one.marker} ${one.text}` : one.text)).join(' ');

/** How a page is turned so that its text reads left to right: quarter turns, its size then, and where a point goes. */
export interface Turn {
	quarter: number;
	width: number;
	height: number;
	point: (x: number, y: number) => [number, number];
}
