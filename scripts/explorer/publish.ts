import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostItems } from '../corpus.ts';
import { openNative } from '../native.ts';
import { removeExplorers, writeExplorer } from './write.ts';

/** What DuckDB may hold; beyond that it works on disk. */
const memory = '512MB';

/** What the explorer reads of a corpus too large to be held by a page, in the folder of the published tables; nothing for a small one. */
export async function publishExplorer(folder: string): Promise<void> {
	const { data_hash, tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
		data_hash: string;
		tables: { items: { rows: number } };
	};
	if (tables.items.rows <= mostItems) return removeExplorers(folder);
	const spill = mkdtempSync(join(tmpdir(), 'explorer-'));
	const data = await openNative(folder, { memory_limit: memory, temp_directory: spill });
	try {
		await writeExplorer(data, folder, data_hash);
	} finally {
		data.closeSync();
		rmSync(spill, { recursive: true, force: true });
	}
}
