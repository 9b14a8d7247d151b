import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explorerFolder } from '#lib/db/coded/corpus.ts';
import { CodedCounts } from '#lib/db/coded/count.ts';
import { extraConditions } from '#lib/db/coded/extra.ts';
import { type Fetch, Library } from '#lib/db/coded/library.ts';
import { listed } from '#lib/db/coded/listed.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { chosenKeys, type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { type Order, sorts } from '#lib/model/view.ts';
import { writeExplorer } from '../../../scripts/explorer/write.ts';
import { openNative, runOn } from '../../../scripts/native.ts';
import { sampleFilters } from '../sampleFilters.ts';

const folder = mkdtempSync(join(tmpdir(), 'coded-'));
const hash = '0123456789abcdef';
let data: DuckDBConnection;
let library: Library;
let counts: CodedCounts;
let states: Filters[];
const asked: string[] = [];

beforeAll(async () => {
	data = await openNative('static/data');
	// documents of every grade: a low one is left out until it is asked for
	await data.run(
		`update plans set grade = case when id = (select min(id) from plans) then 'low' when id = (select max(id) from plans) then 'medium' else grade end`
	);
	await writeExplorer(data, folder, hash);
	const fromDisk: Fetch = async (name, part) => {
		asked.push(name);
		const bytes = new Uint8Array(readFileSync(join(folder, explorerFolder(hash), name)));
		return part ? bytes.slice(...part) : bytes;
	};
	library = await Library.open(fromDisk);
	counts = new CodedCounts(library.corpus);
	const samples = (await sampleFilters(data, 200, 72)).map(({ filters }) => filters);
	/** one filter at a time, so that none hides behind another */
	const alone = Object.keys(noFilters).flatMap((key) =>
		samples
			.filter((filters) => chosenKeys(filters).includes(key as keyof Filters))
			.slice(0, 4)
			.map(({ via, rank, ...filters }) =>
				withFilters(noFilters, { via, rank, ...(key in filters ? { [key]: filters[key as 'plan'] } : {}) })
			)
	);
	states = [noFilters, ...samples.slice(0, 60), ...alone];
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const look = async (filters: Filters): Promise<void> => {
	counts.extra = await extraConditions(filters, library);
};

test('columns of codes and DuckDB give the same facets, the same overview and the same count under any filters', async () => {
	for (const filters of states) {
		const what = JSON.stringify(filters);
		await look(filters);
		expect(counts.facets(filters), what).toEqual(await runOn(data, facets(filters)));
		expect(counts.overview(filters), what).toEqual(await runOn(data, overview(filters)));
		expect([{ n: counts.count(filters) }], what).toEqual(await runOn(data, itemCount(filters)));
	}
}, 240_000);

test('and the same items, in every order, to the last word', async () => {
	const orders: Order[] = sorts.flatMap((sort) => [
		{ sort, descending: false },
		{ sort, descending: true }
	]);
	for (const [index, filters] of [...orders.map(() => noFilters), ...states.slice(-40)].entries()) {
		const order = orders[index % orders.length] as Order;
		await look(filters);
		const found = await library.items(counts.list(filters, order));
		const expected = (await runOn(data, items(filters, undefined, order))).map(listed);
		expect(found, JSON.stringify([filters, order])).toEqual(expected);
		expect(counts.list(filters, order, 7), JSON.stringify([filters, order])).toEqual(counts.list(filters, order).slice(0, 7));
	}
}, 240_000);

test('a facet cut short keeps its most frequent values and those chosen, and says how many there are', async () => {
	await look(noFilters);
	const whole = counts.facet('actor', noFilters);
	const rare = whole.rows.at(-1)!.value;
	const cut = counts.facet('actor', withFilters(noFilters, { actor: [rare] }), 5);
	expect(cut.size).toBe(whole.rows.length);
	expect(cut.rows.slice(0, 5)).toEqual(whole.rows.slice(0, 5));
	expect(cut.rows.slice(5).map(({ value }) => value)).toEqual([rare]);
});

test('a search reads one book a word, and the list only the books of its items', async () => {
	asked.length = 0;
	const another = await Library.open(async (name, part) => {
		asked.push(name);
		const bytes = new Uint8Array(readFileSync(join(folder, explorerFolder(hash), name)));
		// a server that knows no parts
		return part ? bytes.slice(...part) : bytes;
	});
	expect(asked).toEqual(['columns.bin']);
	await extraConditions(withFilters(noFilters, { search: 'personnes réfugiées' }), another);
	expect(asked).toEqual(['columns.bin', 'words-0.bin', 'words-0.bin']);
	await another.items([0, 1, 2]);
	expect(asked.slice(3)).toEqual(['items-0.bin']);
	expect(readdirSync(join(folder, explorerFolder(hash))).sort()).toEqual(['columns.bin', 'headings.bin', 'items-0.bin', 'words-0.bin']);
});

test('a file that was cut or changed on the way is told by its name, and asked for again', async () => {
	const files = (harm: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => async (name: string, part?: [number, number]) => {
		const bytes = new Uint8Array(readFileSync(join(folder, explorerFolder(hash), name)));
		return harm(part ? bytes.slice(...part) : bytes);
	};
	const cut = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2);
	const changed = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0xff : byte));
	for (const harm of [cut, changed])
		await expect(Library.open(files(harm))).rejects.toMatchObject({ reason: 'file-damaged', about: 'columns.bin' });
	let harm = (bytes: Uint8Array<ArrayBuffer>) => bytes;
	const library = await Library.open((name, part) => files(harm)(name, part));
	for (const broken of [cut, changed]) {
		harm = broken;
		await expect(library.items([0])).rejects.toMatchObject({ reason: 'file-damaged', about: 'items-0.bin' });
		await expect(library.headings()).rejects.toMatchObject({ reason: 'file-damaged', about: 'headings.bin' });
	}
	harm = (bytes) => bytes;
	expect(await library.items([0])).toHaveLength(1);
});
