import { axisX, axisY, dot, line, plot, rect, ruleX, text } from '@observablehq/plot';
import { frame, narrow, wrap, type Drawing } from './drawing.ts';
import { linkMarks, quiet, type Mark } from './mark.ts';

export interface Curve {
	document: string;
	/** themes expected in 0, 1, 2 … n items */
	expected: readonly number[];
	mark: Mark;
}

export interface CurveWords {
	items: string;
	themes: string;
}

/** Half the side of what is pressed around the end of a curve, in pixels. */
const reach = 13;

/** Themes against length: one curve a document, ending at its own length; a rule at the length that all of them have. */
export function rarefactionCurves(curves: readonly Curve[], common: number, words: CurveWords, drawing: Drawing): Element {
	const lengths = curves.map(({ expected }) => expected.length - 1);
	const most = Math.max(1, ...lengths);
	const tallest = Math.max(1, ...curves.flatMap(({ expected }) => expected));
	const [height, marginRight] = [narrow(drawing) ? 320 : 380, narrow(drawing) ? 96 : 150];
	const [across, up] = [(reach * most) / (drawing.width - 40 - marginRight), (reach * tallest) / (height - 80)];
	const points = curves.flatMap(({ document, expected }) => expected.map((themes, items) => ({ document, items, themes })));
	const ends = curves.map(({ document, expected }, index) => ({ document, items: lengths[index] ?? 0, themes: expected.at(-1) ?? 0 }));
	const place = { x: 'items', y: 'themes' } as const;
	const svg = plot({
		...frame(drawing),
		height,
		marginTop: 34,
		marginBottom: 46,
		marginLeft: 40,
		marginRight,
		x: { domain: [0, most] },
		y: { domain: [0, tallest] },
		marks: [
			axisX({ label: words.items, labelAnchor: 'left', labelArrow: 'none', fontSize: 12, ticks: 6, tickFormat: drawing.format.integer }),
			axisY({ label: words.themes, labelArrow: 'none', fontSize: 12, ticks: 5, tickFormat: drawing.format.integer }),
			ruleX([common], { stroke: 'var(--rule-strong)', strokeDasharray: '3 3' }),
			line(points, { ...place, z: 'document', stroke: 'var(--mark)', strokeWidth: 1.6 }),
			dot(ends, { ...place, r: 4.5, fill: 'var(--mark)' }),
			text(ends, {
				...place,
				text: ({ document }: { document: string }) => wrap(document, narrow(drawing) ? 12 : 18),
				textAnchor: 'start',
				lineAnchor: 'top',
				dx: 9,
				dy: 3,
				fontSize: 13,
				fill: 'var(--ink)',
				stroke: 'var(--paper)',
				strokeWidth: 4
			}),
			rect(ends, {
				x1: ({ items }: { items: number }) => items - across,
				x2: ({ items }: { items: number }) => items + across,
				y1: ({ themes }: { themes: number }) => themes - up,
				y2: ({ themes }: { themes: number }) => themes + up,
				fill: 'transparent',
				className: 'hit'
			})
		]
	});
	linkMarks(
		svg,
		curves.map(({ mark }) => mark)
	);
	quiet(svg);
	return svg;
}
