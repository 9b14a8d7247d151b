import { cac } from 'cac';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPlan } from './read/extraction.ts';
import { readInputs } from './read/inputs.ts';
import { Refusal, refuseIfAny, shownPath, type Problem } from './read/problems.ts';
import { printRefusal, printSummary, printWarnings, progressBar, warningsAsProblems, type PlanSummary } from './report.ts';
import { frenchWords } from './words.ts';
import { classifier } from './write/classify.ts';
import { codingsOfUnknownPlans } from './write/coding-checks.ts';
import { Corpus } from './write/corpus.ts';
import { openWorkshop, publish, type Workshop } from './write/publish.ts';
import { TableFiles } from './write/table-files.ts';
import { writeTables } from './write/write-tables.ts';

export interface Options {
	data: string;
	out: string;
	strict: boolean;
}

/** read → extract → themes → check → write. */
async function pipeline({ data, out, strict }: Options, workshop: Workshop): Promise<PlanSummary[]> {
	const inputs = readInputs(data);
	const plans = inputs.plans.map(({ value }) => value);
	const problems: Problem[] = codingsOfUnknownPlans(inputs.codings, new Set(plans.map(({ id }) => id)));

	const corpus = new Corpus(new TableFiles(workshop.rows), inputs, classifier(data));
	const isWord = frenchWords();
	const bar = progressBar(plans.length);
	for (const plan of inputs.plans) {
		const read = await readPlan(plan, inputs, isWord, problems);
		if (read) corpus.add(read, problems);
		bar.step(plan.value.id);
	}
	bar.stop();
	corpus.close(problems);

	printWarnings(corpus.summaries);
	if (strict) problems.push(...warningsAsProblems(corpus.summaries));
	refuseIfAny(problems);

	const { manifest, dataPackage } = await writeTables(corpus, plans, inputs.codebook.codebook_version, workshop.next);
	publish(workshop.next, out, manifest, dataPackage);
	return corpus.summaries;
}

function readOptions(): Options {
	const cli = cac('etl').usage('[--strict] [--data DOSSIER] [--out DOSSIER]').help();
	cli.option('--data <dossier>', 'ce qui est lu', { default: 'data' });
	cli.option('--out <dossier>', 'où les tables sont écrites', { default: join('static', 'data') });
	cli.option('--strict', 'tout avertissement est une erreur', { default: false });
	const { args, options } = cli.parse();
	if (options['help']) process.exit(0);
	const unknown = [
		...args,
		...Object.keys(options)
			.filter((name) => !['--', 'data', 'out', 'strict'].includes(name))
			.map((name) => `--${name}`)
	];
	if (unknown.length > 0) fail(`Option inconnue : ${unknown.join(', ')}. Permises : --data DOSSIER, --out DOSSIER, --strict.`);
	return { data: resolve(String(options['data'])), out: resolve(String(options['out'])), strict: Boolean(options['strict']) };
}

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

/** One run, in a workshop of its own. @throws Refusal; what was published before is then untouched */
export async function etl(options: Options): Promise<PlanSummary[]> {
	const workshop = openWorkshop(options.out);
	try {
		return await pipeline(options, workshop);
	} finally {
		workshop.clean();
	}
}

async function main(): Promise<void> {
	const start = performance.now();
	const options = readOptions();
	try {
		const plans = await etl(options);
		printSummary(plans, shownPath(options.out), performance.now() - start);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		printRefusal(error);
		process.exitCode = 1;
	}
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? '.')).href) await main();
