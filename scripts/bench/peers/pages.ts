import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { columns } from './data.ts';

const drawing = '@observablehq/plot';

/** Outside the lock file of the project: what is compared with is not shipped, and is read from the npm registry when the comparison runs. */
const pinned = { '@uwdata/vgplot': '0.32.0', [drawing]: '0.6.17', esbuild: '0.25.12' };
const framework = { '@observablehq/framework': '1.13.4' };

const html = (title: string): string =>
	`<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body><main id="charts"></main><script type="module" src="main.js"></script></body></html>`;

const vgplot = `
import * as vg from '@uwdata/vgplot';
import * as duckdb from '@duckdb/duckdb-wasm';
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
const [, rows] = await Promise.all([db.instantiate('duckdb-eh.wasm'), fetch('items.arrow').then((answer) => answer.arrayBuffer())]);
const connection = await db.connect();
await connection.insertArrowFromIPCStream(new Uint8Array(rows), { name: 'items', create: true });
vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: db, connection }));
const chosen = vg.Selection.crossfilter();
const chart = (column) => vg.plot(
	vg.barX(vg.from('items', { filterBy: chosen }), { x: vg.count(), y: column, fill: 'steelblue', sort: { y: '-x', limit: 10 } }),
	vg.toggleY({ as: chosen }), vg.yScale('band'), vg.width(394), vg.height(220));
document.querySelector('#charts').append(...${JSON.stringify(columns)}.map(chart));
`;

const plain = `
import * as Plot from '${drawing}';
const rows = await (await fetch('items.json')).json();
const chosen = {};
const holder = document.querySelector('#charts');
const draw = () => holder.replaceChildren(...${JSON.stringify(columns)}.map((column) => {
	const under = rows.filter((row) => Object.entries(chosen).every(([name, value]) => name === column || row[name] === value));
	const counts = [...Map.groupBy(under, (row) => row[column])].map(([value, { length }]) => ({ value, n: length })).sort((a, b) => b.n - a.n).slice(0, 10);
	const svg = Plot.plot({ width: 394, height: 220, marginLeft: 120, y: { type: 'band', domain: counts.map(({ value }) => value) }, marks: [Plot.barX(counts, { x: 'n', y: 'value', fill: 'steelblue' })] });
	[...svg.querySelectorAll('rect')].forEach((bar, index) => bar.addEventListener('pointerdown', () => {
		const { value } = counts[index];
		if (chosen[column] === value) delete chosen[column]; else chosen[column] = value;
		draw();
	}));
	return svg;
}));
draw();
`;

const frameworkPage = `---
toc: false
---
\`\`\`js
const rows = await FileAttachment("items.json").json();
display(Plot.plot({ marginLeft: 120, marks: [Plot.barX(rows, Plot.groupY({ x: "count" }, { y: "kind", sort: { y: "-x", limit: 10 } }))] }));
\`\`\`
`;

const run = (command: string, args: string[], cwd: string): { ok: boolean; said: string } => {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
	const said = `${stdout}${stderr}`.split('\n').filter((line) => /error|failed/i.test(line));
	return { ok: status === 0, said: said[0]?.trim() ?? '' };
};

const install = (folder: string, dependencies: Record<string, string>): { ok: boolean; said: string } => {
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
	for (const name of readdirSync(folder)) {
		if (!/\.(js|json|html|wasm|arrow)$/.test(name)) continue;
		const bytes = readFileSync(join(folder, name));
		writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
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

/** Installs and builds the pages of the peers beside their data. */
export function buildPeers(folder: string, json: boolean): Peers {
	const tools = join(folder, 'tools');
	const [folders, notRun, versions]: [Peers['folders'], Peers['notRun'], Peers['versions']] = [{}, {}, {}];
	const installed = install(tools, pinned);
	if (!installed.ok) return { folders, notRun: { mosaic: installed.said, plain: installed.said, framework: installed.said }, versions };
	for (const name of [...Object.keys(pinned), '@duckdb/duckdb-wasm']) versions[name] = versionOf(tools, name);
	const page = (name: string, code: string, files: string[]): void => {
		const place = join(folder, name);
		mkdirSync(place);
		writeFileSync(join(tools, `${name}.js`), code);
		const built = run(
			join(tools, 'node_modules/.bin/esbuild'),
			[`${name}.js`, '--bundle', '--minify', '--format=esm', `--outfile=${join(place, 'main.js')}`],
			tools
		);
		if (!built.ok) return void (notRun[name] = built.said);
		writeFileSync(join(place, 'index.html'), html(name));
		for (const file of files) copyFileSync(file, join(place, file.replace(/^.*\//, '')));
		compress(place);
		folders[name] = place;
	};
	const engine = join(tools, 'node_modules/@duckdb/duckdb-wasm/dist');
	page('mosaic', vgplot, [join(engine, 'duckdb-eh.wasm'), join(engine, 'duckdb-browser-eh.worker.js'), join(folder, 'items.arrow')]);
	if (!json)
		return {
			folders,
			notRun: { ...notRun, plain: 'too many rows for a page of JSON', framework: 'too many rows for a page of JSON' },
			versions
		};
	page('plain', plain, [join(folder, 'items.json')]);

	const place = join(folder, 'framework-source');
	const ready = install(place, framework);
	if (!ready.ok) return { folders, notRun: { ...notRun, framework: ready.said }, versions };
	versions['@observablehq/framework'] = versionOf(place, '@observablehq/framework');
	mkdirSync(join(place, 'src'));
	writeFileSync(join(place, 'src/index.md'), frameworkPage);
	copyFileSync(join(folder, 'items.json'), join(place, 'src/items.json'));
	const built = run(join(place, 'node_modules/.bin/observable'), ['build'], place);
	if (!built.ok) notRun['framework'] = `its build fetches packages from cdn.jsdelivr.net, out of reach here (${built.said})`;
	else {
		cpSync(join(place, 'dist'), join(folder, 'framework'), { recursive: true });
		folders['framework'] = join(folder, 'framework');
	}
	return { folders, notRun, versions };
}
