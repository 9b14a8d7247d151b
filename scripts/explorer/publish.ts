import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostItems } from '../corpus.ts';
import { openNative } from '../native.ts';
import { removeExplorers, writeExplorer } from './write.ts';

/** What the explorer reads of a corpus too large to be held by a page, in the folder of the published tables; nothing for a small one. */
export async function publishExplorer(folder: string): Promise<void> {
	const { data_hash, tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
		data_hash: string;
		tables: { items: { rows: number } };
	};
	if (tables.items.rows <= mostItems) return removeExplorers(folder);
	await writeExplorer(await openNative(folder), folder, data_hash);
}
