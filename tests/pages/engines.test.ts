import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withLiterals } from '#lib/db/literal.ts';
import { decodeRows, type Query } from '#lib/db/query.ts';
import { items as itemsOf } from '#lib/db/queries/items.ts';
import { sql } from '#lib/db/sql.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { everyQuery } from '../../scripts/lake/everyQuery.ts';
import { type Sample, sampleFilters } from '../db/sampleFilters.ts';
import { buildEnginePage } from './engine/build.ts';
import type { Asked, EngineWindow } from './engine/main.ts';
import { report } from '../report.ts';
import { openSite, type Site } from './harness.ts';

let folder: string;
let site: Site;
let page: Page;
let native: DuckDBConnection;
let samples: Sample[];

const opened = async (): Promise<Page> => {
	const fresh = await site.newPage();
	await fresh.goto(site.url);
	return fresh;
};

/** Rows as the browser gives them, or the code of its failure. */
const inBrowser = (on: Page, query: Asked): Promise<unknown> =>
	on.evaluate((asked) => (window as unknown as EngineWindow).ask(asked), {
		name: query.name,
		sql: query.sql,
		params: [...query.params],
		...(query.lists ? { lists: query.lists } : {})
	});

beforeAll(async () => {
	native = await openNative('static/data');
	samples = await sampleFilters(native, 14, 33);
	folder = await buildEnginePage();
	site = await openSite(folder);
	page = await opened();
});
afterAll(async () => {
	await site?.close();
	if (folder) rmSync(folder, { recursive: true, force: true });
});

const agree = async (query: Query<unknown>): Promise<number> => {
	const [expected, found] = await Promise.all([runOn(native, query), inBrowser(page, query)]);
	expect(Array.isArray(found), `${query.name}: ${JSON.stringify(found)}`).toBe(true);
	expect(decodeRows(query, found as unknown[]), query.name).toEqual(expected);
	return expected.length;
};

