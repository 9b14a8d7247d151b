import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom. `lib`: folders (or single files) of src/lib; `npm`: packages, or a rule on their names. */
interface Rule {
	lib: string[];
	npm: string[] | ((name: string) => boolean);
}

const pure: Rule = { lib: ['model', 'text'], npm: [] };
const everyFolder = [
	'editor',
	'model',
	'text',
	'intake',
	'themes',
	'analysis',
	'brief',
	'read',
	'geo',
	'bundle',
	'docx',
	'db',
	'charts',
	'export',
	'i18n',
	'ui',
	'state'
];
const drawing = ['@observablehq/plot', 'd3'];
const engines = ['@duckdb/duckdb-wasm', '@duckdb/node-api', 'apache-arrow'];
const svelte = (name: string): boolean => /^(svelte|svelte\/.+|\$app\/.+|\$env\/.+|@fontsource-variable\/.+)$/.test(name);

const rules: Record<string, Rule> = {
	model: { lib: [], npm: [] },
	text: { lib: [], npm: ['@orama/stemmers/french'] },
	intake: pure,
	themes: pure,
	analysis: pure,
	// the outline of Québec, and boundary files that a reader brings
	geo: pure,
	// a claim is a sentence of the statistics
	brief: { lib: ['model', 'text', 'analysis'], npm: [] },
	read: {
		lib: ['model', 'text', 'intake'],
		npm: (name) => !name.startsWith('node:') && !svelte(name) && ![...drawing, ...engines].includes(name)
	},
	// the Word file of a brief, written in the browser
	docx: { lib: ['model', 'brief'], npm: ['docx', 'docx/layout'] },
	// what the service worker keeps and answers
	offline: { lib: [], npm: [] },
	// what is written in data/plans, from the command line and from the browser alike
	bundle: { lib: ['model', 'read'], npm: ['yaml', 'fflate'] },
	// text: what a reader searches is stemmed as the items were
	db: { lib: ['model', 'text'], npm: (name) => name.startsWith('@duckdb/duckdb-wasm') || name === 'apache-arrow' },
	// what a reader takes away: rows and drawings as files, with their source
	export: { lib: ['model', 'text', 'i18n'], npm: (name) => svelte(name) || name === 'fflate' },
	editor: { lib: ['model'], npm: (name) => /^@(codemirror|lezer)\//.test(name) },
	charts: { lib: ['model', 'i18n', 'export', 'geo'], npm: (name) => drawing.includes(name) || svelte(name) },
	i18n: { lib: ['model'], npm: svelte },
	ui: { lib: ['model', 'i18n', 'charts/Chart.svelte', 'export'], npm: svelte },
	state: { lib: ['model', 'db'], npm: svelte },
	routes: { lib: everyFolder, npm: (name) => svelte(name) || name === '@sveltejs/kit' },
	scripts: {
		lib: ['model', 'text', 'intake', 'themes', 'analysis', 'brief', 'read', 'bundle', 'db', 'i18n', 'offline', 'geo'],
		npm: (name) => !svelte(name) && !drawing.includes(name)
	}
};

/** Places where a rule above does not hold, and why. */
const exceptions: Record<string, string> = {
	'routes: scripts/corpus.ts': 'the items of a small corpus are published at build for the explorer',
	'routes: scripts/intake.ts': 'a browser that reads a document needs the actors, territories and codebook of data/',
	'routes: scripts/read/codebook.ts': 'the crosswalk of the codebook is read at build',
	'routes: scripts/read/problems.ts': 'and refused like any input',
	'routes: scripts/themes/model-file.ts': 'and by models that have not seen the document measured',
	'routes: scripts/themes/sentences.ts': 'a codebook tried in the browser is measured on the same sentences as by the command',
	'routes: scripts/trust/summary.ts': 'the table of trials is shown as it is summed up',
	'routes: scripts/native.ts': 'first views are prerendered with the same queries, by native DuckDB'
};

/** A page's server file runs at build only: it may read files. */
const atBuild = (file: string): boolean => file.startsWith('scripts/') || /\.server\.ts$/.test(file);

const walk = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
				if (entry.name.startsWith('.')) return [];
				const path = posix.join(folder, entry.name);
				return entry.isDirectory() ? walk(path) : /\.(ts|mts|svelte)$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
			})
		: [];

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');
const sources = new Map(
	[...walk('src'), ...walk('scripts')]
		.filter((file) => !file.includes('/fixtures/'))
		.map((file) => [file, withoutComments(readFileSync(file, 'utf8'))])
);

const importing = /(?:\bimport|\bexport)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const importsOf = (code: string): string[] => Array.from(code.matchAll(importing), (found) => found[1] ?? found[2] ?? '');

