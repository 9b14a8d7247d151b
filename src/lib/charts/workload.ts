import { axisY, barX, plot, ruleX, text } from '@observablehq/plot';
import { frame, narrow, wrap, type Drawing } from './drawing.ts';
import { linkMarks, quiet, type Mark } from './mark.ts';

export interface WorkloadBar {
	actor: string;
	/** name of the role, one panel each; never added up */
	role: string;
	/** the first role named is drawn in full ink; a number of items, or an index with `shown` */
	n: number;
	/** the number as it is written, where it is not a whole number of items */
	shown?: string;
	mark: Mark | null;
}

/** Bars of items by actor, one panel a role, actors in the order given. */
export function workload(bars: readonly WorkloadBar[], roles: readonly string[], drawing: Drawing): Element {
	const small = narrow(drawing);
	const actors = [...new Set(bars.map(({ actor }) => actor))];
	const most = Math.max(1, ...bars.map(({ n }) => n));
	const band = small ? 38 : 28;
	const labels = small ? 0 : Math.min(250, drawing.width * 0.32);
	const first = roles[0];
	/** letters of a name that stands above its bar, in the room of one panel */
	const letters = Math.floor((drawing.width - 36) / Math.max(1, roles.length) / 7);
	const place = { y: 'actor', fx: 'role' };
	const inset = small ? { insetTop: 20, insetBottom: 4 } : { insetTop: 5, insetBottom: 5 };
	const svg = plot({
		...frame(drawing),
		height: 34 + band * actors.length,
		marginTop: 34,
		marginBottom: 0,
		marginLeft: labels,
		marginRight: 36,
		x: { domain: [0, most * (small ? 1.25 : 1.12)], axis: null },
		y: { domain: actors, label: null, axis: null, padding: 0 },
		fx: { domain: [...roles], label: null, axis: null, padding: 0.12 },
		marks: [
			text(roles, {
				fx: (role: string) => role,
				text: (role: string) => role,
				frameAnchor: 'top-left',
				dy: -22,
				fontSize: 13,
				fontWeight: 600
			}),
			...(small
				? [
						text(actors, {
							x: 0,
							y: (actor: string) => actor,
							fx: () => first,
							text: (actor: string) => wrap(actor, letters, 1),
							frameAnchor: 'left',
							textAnchor: 'start',
							dy: -8,
							fontSize: 13
						})
					]
				: [axisY({ tickSize: 0, fontSize: 14, label: null, tickFormat: (actor: string) => wrap(actor, 30, 2), lineHeight: 1.05 })]),
			ruleX([0], { stroke: 'var(--rule-strong)' }),
			barX(bars, { ...place, x: 'n', ...inset, fill: (bar: WorkloadBar) => (bar.role === first ? 'var(--mark)' : 'var(--mark-soft)') }),
			text(bars, {
				...place,
				x: 'n',
				text: (bar: WorkloadBar) => bar.shown ?? (bar.n ? drawing.format.integer(bar.n) : '—'),
				textAnchor: 'start',
				dx: 5,
				dy: small ? 8 : 0,
				fontSize: 13,
				fill: (bar: WorkloadBar) => (bar.n ? 'var(--ink)' : 'var(--muted)')
			}),
			barX(bars, { ...place, x1: 0, x2: most, insetRight: -30, fill: 'transparent', className: 'hit' })
		]
	});
	linkMarks(
		svg,
		bars.map(({ mark }) => mark)
	);
	quiet(svg);
	return svg;
}
