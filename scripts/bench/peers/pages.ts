import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { columns, type PeerData } from './data.ts';

const drawing = '@observablehq/plot';

/** Outside the lock file of the project: what is compared with is not shipped, and is read from the npm registry when the comparison runs. */
const pinned = { '@uwdata/vgplot': '0.32.0', [drawing]: '0.6.17', esbuild: '0.25.12' };
const framework = { '@observablehq/framework': '1.13.4' };

const html = (title: string): string =>
	`<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body><main id="charts"></main><script type="module" src="main.js"></script></body></html>`;

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
const several = `${engine(columns)}
const predicate = (column, code) => vg.sql(['item IN (SELECT item FROM ' + column + '_rows WHERE ' + column + ' = ' + code + ')']);
document.querySelector('#charts').append(...names.map((column) => chart(column, column + '_rows')));
`;

/** Easier ones, at their best: one value an item, one table, Mosaic's own clauses. */
const flat = `${engine(['flat'])}
const predicate = (column, code) => vg.sql([column + ' = ' + code]);
document.querySelector('#charts').append(...names.map((column) => chart(column, 'flat_rows')));
`;

/** Counts of every figure under what is chosen in the others. */
const counting = `
const names = ${names};
const chosen = {};
const countsOf = (column) => {
	const under = rows.filter((row) => Object.entries(chosen).every(([name, value]) => name === column || row[name]?.includes(value)));
	const counts = new Map();
	for (const row of under) for (const value of row[column] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, n]) => ({ value, n })).sort((a, b) => b.n - a.n).slice(0, 10);
};
const figure = (counts) => Plot.plot({ width: 394, height: 220, marginLeft: 120, y: { type: 'band', domain: counts.map(({ value }) => value) }, marks: [Plot.barX(counts, { x: 'n', y: 'value', fill: 'steelblue' })] });
const charts = () => names.map((column) => figure(countsOf(column)));
window.shown = (column) => countsOf(column).map(({ value, n }) => [value, n]);
const change = (column, value) => {
	if (value === null) delete chosen[column];
	else chosen[column] = value;
};
`;

const plain = `
import * as Plot from '${drawing}';
const rows = await (await fetch('items.json')).json();
${counting}
const draw = () => document.querySelector('#charts').replaceChildren(...charts());
window.choose = (column, value) => { change(column, value); draw(); };
draw();
`;

const frameworkPage = `---
toc: false
---
\`\`\`js
const rows = await FileAttachment("items.json").json();
${counting}
const holder = display(document.createElement('div'));
holder.id = 'charts';
const draw = () => holder.replaceChildren(...charts());
window.choose = (column, value) => { change(column, value); draw(); };
draw();
\`\`\`
`;

const run = (command: string, args: string[], cwd: string): { ok: boolean; said: string } => {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
	const said = `${stdout}${stderr}`.split('\n').filter((line) => /error|failed/i.test(line));
	return { ok: status === 0, said: said[0]?.trim() ?? '' };
};

const install = (folder: string, dependencies: Record<string, string>): { ok: boolean; said: string } => {
	if (existsSync(join(folder, 'node_modules'))) return { ok: true, said: '' };
	mkdirSync(folder, { recursive: true });
	// a package that vgplot asks for and no registry may hold; only maps need it
	mkdirSync(join(folder, 'geometry'), { recursive: true });
	writeFileSync(join(folder, 'geometry/package.json'), '{"name":"@uwdata/wk-geojson","version":"0.0.1","type":"module","main":"index.js"}');
	writeFileSync(join(folder, 'geometry/index.js'), 'export const [wkbToGeoJSON, wktToGeoJSON] = [null, null];\n');
	const overrides = { '@uwdata/wk-geojson': 'file:./geometry' };
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies, overrides }));
	return run('npm', ['install', '--no-audit', '--no-fund', '--silent'], folder);
};

/** Compressed copies, as a host would make them. */
function compress(folder: string): void {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(js|css|json|html|wasm|arrow)$/.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		const bytes = readFileSync(path);
		writeFileSync(`${path}.gz`, gzipSync(bytes));
		writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
	}
}

