import { type Bar, keyOfBar } from './bars.ts';
import { type Drawing, maker } from './drawing.ts';
import { markLink } from './mark.ts';

const [top, tall, bottom] = [20, 120, 24];

/** Upright columns, one a year or another step of a scale, in the order given; labels are left out where they would touch. */
export function columns(given: readonly Bar[], { document, width, format }: Drawing): Element {
	const element = maker(document);
	const most = Math.max(1, ...given.map(({ n }) => n));
	const step = Math.min(64, width / Math.max(1, given.length));
	const longest = Math.max(0, ...given.map(({ label }) => label.length)) * 7.5 + 6;
	const every = Math.ceil(longest / step);
	const height = top + tall + bottom;
	const svg = element('svg', { class: 'plot', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': 13, 'text-anchor': 'middle' });
	given.forEach((bar, index) => {
		const holder = bar.mark ? markLink(document, bar.mark) : element('g', { 'aria-hidden': 'true' });
		holder.classList.add('hit');
		holder.setAttribute('data-key', keyOfBar(bar));
		const middle = step * (index + 0.5);
		const size = (tall * bar.n) / most;
		holder.append(
			element('rect', { class: 'reach', x: step * index, y: 0, width: step, height, fill: 'transparent' }),
			element('rect', {
				x: middle - step * 0.36,
				y: top + tall - size,
				width: step * 0.72,
				height: size,
				fill: bar.strong ? 'var(--mark)' : 'var(--mark-soft)'
			})
		);
		const fill = bar.strong ? 'var(--ink)' : 'var(--muted)';
		if (bar.n && step > 9 * format.integer(bar.n).length)
			holder.append(element('text', { x: middle, y: top + tall - size - 5, fill }, format.integer(bar.n)));
		if (index % every === 0) holder.append(element('text', { x: middle, y: height - 7, fill }, bar.label));
		svg.append(holder);
	});
	svg.append(
		element('line', { x1: 0, x2: step * given.length, y1: top + tall, y2: top + tall, stroke: 'var(--rule-strong)', 'aria-hidden': 'true' })
	);
	return svg;
}