/** Path of an imported file of the project, or null for a package. */
const target = (file: string, name: string): string | null => {
	const path = name.replace(/[?].*$/, '');
	if (path.startsWith('#lib/')) return `src/lib/${path.slice(5)}`;
	if (path.startsWith('$lib/')) return `src/lib/${path.slice(5)}`;
	return path.startsWith('.') ? posix.join(dirname(file), path) : null;
};

const folderOf = (file: string): string =>
	file.startsWith('src/lib/') ? (file.split('/')[2] ?? '') : file.startsWith('src/routes/') ? 'routes' : (file.split('/')[0] ?? '');

const inside = (file: string, place: string): boolean => file === `src/lib/${place}` || file.startsWith(`src/lib/${place}/`);

const breach = (file: string, name: string): string | null => {
	const folder = folderOf(file);
	const rule = rules[folder];
	if (!rule) return null;
	const path = target(file, name);
	if (path === null) {
		const allowed = typeof rule.npm === 'function' ? rule.npm(name) : rule.npm.includes(name);
		return allowed || (atBuild(file) && name.startsWith('node:')) ? null : `${file} imports ${name}`;
	}
	if (folderOf(path) === folder || /\/\$types(\.d\.ts|\.js)?$|\.css$/.test(path) || rule.lib.some((place) => inside(path, place)))
		return null;
	return `${folder}: ${path}` in exceptions ? null : `${file} imports ${path}`;
};

describe('who imports whom', () => {
	test('every folder of src/lib has its rule', () => {
		expect(readdirSync('src/lib').filter((name) => !(name in rules))).toEqual([]);
	});

	test('the import rules hold in every file', () => {
		const breaches = [...sources].flatMap(([file, code]) => importsOf(code).map((name) => breach(file, name)));
		expect(breaches.filter((found) => found !== null)).toEqual([]);
	});

	test('relative imports name their file, extension included', () => {
		const vague = [...sources].flatMap(([file, code]) =>
			importsOf(code)
				.filter((name) => /^(\.|#lib\/)/.test(name) && !/\.(ts|js|svelte|css|json|txt)(\?[\w&-]+)?$/.test(name) && !/\$types/.test(name))
				.map((name) => `${file}: ${name}`)
		);
		expect(vague).toEqual([]);
	});

	test('imports go round in no circle', () => {
		const edges = new Map([...sources].map(([file, code]) => [file, importsOf(code).flatMap((name) => target(file, name) ?? [])]));
		const circles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, trail: string[]): void => {
			if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
			if (done.has(file) || trail.includes(file)) return;
			for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
			done.add(file);
		};
		for (const file of edges.keys()) visit(file, []);
		expect(circles).toEqual([]);
	});

	test('no index.ts gathers what others export', () => {
		expect([...sources.keys()].filter((file) => /\/index\.ts$/.test(file))).toEqual([]);
	});
});

/** Code that looks like an operation on French text and is not one. */
const notFrench: Record<string, string> = {
	'src/lib/intake/detect/words.ts': 'its patterns meet folded words only, which are ASCII'
};

/** Files that may be long. */
const tables: Record<string, string> = {
	'src/lib/model/schema.ts': 'the contract: one table of names and descriptions',
	'src/lib/read/refusals.ts': 'every reason not to read a document: one table of sentences in both languages'
};

describe('one place for each trade', () => {
	test('case, accents and word limits are handled in src/lib/text only', () => {
		const french = /\.(?:toLowerCase|toLocaleLowerCase|toUpperCase|toLocaleUpperCase|normalize)\(|\\b(?![a-z]{2})/;
		const found = [...sources].filter(
			([file, code]) => file.startsWith('src/lib/') && folderOf(file) !== 'text' && !(file in notFrench) && french.test(code)
		);
		expect(found.map(([file]) => file)).toEqual([]);
	});

	test('no SQL outside src/lib/db and scripts', () => {
		const statement = /[`'"]\s*(?:select|with|create|insert|copy)\s[^`'"]*?\sfrom\s/i;
		const elsewhere = [...sources].filter(([file]) => file.startsWith('src/') && folderOf(file) !== 'db');
		expect(elsewhere.filter(([, code]) => statement.test(code)).map(([file]) => file)).toEqual([]);
		const builders = elsewhere.filter(([file, code]) => importsOf(code).some((name) => target(file, name) === 'src/lib/db/sql.ts'));
		expect(builders.map(([file]) => file)).toEqual([]);
	});

	test('runes stay in Svelte components and src/lib/state', () => {
		const runes = /\$(?:state|derived|effect|props|bindable)\b/;
		const found = [...sources].filter(([file, code]) => !file.endsWith('.svelte') && folderOf(file) !== 'state' && runes.test(code));
		expect(found.map(([file]) => file)).toEqual([]);
	});

	test('no file is past 250 lines', () => {
		const long = [...sources.keys()].filter((file) => !(file in tables) && readFileSync(file, 'utf8').split('\n').length > 251);
		expect(long).toEqual([]);
	});
});
