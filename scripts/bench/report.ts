import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Usage } from './measure.ts';

export interface Line extends Usage {
	plans: number;
	/** floor: DuckDB alone, from lines of JSON that hold the same rows (scripts/bench/floor.ts) */
	run: 'full' | 'unchanged' | 'one changed' | 'floor';
	items: number;
	/** of all tables together */
	rows: number;
	/** bytes of the published tables */
	published: number;
}

export interface Machine {
	date: string;
	processor: string;
	cores: number;
	memory: number;
	/** mean number of processes that wanted a core in the minute before */
	load: number;
	node: string;
	duckdb: string;
}

export function machine(): Machine {
	const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		string,
		Record<string, string>
	>;
	return {
		date: new Date().toISOString().slice(0, 10),
		processor: cpus()[0]?.model ?? 'unknown',
		cores: availableParallelism(),
		memory: totalmem(),
		load: loadavg()[0] ?? 0,
		node: process.version,
		duckdb: { ...dependencies, ...devDependencies }['@duckdb/node-api'] ?? ''
	};
}

const figure = (value: number, digits = 1): string => value.toLocaleString('en-CA', { maximumFractionDigits: digits });
const mega = (bytes: number): string => figure(bytes / 1e6, bytes < 1e7 ? 1 : 0);

const columns: [title: string, cell: (line: Line) => string][] = [
	['plans', ({ plans }) => figure(plans)],
	['items', ({ items }) => figure(items)],
	['run', ({ run }) => run],
	['CPU s', ({ cpu }) => figure(cpu)],
	['CPU ms/plan', ({ cpu, plans }) => figure((1000 * cpu) / plans)],
	['rows/CPU s', ({ rows, cpu }) => figure(rows / cpu, 0)],
	['wall s', ({ seconds }) => figure(seconds)],
	['memory MB', ({ memory }) => mega(memory)],
	['peaks MB', ({ peaks }) => peaks.map(mega).join(' + ')],
	['published MB', ({ published }) => mega(published)]
];

/** What does not depend on the machine: one run against another of the same session. */
function ratios(lines: readonly Line[]): string[] {
	const [least, most] = [lines[0]?.plans, lines.at(-1)?.plans];
	const of = (plans: number | undefined, run: Line['run']): Line => lines.find((line) => line.plans === plans && line.run === run)!;
	const [small, large] = [of(least, 'full'), of(most, 'full')];
	const floor = of(most, 'floor');
	return [
		`CPU a plan, ${most} against ${least} plans: ${figure(large.cpu / large.plans / (small.cpu / small.plans), 2)} (1 is linear)`,
		`memory held at one moment, ${most} against ${least} plans: ${figure(large.memory / small.memory, 2)}`,
		`nothing changed, against all: ${figure(of(most, 'unchanged').cpu / large.cpu, 3)} of the CPU`,
		`one plan changed, against all: ${figure(of(most, 'one changed').cpu / large.cpu, 3)} of the CPU`,
		`reading, coding, checking and publishing, against DuckDB's bare COPY of the same rows: ${figure(large.cpu / floor.cpu)} times the CPU; with nothing changed, ${figure(of(most, 'unchanged').cpu / floor.cpu)} times`
	];
}

/** Writes `etl.md` and `etl.json` into a folder, and gives the Markdown. */
export function writeReport(folder: string, on: Machine, lines: readonly Line[]): string {
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const markdown = [
		'# The ETL, measured',
		'',
		`\`npm run bench\`, ${on.date}: ${on.processor}, ${on.cores} cores, ${mega(on.memory)} MB, load ${figure(on.load)} before the runs, Node ${on.node}, DuckDB ${on.duckdb}. One run a line; CPU is user and system time of all processes; memory is the most held at one moment by all processes together, peaks those of each.`,
		'',
		row(columns.map(([title]) => title)),
		row(columns.map(() => '--:')),
		...lines.map((line) => row(columns.map(([, cell]) => cell(line)))),
		'',
		...ratios(lines).map((line) => `- ${line}`),
		''
	].join('\n');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'etl.md'), markdown);
	writeFileSync(join(folder, 'etl.json'), `${JSON.stringify({ ...on, lines }, null, '\t')}\n`);
	return markdown;
}
