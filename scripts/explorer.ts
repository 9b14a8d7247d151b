import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mostItems } from './corpus.ts';
import { openNative } from './native.ts';
import { removeExplorers, writeExplorer } from './explorer/write.ts';

/** After the ETL: what the explorer reads of a corpus too large to be held by a page, in the folder of the published tables. */
const folder = resolve(process.argv[2] ?? join('static', 'data'));
const { data_hash, tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
	data_hash: string;
	tables: { items: { rows: number } };
};
if (tables.items.rows <= mostItems) removeExplorers(folder);
else {
	const start = performance.now();
	await writeExplorer(await openNative(folder), folder, data_hash);
	console.log(`Explorateur : ${tables.items.rows} éléments en colonnes de codes, ${((performance.now() - start) / 1000).toFixed(0)} s.`);
}
