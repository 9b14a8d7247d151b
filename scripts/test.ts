import { spawnSync } from 'node:child_process';
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

/** npm scripts in order; the tested ones also write a report. */
const steps = [
	{ script: 'etl', tests: false },
	{ script: 'check', tests: false },
	{ script: 'lint', tests: false },
	{ script: 'test:unit', tests: true },
	{ script: 'build', tests: false },
	{ script: 'budgets', tests: false },
	{ script: 'test:pages', tests: true }
];

/** Runs every step until one fails, then says how many tests passed and failed in all; returns the exit code. */
function main(): number {
	const folder = mkdtempSync(join(tmpdir(), 'plans-croises-tests-'));
	const reportOf = (script: string): string => join(folder, `${script.replace(':', '-')}.json`);
	let code = 0;
	for (const { script, tests } of steps) {
		const report = tests ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(script)}`] : [];
		code = spawnSync('npm', ['run', script, ...report], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
		if (code !== 0) {
			console.error(`npm run ${script}: failed`);
			break;
		}
	}
	const written = steps.map(({ script }) => reportOf(script)).filter((file) => existsSync(file));
	console.log(totalsLine(totalsOf(written.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report))));
	rmSync(folder, { recursive: true, force: true });
	return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(main());
