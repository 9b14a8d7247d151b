import { columns } from './data.ts';

/** Each page gives `choose(column, value)` (null: no choice) and `shown(column)`, the ten largest numbers of a figure with their values. */
const names = JSON.stringify(columns);

const engine = (files: readonly string[]): string => `
import * as vg from '@uwdata/vgplot';
import * as duckdb from '@duckdb/duckdb-wasm';
const names = ${names};
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
const bytes = (name) => fetch(name + '.arrow').then((answer) => answer.arrayBuffer()).then((buffer) => new Uint8Array(buffer));
const [, ...files] = await Promise.all([db.instantiate('duckdb-eh.wasm'), ...${JSON.stringify(files)}.map(bytes)]);
const connection = await db.connect();
for (const [index, name] of ${JSON.stringify(files)}.entries()) await connection.insertArrowFromIPCStream(files[index], { name: name + '_rows', create: true });
vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: db, connection }));
const chosen = vg.Selection.crossfilter();
const plots = {};
const chart = (column, table) => plots[column] = vg.plot(
	vg.barX(vg.from(table, { filterBy: chosen }), { x: vg.count(), y: column, fill: 'steelblue', sort: { y: '-x', limit: 10 } }),
	vg.yScale('band'), vg.width(394), vg.height(220));
const codes = await fetch('names.json').then((answer) => answer.json());
const marksOf = (column) => new Set(plots[column].value.marks);
window.choose = (column, value) => chosen.update({ source: plots[column], clients: marksOf(column), value, predicate: value === null ? null : predicate(column, codes[column].indexOf(value)) });
window.shown = (column) => {
	const [mark] = plots[column].value.marks;
	const [counts, values] = ['x', 'y'].map((channel) => mark.data.columns[mark.channelField(channel).as]);
	return Array.from(counts, (n, index) => [codes[column][values[index]], Number(n)]).filter(([value]) => value !== undefined);
};
`;

/** The same questions as ours: an item has several themes, actors and years, each in a table of its own beside its items. */
export const several = `${engine(columns)}
const predicate = (column, code) => vg.sql(['item IN (SELECT item FROM ' + column + '_rows WHERE ' + column + ' = ' + code + ')']);
document.querySelector('#charts').append(...names.map((column) => chart(column, column + '_rows')));
`;

/** Easier ones, at their best: one value an item, one table, Mosaic's own clauses. */
export const flat = `${engine(['flat'])}
const predicate = (column, code) => vg.sql([column + ' = ' + code]);
document.querySelector('#charts').append(...names.map((column) => chart(column, 'flat_rows')));
`;
