import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a vitest JSON report says of each file; a file that could not be loaded has no assertions. */
interface Report {
	testResults: { status: string; assertionResults: { status: string }[] }[];
}
export interface Totals {
	passed: number;
	failed: number;
	skipped: number;
}

export const totalsOf = (reports: readonly Report[]): Totals => {
	const files = reports.flatMap(({ testResults }) => testResults);
	const statuses = files.flatMap(({ status, assertionResults }) =>
		assertionResults.length === 0 && status === 'failed' ? ['failed'] : assertionResults.map((test) => test.status)
	);
	const passed = statuses.filter((status) => status === 'passed').length;
	const failed = statuses.filter((status) => status === 'failed').length;
	return { passed, failed, skipped: statuses.length - passed - failed };
};

export const totalsLine = ({ passed, failed, skipped }: Totals): string =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** npm scripts in order, those of one line at once: each takes one core; the tested ones also write a report. */
const steps = [['etl'], ['check', 'lint'], ['test:unit'], ['build'], ['budgets'], ['test:pages']];
const tested = ['test:unit', 'test:pages'];

/** Runs npm scripts at once. What several say comes when each has ended, not mixed. Returns the first that failed, or null. */
async function together(scripts: readonly string[], argsOf: (script: string) => string[]): Promise<string | null> {
	const alone = scripts.length === 1;
	const codes = await Promise.all(
		scripts.map(
			(script) =>
				new Promise<number>((done) => {
					const args = ['run', script, ...argsOf(script)];
					const child = spawn('npm', args, { stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
					const said: Buffer[] = [];
					for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words: Buffer) => said.push(words));
					child.on('error', () => done(1));
					child.on('close', (code) => {
						process.stdout.write(Buffer.concat(said));
						done(code ?? 1);
					});
				})
		)
	);
	return scripts[codes.findIndex((code) => code !== 0)] ?? null;
}

/** Runs every step until one fails, then says how many tests passed and failed in all; returns the exit code. */
async function main(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'plans-croises-tests-'));
	const reportOf = (script: string): string => join(folder, `${script.replace(':', '-')}.json`);
	const argsOf = (script: string): string[] =>
		tested.includes(script) ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(script)}`] : [];
	let failed: string | null = null;
	for (const scripts of steps) {
		failed = await together(scripts, argsOf);
		if (failed === null) continue;
		console.error(`npm run ${failed}: failed`);
		break;
	}
	const written = tested.map(reportOf).filter((file) => existsSync(file));
	console.log(totalsLine(totalsOf(written.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report))));
	rmSync(folder, { recursive: true, force: true });
	return failed === null ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await main());
