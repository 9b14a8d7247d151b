import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Part, PartName } from './parts.ts';

/** Kept with the project: the last lines of each part, each with its date and the versions that made it. */
export const resultsFolder = join('trust', 'results');

export interface Result {
	part: PartName;
	lines: Line[];
	/** lines that the last run was to renew and did not: what they tell is older, and their trial failed or was not reached */
	missed?: string[];
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

/**
 * What is kept after a run. Of a run that failed, what passed takes the place of its former lines, and those that it was to renew and did not are
 * named in `missed`.
 */
export function renewed(
	part: Part,
	before: Result,
	fresh: readonly Line[],
	{ whole, passed }: { whole: boolean; passed: boolean }
): Result {
	const told = new Set(fresh.map((line) => part.key(line)));
	const asked = whole ? before.lines.map((line) => part.key(line)) : [];
	const named = whole && passed ? [] : [...(before.missed ?? []), ...(passed ? [] : asked)];
	const missed = [...new Set(named)].filter((key) => !told.has(key)).sort();
	const lines = merged(part, before.lines, fresh, whole && passed);
	return { part: part.name, lines, ...(missed.length > 0 ? { missed } : {}) };
}

export function keepResult(result: Result): void {
	writeFileSync(fileOf(result.part), `${JSON.stringify(result, null, '\t')}\n`);
}
