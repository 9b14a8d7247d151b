import { type Drawing, labelRoom, wrap } from './drawing.ts';
import { type Mark, markAttributes } from './mark.ts';
import { type Shape, shape } from './shape.ts';

export interface Bar {
	/** names the bar among the others of its group, where its label may not */
	key?: string;
	label: string;
	/** bars of one group stand together under its name */
	group?: string;
	n: number;
	/** drawn in full ink; the others are soft */
	strong: boolean;
	mark: Mark | null;
}

/** A bar is the same from one drawing to the next while its key is; one that is no link can't become one. */
export const keyOfBar = ({ group = '', label, key = label, mark }: Bar): string => `${mark ? 'mark' : 'bar'} ${group} ${key}`;

const line = 15;
const fontSize = 13;

interface Row {
	bar: Bar | null;
	lines: string[];
	height: number;
}

const rowsOf = (bars: readonly Bar[], letters: number): Row[] =>
	bars.flatMap((bar, index): Row[] => {
		const lines = wrap(bar.label, letters).split('\n');
		const own = { bar, lines, height: 8 + line * lines.length };
		return bar.group !== undefined && bar.group !== bars[index - 1]?.group
			? [{ bar: null, lines: [bar.group], height: index ? 28 : 20 }, own]
			: [own];
	});

/** What holds a bar: the link to its items, where it has any. */
export function barHolder(bar: Bar, content: readonly Shape[]): Shape {
	const key = keyOfBar(bar);
	const attributes = { ...(bar.mark ? markAttributes(bar.mark) : { 'aria-hidden': 'true' }), class: 'hit', 'data-key': key };
	return shape(bar.mark ? 'a' : 'g', attributes, content, key);
}

/** Horizontal bars with their labels and numbers. */
export function bars(given: readonly Bar[], drawing: Drawing): Shape {
	const { width, format } = drawing;
	const most = Math.max(1, ...given.map(({ n }) => n));
	const labels = labelRoom(
		given.map(({ label }) => label),
		fontSize,
		drawing,
		0.45
	);
	const figures = 12 + 8 * format.integer(most).length;
	const scale = Math.max(0, width - labels - figures) / most;
	const rows = rowsOf(given, Math.floor((labels - 8) / (fontSize * 0.53)));
	const height = rows.reduce((sum, row) => sum + row.height, 0);
	let y = 0;
	const drawRow = ({ bar, lines, height: room }: Row): Shape => {
		const top = y;
		y += room;
		if (!bar) return shape('text', { x: 0, y: y - 6, 'font-weight': 600, fill: 'var(--ink)', 'aria-hidden': 'true' }, lines[0]);
		const middle = top + room / 2;
		const first = middle + 4.5 - (line * (lines.length - 1)) / 2;
		return barHolder(bar, [
			shape('rect', { class: 'reach', x: 0, y: top, width, height: room, fill: 'transparent' }),
			...lines.map((text, index) =>
				shape('text', { x: labels - 8, y: first + line * index, 'text-anchor': 'end', fill: 'var(--ink)' }, text)
			),
			shape('rect', {
				x: labels,
				y: middle - 7,
				width: scale * bar.n,
				height: 14,
				fill: bar.strong ? 'var(--mark)' : 'var(--mark-soft)'
			}),
			shape(
				'text',
				{ x: labels + scale * bar.n + 5, y: middle + 4.5, fill: bar.strong ? 'var(--ink)' : 'var(--muted)' },
				format.integer(bar.n)
			)
		]);
	};
	return shape('svg', { class: 'plot', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': fontSize }, [
		...rows.map(drawRow),
		shape('line', { x1: labels, x2: labels, y1: 0, y2: height, stroke: 'var(--rule-strong)', 'aria-hidden': 'true' })
	]);
}
