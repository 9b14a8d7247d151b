import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** « a1b2c3d », or nothing outside of a repository. */
function revision(): string[] {
	try {
		return [
			`code ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()}`
		];
	} catch {
		return [];
	}
}

/** « linux-x64, 2 CPU »: times and memory mean nothing without it. */
const machine = (): string => `${process.platform}-${process.arch}, ${availableParallelism()} CPU`;

/** « fast-check 4.10.2 », as installed. */
export const packageVersion = (name: string, folder = 'node_modules'): string =>
	`${name} ${(JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as { version: string }).version}`;

/** Adds a line of JSON to the file that TRUST_REPORT names: what was tried, when, on what code and with which versions. */
export function reportLine(kind: string, facts: Record<string, unknown>, versions: readonly string[] = []): void {
	const { TRUST_REPORT } = process.env;
	if (!TRUST_REPORT) return;
	const line = {
		kind,
		date: new Date().toISOString(),
		...facts,
		versions: [...revision(), machine(), `node ${process.versions.node}`, ...versions]
	};
	appendFileSync(TRUST_REPORT, `${JSON.stringify(line)}\n`);
}
