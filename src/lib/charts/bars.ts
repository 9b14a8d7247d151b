import { type Drawing, labelRoom, maker, wrap } from './drawing.ts';
import { markLink, type Mark } from './mark.ts';

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

/** Horizontal bars with their labels and numbers. Drawn node by node: several are redrawn at each choice of a filter. */
export function bars(given: readonly Bar[], drawing: Drawing): Element {
	const { document, width, format } = drawing;
	const element = maker(document);
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
	const svg = element('svg', { class: 'plot', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': fontSize });
	let y = 0;
	for (const { bar, lines, height: room } of rows) {
		if (!bar) {
			svg.append(element('text', { x: 0, y: y + room - 6, 'font-weight': 600, fill: 'var(--ink)', 'aria-hidden': 'true' }, lines[0]));
			y += room;
			continue;
		}
		const holder = bar.mark ? markLink(document, bar.mark) : element('g', { 'aria-hidden': 'true' });
		holder.classList.add('hit');
		holder.setAttribute('data-key', keyOfBar(bar));
		const middle = y + room / 2;
		lines.forEach((text, index) =>
			holder.append(
				element(
					'text',
					{ x: labels - 8, y: middle + 4.5 + line * (index - (lines.length - 1) / 2), 'text-anchor': 'end', fill: 'var(--ink)' },
					text
				)
			)
		);
		const fill = bar.strong ? 'var(--mark)' : 'var(--mark-soft)';
		holder.append(element('rect', { x: labels, y: middle - 7, width: scale * bar.n, height: 14, fill }));
		holder.append(
			element(
				'text',
				{ x: labels + scale * bar.n + 5, y: middle + 4.5, fill: bar.strong ? 'var(--ink)' : 'var(--muted)' },
				format.integer(bar.n)
			)
		);
		holder.prepend(element('rect', { class: 'reach', x: 0, y, width, height: room, fill: 'transparent' }));
		svg.append(holder);
		y += room;
	}
	svg.append(element('line', { x1: labels, x2: labels, y1: 0, y2: height, stroke: 'var(--rule-strong)', 'aria-hidden': 'true' }));
	return svg;
}
