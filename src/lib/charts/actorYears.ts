import { cell, plot, text } from '@observablehq/plot';
import { frame, labelRoom, narrow, wrap, type Drawing } from './drawing.ts';
import { linkMarks, quiet, type Mark } from './mark.ts';

export interface YearCell {
	actor: string;
	/** name of the role: one panel each, the first in full ink */
	role: string;
	/** a year, or the words for none */
	year: string;
	n: number;
	mark: Mark | null;
}

/** Items of each actor in each year, one panel a role. Tint and number; a blank where nothing is written. */
export function actorYears(cells: readonly YearCell[], roles: readonly string[], years: readonly string[], drawing: Drawing): Element {
	const svg = narrow(drawing) ? listed(cells, roles, years, drawing) : panelled(cells, roles, years, drawing);
	linkMarks(
		svg,
		cells.map(({ mark }) => mark)
	);
	quiet(svg);
	return svg;
}

const most = (cells: readonly YearCell[]): number => Math.max(1, ...cells.map(({ n }) => n));
const tint = (cells: readonly YearCell[]) => (one: YearCell) => 0.1 + (0.55 * one.n) / most(cells);
const number = ({ format }: Drawing) => ({ text: (one: YearCell) => format.integer(one.n), fontSize: 13, fill: 'var(--ink)' });
const yearWords = (length: number) => ({
	text: (year: string) => wrap(year, length),
	fontSize: 12,
	fill: 'var(--muted)',
	lineAnchor: 'bottom' as const
});

function panelled(cells: readonly YearCell[], roles: readonly string[], years: readonly string[], drawing: Drawing) {
	const actors = [...new Set(cells.map(({ actor }) => actor))];
	const place = { x: 'year', y: 'actor', fx: 'role', inset: 1.5 };
	return plot({
		...frame(drawing),
		height: 64 + 30 * actors.length,
		marginTop: 64,
		marginBottom: 0,
		marginLeft: labelRoom(actors, 14, drawing, 0.32),
		marginRight: 0,
		x: { domain: [...years], axis: null, padding: 0 },
		y: { domain: actors, axis: null, padding: 0 },
		fx: { domain: [...roles], axis: null, padding: 0.08 },
		marks: [
			text(roles, {
				fx: (role: string) => role,
				text: (role: string) => role,
				frameAnchor: 'top-left',
				dy: -62,
				lineAnchor: 'top',
				fontSize: 13,
				fontWeight: 600
			}),
			text(
				roles.flatMap((role) => years.map((year) => ({ role, year }))),
				{ ...yearWords(9), fx: 'role', x: 'year', text: ({ year }: { year: string }) => wrap(year, 9), frameAnchor: 'top', dy: -6 }
			),
			text(actors, {
				fx: () => roles[0],
				y: (actor: string) => actor,
				text: (actor: string) => wrap(actor, 34, 2),
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -10,
				fontSize: 14,
				lineHeight: 1.05
			}),
			cell(cells, { ...place, fill: 'var(--mark)', fillOpacity: tint(cells) }),
			text(cells, { x: 'year', y: 'actor', fx: 'role', ...number(drawing) }),
			cell(cells, { ...place, fill: 'transparent', className: 'hit' })
		]
	});
}

/** On a phone the roles of an actor follow each other. */
function listed(cells: readonly YearCell[], roles: readonly string[], years: readonly string[], drawing: Drawing) {
	const row = ({ actor, role }: YearCell) => `${actor} · ${role}`;
	const actors = [...new Set(cells.map(({ actor }) => actor))];
	const rows = actors.flatMap((actor) => roles.flatMap((role) => cells.find((one) => one.actor === actor && one.role === role) ?? []));
	const place = { x: 'year', y: row, insetTop: 22, insetBottom: 2, insetLeft: 1, insetRight: 1 };
	return plot({
		...frame(drawing),
		height: 40 + 50 * rows.length,
		marginTop: 40,
		marginBottom: 0,
		marginLeft: 0,
		marginRight: 0,
		x: { domain: [...years], axis: null, padding: 0 },
		y: { domain: rows.map(row), axis: null, padding: 0 },
		marks: [
			text(years, { ...yearWords(7), x: (year: string) => year, frameAnchor: 'top', dy: -6 }),
			text(rows, {
				x: () => years[0],
				y: row,
				text: row,
				textAnchor: 'start',
				dx: -drawing.width / years.length / 2,
				dy: -14,
				fontSize: 13
			}),
			cell(cells, { ...place, fill: 'var(--mark)', fillOpacity: tint(cells) }),
			text(cells, { x: 'year', y: row, dy: 10, ...number(drawing) }),
			cell(cells, { ...place, fill: 'transparent', className: 'hit' })
		]
	});
}
