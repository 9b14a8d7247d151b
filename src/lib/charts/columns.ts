import { type Bar, barHolder } from './bars.ts';
import type { Drawing } from './drawing.ts';
import { type Shape, shape } from './shape.ts';

const [top, tall, bottom] = [20, 120, 24];

/** Upright columns, one a year or another step of a scale, in the order given; labels are left out where they would touch. */
export function columns(given: readonly Bar[], { width, format }: Drawing): Shape {
	const most = Math.max(1, ...given.map(({ n }) => n));
	const step = Math.min(64, width / Math.max(1, given.length));
	const longest = Math.max(0, ...given.map(({ label }) => label.length)) * 7.5 + 6;
	const every = Math.ceil(longest / step);
	const height = top + tall + bottom;
	const column = (bar: Bar, index: number): Shape => {
		const middle = step * (index + 0.5);
		const size = (tall * bar.n) / most;
		const fill = bar.strong ? 'var(--ink)' : 'var(--muted)';
		const number = format.integer(bar.n);
		return barHolder(bar, [
			shape('rect', { class: 'reach', x: step * index, y: 0, width: step, height, fill: 'transparent' }),
			shape('rect', {
				x: middle - step * 0.36,
				y: top + tall - size,
				width: step * 0.72,
				height: size,
				fill: bar.strong ? 'var(--mark)' : 'var(--mark-soft)'
			}),
			...(bar.n && step > 9 * number.length ? [shape('text', { x: middle, y: top + tall - size - 5, fill }, number)] : []),
			...(index % every === 0 ? [shape('text', { x: middle, y: height - 7, fill }, bar.label)] : [])
		]);
	};
	const frame = { class: 'plot', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': 13, 'text-anchor': 'middle' };
	const base = { x1: 0, x2: step * given.length, y1: top + tall, y2: top + tall, stroke: 'var(--rule-strong)', 'aria-hidden': 'true' };
	return shape('svg', frame, [...given.map(column), shape('line', base)]);
}
