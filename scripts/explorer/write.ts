import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Dictionary, explorerFolder } from '#lib/db/coded/corpus.ts';
import { listed } from '#lib/db/coded/listed.ts';
import { narrow, pack } from '#lib/db/coded/packed.ts';
import { prefixOf, type WordBook } from '#lib/db/coded/words.ts';
import { items } from '#lib/db/queries/items.ts';
import { everyGrade, withFilters } from '#lib/model/filters.ts';
import { runOn } from '../native.ts';
import { codedColumns, numberItems } from './columns.ts';
import { ShelfWriter } from './shelf.ts';

/** Items of a book of the list: about what one screen of a filtered list asks for, and small enough to be read for one item. */
const bookItems = 64;
const plansAtOnce = 250;

async function writeItems(data: DuckDBConnection, plans: readonly { id: string }[], shelf: ShelfWriter): Promise<void> {
	let lines: string[] = [];
	for (let at = 0; at < plans.length; at += plansAtOnce) {
		const rows = await runOn(data, items(withFilters(everyGrade, { plan: plans.slice(at, at + plansAtOnce).map(({ id }) => id) })));
		for (const row of rows) {
			lines.push(JSON.stringify(listed(row)));
			if (lines.length < bookItems) continue;
			shelf.add(lines.join('\n'));
			lines = [];
		}
	}
	if (lines.length) shelf.add(lines.join('\n'));
}

/** One book for each beginning of stems; gives the beginnings, in the order of their books. */
async function writeWords(data: DuckDBConnection, shelf: ShelfWriter): Promise<string[]> {
	const prefixes: string[] = [];
	let book = new Map<string, number[]>();
	const close = (): void => {
		const [first] = book.keys();
		if (first === undefined) return;
		prefixes.push(prefixOf(first));
		const lists = [...book.values()];
		shelf.add(
			pack<WordBook>({
				columns: { items: narrow(Int32Array.from(lists.flat())), counts: narrow(Int32Array.from(lists, ({ length }) => length)) },
				rest: { stems: [...book.keys()] }
			})
		);
		book = new Map();
	};
	const result = await data.stream(
		`select stem, n.item from (select distinct id, unnest(stems) as stem from items) s join numbered n on n.id = s.id order by stem, n.item`
	);
	for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
		const numbers = chunk.getColumnValues(1);
		for (const [index, value] of chunk.getColumnValues(0).entries()) {
			const stem = String(value);
			const known = book.get(stem);
			if (known) known.push(Number(numbers[index]));
			else {
				const [first] = book.keys();
				if (first !== undefined && prefixOf(first) !== prefixOf(stem)) close();
				book.set(stem, [Number(numbers[index])]);
			}
		}
	}
	close();
	return prefixes;
}

/**
 * Writes, in the folder of the published tables, what the explorer reads of a corpus too large to be held by a page: columns of codes to count,
 * books of items to list, books of words to search. `data` holds the published tables; `hash` is that of the data.
 */
export async function writeExplorer(data: DuckDBConnection, folder: string, hash: string): Promise<void> {
	const place = join(folder, explorerFolder(hash));
	const draft = `${place}.${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(draft, name), gzipSync(bytes, { level: 9 }));
	const shelf = (name: string) => new ShelfWriter((file) => join(draft, `${name}-${file}.bin`));

	await numberItems(data);
	const { columns, names, headings } = await codedColumns(data);
	write('headings.bin', JSON.stringify(headings));
	const [itemShelf, wordShelf] = [shelf('items'), shelf('words')];
	await writeItems(data, names.plans, itemShelf);
	const prefixes = await writeWords(data, wordShelf);
	const rest: Dictionary = { ...names, bookItems, books: itemShelf.close(), words: { ...wordShelf.close(), prefixes } };
	write('columns.bin', pack({ columns, rest }));
	removeExplorers(folder);
	renameSync(draft, place);
}

/** Takes away what was written for other data. */
export function removeExplorers(folder: string): void {
	for (const name of readdirSync(folder)) if (/^explorer\.[0-9a-f]{12}$/.test(name)) rmSync(join(folder, name), { recursive: true });
}
