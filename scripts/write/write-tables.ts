import type { PlanDescription } from '#lib/model/plan.ts';
import { Refusal } from '../read/problems.ts';
import { contractFaults } from './check.ts';
import type { Corpus } from './corpus.ts';
import { loadTables } from './database.ts';
import { dataPackage } from './datapackage.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { writeParquet } from './parquet.ts';
import { privacyFaults, removedNames } from './privacy.ts';

export interface Written {
	manifest: Manifest;
	dataPackage: object;
}

/**
 * Checks the finished tables (privacy first, so that nothing unsafe reaches the output's disk; then keys and references) and writes
 * them as Parquet into `folder`.
 * @throws Refusal
 */
export async function writeTables(corpus: Corpus, plans: PlanDescription[], codebookVersion: string, folder: string): Promise<Written> {
	refuse('confidentialité', await privacyFaults(corpus.files, removedNames(corpus.removed)));
	const connection = await loadTables(corpus.files);
	try {
		refuse('tables', await contractFaults(connection));
		const manifest = manifestOf(await writeParquet(connection, folder), corpus.sources, codebookVersion);
		return { manifest, dataPackage: dataPackage(manifest, plans) };
	} finally {
		connection.closeSync();
	}
}

function refuse(check: string, faults: string[]): void {
	if (faults.length > 0) throw new Refusal(faults.map((message) => ({ file: check, line: null, message })));
}
