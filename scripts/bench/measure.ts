import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watch } from './memory.ts';

/** What a command used, with the processes that it started. */
export interface Usage {
	/** wall clock, from start to end, in seconds */
	seconds: number;
	/** user and system time of all processes, in seconds: what other work on the machine changes least */
	cpu: number;
	/** the most that the processes held at one moment, in bytes resident, sampled; where the system does not tell, the sum of `peaks` */
	memory: number;
	/** the largest resident size of each process, in bytes, largest first */
	peaks: number[];
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
		const memory = watch(child.pid ?? 0);
		const [code] = (await once(child, 'close')) as [number | null];
		const together = memory.stop();
		if (code !== 0) throw new Error(`${script} ${flags.join(' ')}: ended with ${code}`);
		const seconds = (performance.now() - start) / 1000;
		const processes = readdirSync(folder).map(
			(file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { rss: number; cpu: number }
		);
		const sum = (of: (one: { rss: number; cpu: number }) => number): number => processes.reduce((total, one) => total + of(one), 0);
		const peaks = processes.map(({ rss }) => rss).sort((a, b) => b - a);
		return { seconds, cpu: sum(({ cpu }) => cpu), memory: together ?? sum(({ rss }) => rss), peaks };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
