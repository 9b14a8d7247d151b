import './as-published.ts';
import { cac } from 'cac';
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishExplorer } from './explorer/publish.ts';
import { keepRun, sameAsLast } from './etl/last-run.ts';
import { pipeline, type Options, type Outcome } from './etl/pipeline.ts';
import { Refusal, shownPath } from './read/problems.ts';
import { printRefusal, printSummary, printWarnings } from './report.ts';
import { openWorkshop } from './write/publish.ts';

const known = ['--', 'data', 'out', 'strict', 'cache'];

function readOptions(): Options {
	const cli = cac('etl').usage('[--strict] [--data DOSSIER] [--out DOSSIER] [--cache DOSSIER | --no-cache]').help();
	cli.option('--data <dossier>', 'ce qui est lu', { default: 'data' });
	cli.option('--out <dossier>', 'où les tables sont écrites', { default: join('static', 'data') });
	cli.option('--strict', 'tout avertissement est une erreur', { default: false });
	cli.option('--cache <dossier>', 'plans déjà lus (.etl-cache, à côté des données); on peut l’effacer');
	cli.option('--no-cache', 'tout relire, ne rien garder');
	const { args, options } = cli.parse();
	if (options['help']) process.exit(0);
	const unknown = [
		...args,
		...Object.keys(options)
			.filter((name) => !known.includes(name))
			.map((name) => `--${name}`)
	];
	if (unknown.length > 0)
		fail(`Option inconnue : ${unknown.join(', ')}. Permises : --data DOSSIER, --out DOSSIER, --strict, --cache DOSSIER, --no-cache.`);
	const data = resolve(String(options['data']));
	return { data, out: resolve(String(options['out'])), strict: Boolean(options['strict']), cache: cacheOf(data, options['cache']) };
}

function cacheOf(data: string, chosen: unknown): string | null {
	if (chosen === false) return null;
	return typeof chosen === 'string' ? resolve(chosen) : join(dirname(data), '.etl-cache');
}

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

/** One run, in a workshop of its own. @throws Refusal; what was published before is then untouched */
export async function etl(options: Options): Promise<Outcome> {
	const workshop = openWorkshop(options.out);
	try {
		return await pipeline(options, workshop);
	} finally {
		workshop.clean();
	}
}

/** The same, unless the last one read and left the same bytes. @throws Refusal */
async function run(options: Options): Promise<Outcome> {
	const places = options.cache === null ? null : { ...options, cache: options.cache };
	const plans = places && !options.strict ? sameAsLast(places) : null;
	if (plans) {
		// what killed runs left is swept all the same
		openWorkshop(options.out).clean();
		printWarnings(plans);
		return { plans, done: [] };
	}
	const outcome = await etl(options);
	await publishExplorer(options.out);
	if (places) keepRun(places, outcome.plans);
	return outcome;
}

async function main(): Promise<void> {
	const start = performance.now();
	const options = readOptions();
	try {
		const outcome = await run(options);
		printSummary(outcome, shownPath(options.out), performance.now() - start);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		printRefusal(error);
		process.exitCode = 1;
	}
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? '.')).href) await main();
