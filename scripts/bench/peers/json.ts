import { columns } from './data.ts';

export const drawing = '@observablehq/plot';

/** The five figures of a page are drawn alike. */
export const figure = `
const figure = (counts) => Plot.plot({ width: 394, height: 220, marginLeft: 120, y: { type: 'band', domain: counts.map(({ value }) => value) }, marks: [Plot.barX(counts, { x: 'n', y: 'value', fill: 'steelblue' })] });
`;

/** Counts of every figure under what is chosen in the others, over `rows`. */
export const counting = `${figure}
const names = ${JSON.stringify(columns)};
const chosen = {};
const countsOf = (column) => {
	const under = rows.filter((row) => Object.entries(chosen).every(([name, value]) => name === column || row[name]?.includes(value)));
	const counts = new Map();
	for (const row of under) for (const value of row[column] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n).slice(0, 10);
};
const charts = () => names.map((column) => figure(countsOf(column)));
window.shown = (column) => countsOf(column).map(({ value, n }) => [value, n]);
const change = (column, value) => {
	if (value === null) delete chosen[column];
	else chosen[column] = value;
};
`;

export const plain = `
import * as Plot from '${drawing}';
const rows = await (await fetch('items.json')).json();
${counting}
const draw = () => document.querySelector('#charts').replaceChildren(...charts());
window.choose = (column, value) => { change(column, value); draw(); };
draw();
`;
