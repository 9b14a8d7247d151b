import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Dictionary, explorerFolder } from '#lib/db/coded/corpus.ts';
import { narrow, pack } from '#lib/db/coded/packed.ts';
import { prefixOf, type WordBook } from '#lib/db/coded/words.ts';
import { codedColumns, numberItems } from './columns.ts';
import { ShelfWriter } from './shelf.ts';

/** Items of a book of the list: about what one screen of a filtered list asks for, and small enough to be read for one item. */
const bookItems = 64;
const itemsAtOnce = 400 * bookItems;

/** The JSON of a ListedItem (db/coded/listed.ts), as JavaScript would write it of a row of the question `items`: DuckDB makes it many times sooner. */
const listedItems = (first: number): string => `
	with kept as (select id, item from numbered where item >= ${first} and item < ${first + itemsAtOnce}),
	named as (
		select k.item, list({'actor_id': a.actor_id, 'name': o.name, 'role': a.role, 'as_written': a.as_written, 'counted': a.counted} order by a.ordinal) as of
		from assignments a join kept k on k.id = a.item_id join organisations o on o.id = a.actor_id group by k.item),
	timed as (
		select k.item, list({'as_written': t.as_written} order by t.ordinal) as of from timings t join kept k on k.id = t.item_id group by k.item),
	themed as (
		select k.item, list({'theme_id': l.theme_id} order by l.rank, l.via, h.ordinal) as of
		from item_themes l join kept k on k.id = l.item_id join themes h on h.id = l.theme_id group by k.item)
	select to_json({
		'id': i.id, 'plan_id': i.plan_id, 'plan_short': p.short_title, 'plan_title': p.title, 'kind': i.kind, 'number': i.number, 'path': i.path,
		'text': i.text, 'page': i.page, 'line_start': i.line_start, 'line_end': i.line_end,
		'actors': coalesce(named.of, []), 'timings': coalesce(timed.of, []), 'themes': coalesce(themed.of, [])
	})
	from kept k join items i on i.id = k.id join plans p on p.id = i.plan_id
		left join named using (item) left join timed using (item) left join themed using (item)
	order by k.item`;

async function writeItems(data: DuckDBConnection, count: number, shelf: ShelfWriter): Promise<void> {
	for (let first = 0; first < count; first += itemsAtOnce) {
		const lines = (await data.runAndReadAll(listedItems(first))).getColumns()[0] as string[];
		for (let at = 0; at < lines.length; at += bookItems) shelf.add(lines.slice(at, at + bookItems).join('\n'));
	}
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
	await writeItems(data, names.items, itemShelf);
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
