import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cac } from 'cac';
import { folderScore, type MutationReport, type Score } from './trust/mutation.ts';
import { packageVersion, reportLine } from './trust/report.ts';

/** `npm run mutate -- text analysis --count 100`: changes the pure code in small ways, one at a time, and counts how many the tests see. */
const beside = (folder: string): string => `tests/${folder}/**/*.test.ts`;
/** Pure folders, and where the tests of what they promise stand. */
const pure: Record<string, string[]> = {
	model: [beside('model'), beside('bundle'), beside('brief'), 'tests/state/{filterUrl,view}.test.ts'],
	text: [beside('text'), 'tests/fuzz/{words,files}.test.ts'],
	// without the one that reads the code, which mutants change
	intake: ['tests/intake/!(said).test.ts', beside('detect')],
	themes: ['tests/themes/{alpha,changes,codebook,coder,facets,model,rank,version}.test.ts'],
	// without the simulations: minutes of draws for each mutant
	analysis: ['tests/analysis/!(simulation).test.ts'],
	brief: [beside('brief')],
	bundle: [beside('bundle'), 'tests/fuzz/files.test.ts', 'tests/routes/ledgerView.test.ts'],
	export: [beside('export'), 'tests/fuzz/codecs.test.ts'],
	geo: [beside('geo')],
	offline: [beside('offline')]
};
/** What asks a browser for styles, a canvas or a file to save is not pure: it is tried in one (tests/pages/exports.test.ts), where mutants are not. */
const inBrowser = ['export/picture.ts', 'export/tokens.ts', 'export/save.ts', 'export/context.ts'];
const names = Object.keys(pure);
const tools = join('mutation', 'node_modules');
const shell = process.platform === 'win32';

/** Stryker and what it brings are pinned by a lock of their own: the project is installed, built and tested without them. */
function install(): void {
	if (existsSync(join(tools, '@stryker-mutator', 'core'))) return;
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: 'mutation', stdio: 'inherit', shell });
	if (status !== 0) process.exit(status ?? 1);
}

function told({ valid, tried, killed, survived }: Score, folder: string): void {
	const share = tried === 0 ? '' : `, ${((100 * killed) / tried).toFixed(1)} % killed`;
	console.log(`${folder}: ${tried} mutants tried of ${valid}, ${killed} killed${share}`);
	for (const { file, line, mutator, replacement } of survived) console.log(`  ${file}:${line} ${mutator} → ${replacement}`);
}

const mutated = (folder: string): string =>
	[`src/lib/${folder}/**/*.ts`, ...inBrowser.filter((file) => file.startsWith(`${folder}/`)).map((file) => `!src/lib/${file}`)].join(',');

function mutate(folder: string, count: number, seed: number): boolean {
	const stryker = join(tools, '.bin', 'stryker');
	const { status } = spawnSync(stryker, ['run', join('mutation', 'stryker.config.mjs'), '--mutate', mutated(folder)], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: {
			...process.env,
			MUTATION_COUNT: String(count),
			MUTATION_SEED: String(seed),
			MUTATION_TESTS: (pure[folder] ?? []).join(' '),
			TRUST_REPORT: ''
		},
		shell
	});
	if (status !== 0) return false;
	const report = JSON.parse(readFileSync(join('mutation', 'report.json'), 'utf8')) as MutationReport;
	const score = folderScore(report);
	told(score, folder);
	const { survived, ...counts } = score;
	reportLine('mutation', { folder, seed, ...counts, survivors: survived.length }, [packageVersion('@stryker-mutator/core', tools)]);
	return true;
}

function main(): number {
	const cli = cac('npm run mutate --').usage(`[folder …]\n\nFolders: ${names.join(', ')}. Without a name, all of them.`);
	cli.option('--count <n>', 'mutants drawn in each folder (0: all)', { default: 150 });
	cli.option('--seed <n>', 'of the draw', { default: 20_261_128 });
	cli.help();
	const { args, options } = cli.parse();
	if (options['help']) return 0;
	const unknown = args.filter((folder) => !names.includes(folder));
	if (unknown.length > 0) {
		console.error(`Unknown folder: ${unknown.join(', ')}. Choose among ${names.join(', ')}.`);
		return 1;
	}
	install();
	spawnSync('npx', ['svelte-kit', 'sync'], { stdio: 'inherit', shell });
	const folders = args.length > 0 ? args : names;
	const failed = folders.filter((folder) => !mutate(folder, Number(options['count']), Number(options['seed'])));
	if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
	return failed.length > 0 ? 1 : 0;
}

process.exit(main());
