import { barX, cell, plot, ruleX, text } from '@observablehq/plot';
import { columnHeads } from './columnHeads.ts';
import { frame, narrow, wrap, type Drawing } from './drawing.ts';
import { linkMarks, quiet, type Mark } from './mark.ts';

export interface ThemeCell {
	theme: string;
	/** said under the name of the theme: how reliable its labels are */
	note: string;
	document: string;
	/** items of the theme, and coded items of the document */
	n: number;
	of: number;
	/** agreement between the codings is too low or too few items to tell: drawn greyed */
	weak: boolean;
	mark: Mark | null;
}

const share = ({ n, of }: ThemeCell) => (of ? n / of : 0);
const ink = ({ weak }: ThemeCell) => (weak ? 'var(--weak)' : 'var(--mark)');

/** Share of each document's coded items, by theme: bars on one common scale where there is room, tinted cells on a phone. */
export function themeMatrix(cells: readonly ThemeCell[], documents: readonly { name: string; note: string }[], drawing: Drawing): Element {
	const themes = [...new Set(cells.map(({ theme }) => theme))];
	const svg = narrow(drawing) ? tinted(cells, themes, documents, drawing) : barred(cells, themes, documents, drawing);
	linkMarks(
		svg,
		cells.map(({ mark }) => mark)
	);
	quiet(svg);
	return svg;
}

const noteOf = (cells: readonly ThemeCell[], theme: string): string => cells.find((row) => row.theme === theme)?.note ?? '';

type Documents = readonly { name: string; note: string }[];
const written = (drawing: Drawing) => (row: ThemeCell) => (row.n ? drawing.format.integer(row.n) : '—');
const colour = (row: ThemeCell) => (row.n && !row.weak ? 'var(--ink)' : 'var(--muted)');

function barred(cells: readonly ThemeCell[], themes: string[], documents: Documents, drawing: Drawing) {
	const most = Math.max(0.01, ...cells.map(share));
	const place = { y: 'theme', fx: 'document' };
	const rows = themes.map((theme) => ({ theme, note: noteOf(cells, theme) }));
	const marginLeft = Math.min(250, drawing.width * 0.27);
	const heads = columnHeads(documents, 'fx', ((drawing.width - marginLeft) / documents.length) * 0.88, 'top-left');
	const beside = { y: 'theme', fx: () => documents[0]?.name, frameAnchor: 'left', textAnchor: 'end', dx: -10 } as const;
	return plot({
		...frame(drawing),
		height: heads.height + 36 * themes.length,
		marginTop: heads.height,
		marginBottom: 0,
		marginLeft,
		marginRight: 4,
		x: { domain: [0, most * 1.35], axis: null },
		y: { domain: themes, axis: null, padding: 0 },
		fx: { domain: documents.map(({ name }) => name), axis: null, padding: 0.1 },
		marks: [
			...heads.marks,
			text(rows, {
				...beside,
				text: ({ theme }) => wrap(theme, 34),
				dy: rows.some(({ note }) => note) ? -6 : 0,
				fontSize: 14,
				lineHeight: 1.05
			}),
			text(rows, { ...beside, text: 'note', dy: 8, fontSize: 11.5, fill: 'var(--muted)' }),
			ruleX([0], { stroke: 'var(--rule-strong)' }),
			barX(cells, { ...place, x: share, insetTop: 9, insetBottom: 9, fill: ink }),
			text(cells, { ...place, x: share, text: written(drawing), textAnchor: 'start', dx: 5, fontSize: 13, fill: colour }),
			barX(cells, { ...place, x1: 0, x2: most * 1.35, fill: 'transparent', className: 'hit' })
		]
	});
}

function tinted(cells: readonly ThemeCell[], themes: string[], documents: Documents, drawing: Drawing) {
	const most = Math.max(0.01, ...cells.map(share));
	const place = { y: 'theme', x: 'document', insetTop: 24, insetBottom: 4, insetLeft: 1, insetRight: 1 };
	const first = documents[0]?.name;
	const heads = columnHeads(
		documents.map(({ name }) => ({ name, note: '' })),
		'x',
		drawing.width / documents.length - 4,
		'top'
	);
	return plot({
		...frame(drawing),
		height: heads.height + 56 * themes.length,
		marginTop: heads.height,
		marginBottom: 0,
		marginLeft: 0,
		marginRight: 0,
		x: { domain: documents.map(({ name }) => name), axis: null, padding: 0 },
		y: { domain: themes, axis: null, padding: 0 },
		marks: [
			...heads.marks,
			text(themes, {
				x: () => first,
				y: (theme: string) => theme,
				text: (theme: string) => theme,
				textAnchor: 'start',
				dx: -drawing.width / documents.length / 2,
				dy: -16,
				fontSize: 14
			}),
			text(themes, {
				x: () => documents.at(-1)?.name,
				y: (theme: string) => theme,
				text: (theme: string) => noteOf(cells, theme),
				textAnchor: 'end',
				dx: drawing.width / documents.length / 2,
				dy: -16,
				fontSize: 12,
				fill: 'var(--muted)'
			}),
			cell(cells, { ...place, fill: ink, fillOpacity: (row: ThemeCell) => 0.04 + 0.4 * (share(row) / most), stroke: 'var(--rule)' }),
			text(cells, { x: 'document', y: 'theme', text: written(drawing), dy: 10, fontSize: 14, fill: colour }),
			cell(cells, { ...place, fill: 'transparent', className: 'hit' })
		]
	});
}
