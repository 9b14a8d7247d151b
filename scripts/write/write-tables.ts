import type { PlanDescription } from '#lib/model/plan.ts';
import { Refusal } from '../read/problems.ts';
import { contractFaults } from './check.ts';
import { makeBuckets } from './buckets.ts';
import { loadTables } from './database.ts';
import { dataPackage } from './datapackage.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { writeParquet } from './parquet.ts';
import { nameLeaks, possibleNames, privacyFaults, removedNames, type Leaks } from './privacy.ts';
import type { Workshop } from './publish.ts';
import { readRowFile, type RowFile } from './row-file.ts';

/** Rows on disk, of a plan or of what plans share, with what the privacy gate needs to know of them. */
export interface Batch {
	file: RowFile;
	leaks: Leaks;
	/** every folded word of the rows, read when it is asked for */
	words: () => string;
}

export interface Corpus {
	batches: Batch[];
	/** strings removed from documents */
	removed: string[];
}

export interface Written {
	manifest: Manifest;
	dataPackage: object;
}

/**
 * Checks the finished rows (privacy first, so that nothing unsafe reaches the output's disk; then keys and references) and writes
 * them as Parquet into `next`.
 * @throws Refusal
 */
export async function writeTables(
	{ batches, removed }: Corpus,
	plans: PlanDescription[],
	codebookVersion: string,
	{ rows, next }: Pick<Workshop, 'rows' | 'next'>
): Promise<Written> {
	refuse('confidentialité', privacyFaults([...batches.map(({ leaks }) => leaks), ...namesLeft(batches, removed)]));
	const connection = await loadTables(
		batches.map(({ file }) => file),
		rows
	);
	try {
		refuse('tables', await contractFaults(connection));
		await makeBuckets(connection);
		const manifest = manifestOf(await writeParquet(connection, next), codebookVersion);
		return { manifest, dataPackage: dataPackage(manifest, plans) };
	} finally {
		connection.closeSync();
	}
}

/** Only rows whose words hold a whole removed name are read again. */
function* namesLeft(batches: Batch[], removed: string[]): Generator<Leaks> {
	const names = removedNames(removed);
	if (names.phrases.size === 0) return;
	for (const { file, words } of batches) {
		const possible = possibleNames(names, words());
		if (possible.phrases.size > 0) yield nameLeaks(readRowFile(file), possible);
	}
}

function refuse(check: string, faults: string[]): void {
	if (faults.length > 0) throw new Refusal(faults.map((message) => ({ file: check, line: null, message })));
}
