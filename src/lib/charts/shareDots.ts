import { axisX, axisY, barX, dot, link, plot, ruleX, text, tickX } from '@observablehq/plot';
import { frame, labelRoom, narrow, type Drawing } from './drawing.ts';
import { linkMarks, quiet, type Mark } from './mark.ts';

export interface ShareDot {
	document: string;
	group: 'national' | 'local' | 'other';
	k: number;
	n: number;
	/** 95 % interval of k/n */
	low: number;
	high: number;
	mark: Mark | null;
}

export interface ShareDotsOptions {
	/** right end of the scale, in [0, 1]; the same for the panels that are read together */
	most: number;
	/** mean of the documents of a group, drawn as a thin tick across its rows */
	means?: { documents: string[]; share: number; group: ShareDot['group'] }[];
	/** words for k = 0 */
	none: string;
}

const hue = ({ group }: { group: ShareDot['group'] }) => (group === 'other' ? 'var(--muted)' : `var(--${group})`);
const share = ({ k, n }: ShareDot) => k / n;

/** One theme: a dot and an interval a document. National is a disc, local a diamond, other kinds a hollow square. */
export function shareDots(dots: readonly ShareDot[], { most, means = [], none }: ShareDotsOptions, drawing: Drawing): Element {
	const small = drawing.width < 420;
	const labels = labelRoom(
		dots.map(({ document }) => document),
		13,
		drawing,
		0.42
	);
	const figures = small ? 56 : 140;
	const { integer, percent } = drawing.format;
	const figure = (row: ShareDot) =>
		row.k === 0
			? small
				? `0/${integer(row.n)}`
				: `${none} (0/${integer(row.n)})`
			: small
				? `${integer(row.k)}/${integer(row.n)}`
				: `${percent(share(row), 1)} (${integer(row.k)}/${integer(row.n)})`;
	const ticks = means.flatMap((mean) => mean.documents.map((document) => ({ ...mean, document })));
	const svg = plot({
		...frame(drawing),
		height: 26 * dots.length + 28,
		marginTop: 2,
		marginBottom: 26,
		marginLeft: labels,
		marginRight: figures,
		x: { domain: [0, most], axis: null, clamp: true },
		y: { domain: dots.map(({ document }) => document), axis: null, padding: 0 },
		symbol: { domain: ['national', 'local', 'other'], range: ['circle', 'diamond', 'square'] },
		marks: [
			axisX({
				anchor: 'bottom',
				ticks: narrow(drawing) ? 3 : 5,
				tickFormat: (value: number) => percent(value),
				tickSize: 3,
				label: null,
				fontSize: 12,
				fill: 'var(--muted)',
				color: 'var(--rule-strong)'
			}),
			axisY({ tickSize: 0, fontSize: 13, label: null }),
			ruleX([0], { stroke: 'var(--rule-strong)' }),
			tickX(ticks, { x: 'share', y: 'document', stroke: hue, strokeOpacity: 0.7, strokeDasharray: '2 2' }),
			link(dots, {
				y1: 'document',
				y2: 'document',
				x1: 'low',
				x2: 'high',
				stroke: hue,
				strokeWidth: 3,
				strokeOpacity: 0.55,
				strokeLinecap: 'butt'
			}),
			dot(dots, {
				y: 'document',
				x: share,
				symbol: 'group',
				r: 5,
				fill: (row: ShareDot) => (row.group === 'other' || row.k === 0 ? 'var(--paper)' : hue(row)),
				stroke: hue,
				strokeWidth: 2
			}),
			text(dots, {
				y: 'document',
				text: figure,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: figures - 2,
				fontSize: 13,
				fill: (row: ShareDot) => (row.k ? 'var(--ink)' : 'var(--muted)')
			}),
			barX(dots, { y: 'document', x1: 0, x2: most, insetRight: -figures, insetLeft: -labels + 4, fill: 'transparent', className: 'hit' })
		]
	});
	linkMarks(
		svg,
		dots.map(({ mark }) => mark)
	);
	quiet(svg);
	return svg;
}
