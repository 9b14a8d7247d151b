import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { columns, type PeerData } from './data.ts';
import { buildLight, buildWithEngine, publish } from './framework.ts';
import { drawing, plain } from './json.ts';
import { flat, several } from './mosaic.ts';
import { esbuild, install, type Outcome, versionOf } from './tools.ts';

/** Outside the lock file of the project: what is compared with is not shipped, and is read from the npm registry when the comparison runs. */
const pinned = { '@uwdata/vgplot': '0.32.0', [drawing]: '0.6.17', esbuild: '0.25.12' };

const html = (title: string): string =>
	`<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body><main id="charts"></main><script type="module" src="main.js"></script></body></html>`;

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
	const framework = (name: string, builder: (place: string) => Outcome): void => {
		const place = join(folder, `${name} source`);
		const built = builder(place);
		if (!built.ok) return void (notRun[name] = built.said);
		versions['@observablehq/framework'] = versionOf(place, '@observablehq/framework');
		publish(place, join(folder, name));
		compress(join(folder, name));
		folders[name] = join(folder, name);
	};
	const { [drawing]: plot, esbuild: bundler } = pinned;
	framework('framework, its engine', (place) =>
		buildWithEngine(folder, place, join(folder, 'framework tools'), { [drawing]: plot }, bundler)
	);
	if (json) {
		page('plain', plain, [join(folder, 'items.json')]);
		framework('framework', (place) => buildLight(folder, place, tools, plot));
	} else for (const name of ['plain', 'framework']) notRun[name] = 'too many rows for a page of JSON';
	return { folders, notRun, versions };
}
