import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../read/bytes.ts';
import type { PlanSummary } from '../report.ts';
import { writeWhole } from '../write/row-file.ts';
import { codeHashOf } from './code.ts';
import { removedFolder } from './removed.ts';

/** What a run read, and every file that it left, with its bytes' hash. */
interface LastRun {
	/** of all that the run depends on */
	inputs: string;
	files: [path: string, sha256: string][];
	plans: PlanSummary[];
}

const cardName = 'run.card';

/** Files under a folder, with `/` between folders, in order. */
const filesUnder = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();

const hashes = (files: readonly string[], from: string): [string, string][] =>
	files.map((file) => [file.slice(from.length + 1), sha256(readFileSync(file))]);

/** Every byte that a run reads: the data, the code, the versions of packages. */
const inputsHash = (data: string): string => sha256(JSON.stringify([codeHashOf(['scripts/etl.ts']), hashes(filesUnder(data), data)]));

/** What a run leaves: the published folder, and the list that the privacy gate reads. */
const outputs = (data: string, out: string): [string, string][] =>
	[...hashes(filesUnder(out), out), ...hashes(filesUnder(removedFolder(data)), removedFolder(data))].sort();

interface Places {
	data: string;
	out: string;
	cache: string;
}

/** Kept beside the plans already done; a run that keeps nothing leaves nothing. */
export function keepRun({ data, out, cache }: Places, plans: PlanSummary[]): void {
	const run = { inputs: inputsHash(data), files: outputs(data, out), plans } satisfies LastRun;
	writeWhole(join(cache, cardName), JSON.stringify(run));
}

/**
 * The documents of the last run, when another one would read the same bytes and write the same: what it read and every file that it left
 * are as they were. Null otherwise, or when nothing is known of it.
 */
export function sameAsLast({ data, out, cache }: Places): PlanSummary[] | null {
	try {
		const { inputs, files, plans } = JSON.parse(readFileSync(join(cache, cardName), 'utf8')) as LastRun;
		if (inputs !== inputsHash(data)) return null;
		return JSON.stringify(files) === JSON.stringify(outputs(data, out)) ? plans : null;
	} catch {
		return null;
	}
}
