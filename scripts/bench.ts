import { cac } from 'cac';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { measure, type Usage } from './bench/measure.ts';
import { generate } from './generate/corpus.ts';
import type { Manifest } from './write/manifest.ts';

interface Line extends Usage {
	plans: number;
	run: 'full' | 'unchanged' | 'one changed';
	items: number;
	published: number;
}

const figure = (value: number, digits = 1): string => value.toLocaleString('fr-CA', { maximumFractionDigits: digits });
const mega = (bytes: number): string => figure(bytes / 1e6, bytes < 1e7 ? 1 : 0);

function published(out: string): { items: number; published: number } {
	const { tables } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
	return { items: tables['items']?.rows ?? 0, published: Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Three runs on one corpus: nothing known, everything known, one plan changed. */
async function runsOn(folder: string, plans: number): Promise<Line[]> {
	const [data, out] = [join(folder, `data-${plans}`), join(folder, `out-${plans}`)];
	await generate({ from: 'data', out: data, plans, seed: 1, size: 100 });
	const flags = ['--data', data, '--out', out, '--cache', join(folder, `cache-${plans}`)];
	const run = async (name: Line['run']): Promise<Line> => {
		const usage = await measure('scripts/etl.ts', ...flags);
		return { plans, run: name, ...usage, ...published(out) };
	};
	const lines = [await run('full'), await run('unchanged')];
	const description = join(data, 'plans', 'plan-00001', 'plan.yaml');
	appendFileSync(description, 'confidence: medium\n');
	return [...lines, await run('one changed')];
}

function print(lines: Line[]): void {
	const header = ['plans', 'éléments', 'passage', 's', 's CPU', 'ms CPU/plan', 'Mo mémoire', 'Mo publiés'];
	const rows = lines.map(({ plans, items, run, seconds, cpu, memory, published: bytes }) => [
		figure(plans),
		figure(items),
		run,
		figure(seconds),
		figure(cpu),
		figure((1000 * cpu) / plans),
		mega(memory),
		mega(bytes)
	]);
	const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
	for (const row of [header, ...rows]) console.log(row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
}

/** Ratios within this run: what does not depend on the machine. */
function printRatios(lines: Line[], sizes: number[]): void {
	const of = (plans: number, run: Line['run']): Line => lines.find((line) => line.plans === plans && line.run === run)!;
	const [least, most] = [sizes[0]!, sizes.at(-1)!];
	const [small, large] = [of(least, 'full'), of(most, 'full')];
	console.log(`\ntemps par plan, ${most} contre ${least} : ${figure(large.cpu / most / (small.cpu / least), 2)} (1 : linéaire)`);
	console.log(`mémoire, ${most} contre ${least} : ${figure(large.memory / small.memory, 2)}`);
	console.log(`rien de changé, contre tout (${most}) : ${figure(of(most, 'unchanged').cpu / large.cpu, 3)}`);
	console.log(`un plan changé, contre tout (${most}) : ${figure(of(most, 'one changed').cpu / large.cpu, 3)}`);
}

const cli = cac('bench').usage('[--plans 100,300,1000]').help();
cli.option('--plans <liste>', 'tailles des corpus, croissantes', { default: '100,300,1000' });
const { options } = cli.parse();

if (!options['help']) {
	const sizes = String(options['plans']).split(',').map(Number);
	const folder = mkdtempSync(join(tmpdir(), 'bench-corpora-'));
	try {
		const lines: Line[] = [];
		console.log(
			`${cpus()[0]?.model ?? 'processeur inconnu'}, ${availableParallelism()} cœurs, ${mega(totalmem())} Mo, Node ${process.version}\n`
		);
		for (const plans of sizes) lines.push(...(await runsOn(folder, plans)));
		print(lines);
		printRatios(lines, sizes);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
