import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cac } from 'cac';
import { markdown } from './trust/markdown.ts';
import { parts, type Options, type Part } from './trust/parts.ts';
import { keepResult, linesIn, readResult, renewed, resultsFolder } from './trust/results.ts';
import { tableOf } from './trust/summary.ts';

const names = parts.map(({ name }) => name).join(', ');

/** Runs a part; what passed is kept, and what did not is named. Returns whether all of it passed. */
function run(part: Part, options: Options): boolean {
	const folder = mkdtempSync(join(tmpdir(), 'trust-'));
	const report = join(folder, 'report.ndjson');
	const [program = '', ...args] = part.command(options);
	const env = { ...process.env, ...part.env?.(options), TRUST_REPORT: report };
	const { status } = spawnSync(program === 'vitest' ? 'npx' : program, program === 'vitest' ? [program, ...args] : args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env,
		shell: process.platform === 'win32'
	});
	const lines = linesIn(report);
	rmSync(folder, { recursive: true });
	if (lines.length === 0) {
		console.error(`${part.name} : l’essai n’a rien rapporté; ses derniers résultats restent ceux d’avant.`);
		return false;
	}
	const result = renewed(part, readResult(part.name), lines, { whole: options.only.length === 0, passed: status === 0 });
	keepResult(result);
	if (status === 0) return true;
	const left = result.missed ? ` Restent d’avant : ${result.missed.join(', ')}.` : '';
	console.error(`${part.name} : une partie de l’essai a échoué (voir plus haut); ${lines.length} résultats sont gardés.${left}`);
	return false;
}

/** The table, from what is kept: in Markdown for those who read the code, in JSON for the page of the site. */
function write(): void {
	const rows = tableOf(parts.map(({ name }) => readResult(name)));
	writeFileSync(join('trust', 'README.md'), markdown(rows));
	writeFileSync(join('trust', 'table.json'), `${JSON.stringify(rows, null, '\t')}\n`);
	console.log(markdown(rows));
}

function main(): number {
	const cli = cac('npm run trust --').usage(`[part …]\n\nParts: ${names}. Without a name, all of them; « table » only writes the table.`);
	cli.option('--runs <n>', 'fuzz: times the quick number of inputs', { default: 20 });
	cli.option('--draws <n>', 'properties: other draws than that of « npm test »', { default: 10 });
	cli.option('--actions <n>', 'soak: clicks, words and keys a page', { default: 1000 });
	cli.option('--count <n>', 'mutation: mutants drawn in each folder (0: all)', { default: 150 });
	cli.option('--seed <n>', 'fuzz, properties, soak, mutation', { default: 20_261_128 });
	cli.option('--only <names>', 'some pages, folders or targets of one part, separated by commas; the others keep their last result');
	cli.help();
	const { args, options } = cli.parse();
	if (options['help']) return 0;
	const unknown = args.filter((name) => name !== 'table' && !parts.some((part) => part.name === name));
	if (unknown.length > 0) {
		console.error(`Essai inconnu : ${unknown.join(', ')}. Choisissez parmi : ${names}, table.`);
		return 1;
	}
	mkdirSync(resultsFolder, { recursive: true });
	const only = options['only'] ? String(options['only']).split(',') : [];
	const settings: Options = {
		runs: Number(options['runs']),
		draws: Number(options['draws']),
		actions: Number(options['actions']),
		count: Number(options['count']),
		seed: Number(options['seed']),
		only
	};
	const chosen = args.length > 0 ? parts.filter(({ name }) => args.includes(name)) : parts;
	const failed = chosen.filter((part) => !run(part, settings));
	write();
	if (failed.length > 0) console.error(`En échec : ${failed.map(({ name }) => name).join(', ')}.`);
	return failed.length > 0 ? 1 : 0;
}

process.exit(main());