describe('the same answer twice', () => {
	test('every query gives the same rows in the browser and at build', async () => {
		let rows = 0;
		for (const sample of samples) {
			for (const query of everyQuery(sample.filters, sample)) rows += await agree(query);
		}
		expect(rows).toBeGreaterThan(5000);
	});

	test('any list of items is answered, and the engine that answered the first answers the last', async () => {
		const ids = (await runOn(native, itemsOf(noFilters))).map(({ id }) => id);
		let seed = 20;
		const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
		for (let round = 0; round < 60; round++) {
			const chosen = ids.filter(() => random() < 0.12);
			await agree(itemsOf(withFilters(noFilters, { item: chosen.length ? chosen : ids.slice(0, 1) })));
		}
		expect(site.asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
	});

	test('values keep their type and their text through literals', async () => {
		const texts = ["l'œuvre d’« été »", "a''b", '?', '\\', '%_', '\n\t', '💶', '', '0'];
		const query = {
			name: 'texts',
			...sql`select [${texts}] as texts, ${0} as zero, ${-1.5} as part, ${true} as flag, cast(null as integer) as nothing, 3::bigint as big`
		};
		expect(await inBrowser(page, query)).toEqual([{ texts, zero: 0, part: -1.5, flag: true, nothing: null, big: 3 }]);
		expect(withLiterals(query)).toContain("'a''''b'");
	});

	test('several questions at once each get their own rows', async () => {
		const asked = Array.from({ length: 8 }, (_, n) => ({
			name: 'own',
			...sql`select ${n} as n, count(*)::integer as many from range(200000) where range % 8 = ${n}`
		}));
		const found = await Promise.all(asked.map((query) => inBrowser(page, query)));
		expect(found).toEqual(asked.map((_, n) => [{ n, many: 25_000 }]));
	});
});

describe('the engine in a page', () => {
	test('fetches the engine once, each table once, and nothing from another host', async () => {
		const before = site.asked.length;
		const fresh = await opened();
		expect(site.asked.slice(before).filter((path) => /wasm|parquet|worker/.test(path))).toEqual([]);
		const query = { name: 'count', sql: 'select count(*)::integer as n from items join plans on plans.id = items.plan_id', params: [] };
		await Promise.all([inBrowser(fresh, query), inBrowser(fresh, query)]);
		await inBrowser(fresh, query);
		const asked = site.asked.slice(before).filter((path) => /wasm|parquet/.test(path));
		expect(asked.map((path) => path.replace(/^.*\/([a-z-]+)\..*$|^.*(eh).*$/, '$1$2')).sort()).toEqual(['eh', 'items', 'plans']);
		expect(site.problems).toEqual([]);
		await fresh.close();
	});

	test.each([
		['between two slices of its work', 'select sum(range % 7) as n from range(100000000000)'],
		['or its worker is ended', 'select sum(a.range * b.range) as n from range(300000) a, range(300000) b']
	])('an aborted question ends %s, and the next one is answered', async (_, statement) => {
		const heavy = { name: 'heavy', sql: statement, params: [] };
		expect(await page.evaluate((query) => (window as unknown as EngineWindow).askThenAbort(query, 150), heavy)).toBe('AbortError');
		expect(await inBrowser(page, { name: 'after', sql: 'select count(*)::integer as n from theme_families', params: [] })).toEqual([
			{ n: 4 }
		]);
	});

	test('a question under way when the engine stops is rejected, and the next one starts another engine', async () => {
		const heavy = { name: 'heavy', sql: 'select sum(a.range * b.range) as n from range(300000) a, range(300000) b', params: [] };
		expect(await page.evaluate((query) => (window as unknown as EngineWindow).askThenStop(query, 150), heavy)).toEqual({
			failure: 'engine'
		});
		expect(await inBrowser(page, { name: 'after', sql: 'select count(*)::integer as n from plans', params: [] })).toEqual(
			await runOn(native, { name: 'plans', sql: 'select count(*) as n from plans', params: [], row: (row) => row })
		);
	});

	test('a wrong question is a failure of the question, and harms nothing', async () => {
		expect(await inBrowser(page, { name: 'wrong', sql: 'select nothing from items', params: [] })).toEqual({ failure: 'query' });
		expect(await inBrowser(page, { name: 'after', sql: 'select 1 as n', params: [] })).toEqual([{ n: 1 }]);
	});
});

test.each([
	['many rows of many columns', 900, 14, 20],
	['a long text in each cell', 6, 3, 9_000],
	['no row', 0, 2, 1]
])('a table is written as Parquet whatever its size: %s', async (_, n, width, letters) => {
	const columns = Array.from({ length: width }, (_, x) => ({ name: `c${x}`, type: 'text' as const }));
	const rows = Array.from({ length: n }, (_, y) => columns.map((_, x) => (x === 1 ? null : `é'${y},${x} `.padEnd(letters, 'mot '))));
	const bytes = await page.evaluate((sheet) => (window as unknown as EngineWindow).parquet(sheet), { columns, rows });
	const file = join(folder, `${n}.parquet`);
	writeFileSync(file, Uint8Array.from(bytes));
	expect((await native.runAndReadAll(`select * from read_parquet('${file}')`)).getRows()).toEqual(rows);
});

test('what is too long to be said to the engine is refused, and the engine that was there answers the next question', async () => {
	const before = site.asked.filter((path) => path.endsWith('.wasm')).length;
	const long = 'x'.repeat(70_000);
	expect(await inBrowser(page, { name: 'long', ...sql`select ${long} as text` })).toEqual({ failure: 'query' });
	const sheet = { columns: [{ name: 'a', type: 'text' as const }], rows: [[long]] };
	const refused = page.evaluate((given) => (window as unknown as EngineWindow).parquet(given), sheet);
	await expect(refused).rejects.toThrow(/Failure: parquet/u);
	expect(await inBrowser(page, { name: 'after', sql: 'select 1 as n', params: [] })).toEqual([{ n: 1 }]);
	expect(site.asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(before);
});

describe('when the files do not come', () => {
	const count = { name: 'count', sql: 'select count(*)::integer as n from themes', params: [] };
	const faults: [string, string, (fresh: Page) => Promise<unknown>][] = [
		['the network is lost', 'network', (fresh) => fresh.route('**/themes.*.parquet', (route) => route.abort())],
		['a table is missing', 'data', (fresh) => fresh.route('**/themes.*.parquet', (route) => route.fulfill({ status: 404, body: '' }))],
		[
			'a table is damaged',
			'data',
			(fresh) => fresh.route('**/themes.*.parquet', (route) => route.fulfill({ status: 200, body: 'PAR1 and not more' }))
		],
		['the manifest is damaged', 'data', (fresh) => fresh.route('**/manifest.json', (route) => route.fulfill({ status: 200, body: '{' }))],
		['the engine is missing', 'engine', (fresh) => fresh.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }))],
		['the worker is missing', 'engine', (fresh) => fresh.route('**/*worker*.js', (route) => route.fulfill({ status: 404, body: '' }))]
	];
	test.each(faults)('%s: it says which, and a retry works once they do', async (what, code, fault) => {
		const fresh = await opened();
		await fault(fresh);
		expect(await inBrowser(fresh, count)).toEqual({ failure: code });
		await fresh.unrouteAll();
		expect(await inBrowser(fresh, count)).toEqual([{ n: expect.any(Number) }]);
		await fresh.close();
		report('fault', { what: `the engine alone: ${what}` });
	});

	test('a page that may not run WebAssembly says so instead of waiting', async () => {
		const fresh = await site.newPage();
		await fresh.route(site.url, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
		});
		await fresh.goto(site.url);
		expect(await inBrowser(fresh, count)).toEqual({ failure: 'engine' });
		await fresh.close();
	});
});

test('the harness sees a request to another host, from a page and from a worker', async () => {
	const other = await openSite(folder);
	const fresh = await other.newPage();
	await fresh.goto(other.url);
	await fresh.evaluate(async () => {
		await fetch('http://page.example/').catch(() => {});
		const source = `fetch('http://worker.example/').catch(() => {}).finally(() => postMessage(0))`;
		const worker = new Worker(URL.createObjectURL(new Blob([source])));
		await new Promise((done) => worker.addEventListener('message', done));
	});
	const { problems } = other;
	await other.close();
	expect(problems.some((problem) => problem.includes('page.example'))).toBe(true);
	expect(problems.some((problem) => problem.includes('worker.example'))).toBe(true);
});
