import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a command used, with the processes that it started. */
export interface Usage {
	/** wall clock, from start to end, in seconds */
	seconds: number;
	/** user and system time of all processes, in seconds: what other work on the machine changes least */
	cpu: number;
	/** sum of the largest resident sizes of the processes, in bytes: never less than what they held together */
	memory: number;
}

/** Runs a script of this project to its end. @throws Error when it fails */
export async function measure(script: string, ...flags: string[]): Promise<Usage> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const usage = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
	try {
		const start = performance.now();
		const child = spawn(process.execPath, ['--import', 'tsx', script, ...flags], {
			stdio: ['ignore', 'ignore', 'ignore'],
			env: { ...process.env, NODE_OPTIONS: `--import ${usage}`, BENCH_USAGE: folder }
		});
		const [code] = (await once(child, 'close')) as [number | null];
		if (code !== 0) throw new Error(`${script} ${flags.join(' ')}: ended with ${code}`);
		const seconds = (performance.now() - start) / 1000;
		const processes = readdirSync(folder).map(
			(file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { rss: number; cpu: number }
		);
		const sum = (of: (one: { rss: number; cpu: number }) => number): number => processes.reduce((total, one) => total + of(one), 0);
		return { seconds, cpu: sum(({ cpu }) => cpu), memory: sum(({ rss }) => rss) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