export interface Peers {
	/** where each page that could be built is */
	folders: Record<string, string>;
	/** why the others were not */
	notRun: Record<string, string>;
	versions: Record<string, string>;
}

const versionOf = (folder: string, name: string): string =>
	(JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

const esbuild = (tools: string, source: string, out: string): { ok: boolean; said: string } =>
	run(join(tools, 'node_modules/.bin/esbuild'), [source, '--bundle', '--minify', '--format=esm', `--outfile=${out}`], tools);

/**
 * A page of Observable Framework. Its build reads packages from cdn.jsdelivr.net; the one that it needs is put where it keeps them, made of the
 * same version from the npm registry, with all that it imports in one file (one request where it would make many).
 */
function buildFramework(folder: string, tools: string, place: string): { ok: boolean; said: string } {
	const installed = install(place, framework);
	if (!installed.ok) return installed;
	const version = versionOf(tools, drawing);
	writeFileSync(join(tools, 'drawing.js'), `export * from '${drawing}';\n`);
	const bundled = esbuild(tools, 'drawing.js', join(place, `src/.observablehq/cache/_npm/${drawing}@${version}/_esm.js`));
	if (!bundled.ok) return bundled;
	writeFileSync(join(place, 'src/index.md'), frameworkPage);
	copyFileSync(join(folder, 'items.json'), join(place, 'src/items.json'));
	return run(join(place, 'node_modules/.bin/observable'), ['build'], place);
}

/** Installs and builds the pages of the peers beside their data, in `folder`; packages installed there before are used again. */
export function buildPeers(folder: string, { json, names: values }: PeerData): Peers {
	const tools = join(folder, 'tools');
	const [folders, notRun, versions]: [Peers['folders'], Peers['notRun'], Peers['versions']] = [{}, {}, {}];
	const installed = install(tools, pinned);
	if (!installed.ok) return { folders, notRun: { mosaic: installed.said, plain: installed.said, framework: installed.said }, versions };
	for (const name of [...Object.keys(pinned), '@duckdb/duckdb-wasm']) versions[name] = versionOf(tools, name);
	writeFileSync(join(folder, 'names.json'), JSON.stringify(values));
	const page = (name: string, code: string, files: string[]): void => {
		const place = join(folder, name);
		rmSync(place, { recursive: true, force: true });
		mkdirSync(place);
		writeFileSync(join(tools, `${name}.js`), code);
		const built = esbuild(tools, `${name}.js`, join(place, 'main.js'));
		if (!built.ok) return void (notRun[name] = built.said);
		writeFileSync(join(place, 'index.html'), html(name));
		for (const file of files) copyFileSync(file, join(place, basename(file)));
		compress(place);
		folders[name] = place;
	};
	const parts = join(tools, 'node_modules/@duckdb/duckdb-wasm/dist');
	const wasm = [join(parts, 'duckdb-eh.wasm'), join(parts, 'duckdb-browser-eh.worker.js'), join(folder, 'names.json')];
	page('mosaic', several, [...wasm, ...columns.map((name) => join(folder, `${name}.arrow`))]);
	page('mosaic, one value an item', flat, [...wasm, join(folder, 'flat.arrow')]);
	const tooMany = 'too many rows for a page of JSON';
	if (!json) return { folders, notRun: { ...notRun, plain: tooMany, framework: tooMany }, versions };
	page('plain', plain, [join(folder, 'items.json')]);
	const place = join(folder, 'framework-source');
	const built = buildFramework(folder, tools, place);
	if (!built.ok) return { folders, notRun: { ...notRun, framework: built.said }, versions };
	versions['@observablehq/framework'] = versionOf(place, '@observablehq/framework');
	rmSync(join(folder, 'framework'), { recursive: true, force: true });
	cpSync(join(place, 'dist'), join(folder, 'framework'), { recursive: true });
	compress(join(folder, 'framework'));
	folders['framework'] = join(folder, 'framework');
	return { folders, notRun, versions };
}
