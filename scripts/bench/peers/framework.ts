import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { columns } from './data.ts';
import { counting, drawing, figure } from './json.ts';
import { esbuild, install, type Outcome, run } from './tools.ts';

export const framework = { '@observablehq/framework': '1.13.4' };

/** The version that Framework asks for. */
const engine = { '@duckdb/duckdb-wasm': '1.29.0', 'apache-arrow': '17.0.0' };

const draw = `
const holder = display(document.createElement('div'));
holder.id = 'charts';`;

/** The lightest page: rows of JSON, counted in the page. */
const light = `
const rows = await FileAttachment("items.json").json();
${counting}
${draw}
const draw = () => holder.replaceChildren(...charts());
window.choose = (column, value) => { change(column, value); draw(); };
draw();
`;

const attached = columns.map((column) => `${column}_rows: FileAttachment("${column}.arrow")`).join(', ');

/** The page with the engine that Framework brings, over the same tables as those of Mosaic. */
const withEngine = `
const names = ${JSON.stringify(columns)};
const codes = await FileAttachment("names.json").json();
const db = await DuckDBClient.of({ ${attached} });
const chosen = {};
${figure}
const under = (column) => Object.entries(chosen).filter(([name]) => name !== column)
	.map(([name, value]) => 'item IN (SELECT item FROM ' + name + '_rows WHERE ' + name + ' = ' + codes[name].indexOf(value) + ')');
const countsOf = async (column) => {
	const where = under(column);
	const found = await db.query('SELECT ' + column + ' AS code, count(*)::INT AS n FROM ' + column + '_rows ' + (where.length ? 'WHERE ' + where.join(' AND ') : '') + ' GROUP BY 1 ORDER BY 2 DESC LIMIT 10');
	return Array.from(found, ({ code, n }) => ({ value: codes[column][code], n }));
};
${draw}
let counts = {};
const draw = async () => {
	const all = await Promise.all(names.map(countsOf));
	counts = Object.fromEntries(names.map((name, index) => [name, all[index]]));
	holder.replaceChildren(...all.map(figure));
};
window.shown = (column) => counts[column].map(({ value, n }) => [value, n]);
window.choose = (column, value) => {
	if (value === null) delete chosen[column];
	else chosen[column] = value;
	void draw();
};
await draw();
`;

const page = (code: string): string => `---\ntoc: false\n---\n\`\`\`js${code}\`\`\`\n`;

/** What the first step that fails says, or the last. */
const inTurn = (steps: readonly (() => Outcome)[]): Outcome => {
	for (const step of steps) {
		const outcome = step();
		if (!outcome.ok) return outcome;
	}
	return { ok: true, said: '' };
};

/**
 * A site of Observable Framework, built in `place/dist`. Its build reads packages from cdn.jsdelivr.net; those that it needs are put where it
 * keeps them, made of the npm registry's, each with all that it imports in one file (one request where it would make many).
 */
function build(place: string, tools: string, code: string, files: readonly string[], packages: Record<string, string>): Outcome {
	const kept = join(place, 'src/.observablehq/cache/_npm');
	const bundle = ([name, version]: [string, string]) => {
		writeFileSync(join(tools, 'one.js'), `export * from '${name}';\n`);
		return esbuild(tools, 'one.js', join(kept, `${name}@${version}/_esm.js`));
	};
	return inTurn([
		() => install(place, framework),
		...Object.entries(packages).map((one) => () => bundle(one)),
		() => {
			writeFileSync(join(place, 'src/index.md'), page(code));
			const options = { root: 'src', duckdb: { extensions: { json: null, parquet: null } } };
			writeFileSync(join(place, 'observablehq.config.js'), `export default ${JSON.stringify(options)};\n`);
			for (const file of files) copyFileSync(file, join(place, 'src', basename(file)));
			return run(join(place, 'node_modules/.bin/observable'), ['build'], place);
		}
	]);
}

/** Builds the page of JSON. `tools` holds Plot and esbuild. */
export const buildLight = (folder: string, place: string, tools: string, version: string): Outcome =>
	build(place, tools, light, [join(folder, 'items.json')], { [drawing]: version });

/** Builds the page with its engine; `tools` is a folder of its own for the packages of that engine. */
export function buildWithEngine(folder: string, place: string, tools: string, drawn: Record<string, string>, esbuild: string): Outcome {
	const installed = install(tools, { ...engine, ...drawn, esbuild });
	if (!installed.ok) return installed;
	const parts = join(place, `src/.observablehq/cache/_npm/@duckdb/duckdb-wasm@${engine['@duckdb/duckdb-wasm']}/dist`);
	mkdirSync(parts, { recursive: true });
	for (const part of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js', 'duckdb-mvp.wasm', 'duckdb-browser-mvp.worker.js'])
		copyFileSync(join(tools, 'node_modules/@duckdb/duckdb-wasm/dist', part), join(parts, part));
	const files = [join(folder, 'names.json'), ...columns.map((name) => join(folder, `${name}.arrow`))];
	return build(place, tools, withEngine, files, { ...engine, ...drawn });
}

/** What was built, as a host would serve it. */
export function publish(place: string, out: string): void {
	rmSync(out, { recursive: true, force: true });
	cpSync(join(place, 'dist'), out, { recursive: true });
}
