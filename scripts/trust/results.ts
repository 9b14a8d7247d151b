import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Part, PartName } from './parts.ts';

/** Kept with the project: the last lines of each part, each with its date and the versions that made it. */
export const resultsFolder = join('trust', 'results');

export interface Result {
	part: PartName;
	lines: Line[];
}

const fileOf = (part: PartName): string => join(resultsFolder, `${part}.json`);

export const linesIn = (report: string): Line[] =>
	existsSync(report)
		? readFileSync(report, 'utf8')
				.split('\n')
				.filter((line) => line !== '')
				.map((line) => JSON.parse(line) as Line)
		: [];

export const readResult = (part: PartName): Result =>
	existsSync(fileOf(part)) ? (JSON.parse(readFileSync(fileOf(part), 'utf8')) as Result) : { part, lines: [] };

/** A whole run replaces what was kept; a run of some pages, folders or targets replaces their lines only. In order of name. */
export function merged(part: Part, kept: readonly Line[], fresh: readonly Line[], whole: boolean): Line[] {
	const byKey = new Map((whole ? [] : kept).map((line) => [part.key(line), line]));
	for (const line of fresh) byKey.set(part.key(line), line);
	return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, line]) => line);
}

export function keepResult(part: Part, fresh: readonly Line[], whole: boolean): void {
	const lines = merged(part, readResult(part.name).lines, fresh, whole);
	writeFileSync(fileOf(part.name), `${JSON.stringify({ part: part.name, lines } satisfies Result, null, '\t')}\n`);
}
