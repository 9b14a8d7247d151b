import { readdirSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { schema } from '#lib/model/schema.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { type AnyCounting, countingQueries, everyQuery } from '../../scripts/lake/everyQuery.ts';
import { type Sample, sampleFilters } from './sampleFilters.ts';

let data: DuckDBConnection;
let empty: DuckDBConnection;
let samples: Sample[];

const emptyDatabase = async (): Promise<DuckDBConnection> => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	for (const { name, columns } of schema) {
		await connection.run(`create table ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')})`);
	}
	return connection;
};

beforeAll(async () => {
	data = await openNative('static/data');
	empty = await emptyDatabase();
	samples = await sampleFilters(data, 18, 20);
});

const nobody = { plan: 'p', actor: 'a' };

test('every file of src/lib/db/queries is tested here', () => {
	const files = readdirSync('src/lib/db/queries').map((file) => file.replace('.ts', ''));
	const names = new Set(everyQuery(noFilters, nobody).map(({ name }) => name));
	expect([...names].sort()).toEqual(files.sort());
});

test('every query agrees with the tables of the schema, whatever the filters', async () => {
	for (const sample of samples) {
		for (const query of everyQuery(sample.filters, sample))
			for (const { sql, params } of [query, ...(query.lists ?? []).map(({ of }) => of)])
				await empty.runAndReadAll(`explain ${sql}`, [...params]);
	}
});

test('a corpus without anything gives no rows, or rows of zeros', async () => {
	for (const query of everyQuery(noFilters, nobody)) {
		const rows = await runOn(empty, query);
		expect(rows, query.name).toEqual(query.name === 'itemCount' ? [{ n: 0 }] : []);
	}
});

const counted = new Map<string, number>();
const countOf = async (filters: Filters): Promise<number> => {
	const key = JSON.stringify(filters);
	const known = counted.get(key) ?? (await runOn(data, itemCount(filters)))[0]?.n ?? -1;
	counted.set(key, known);
	return known;
};

/** Every number of the rows, beside the number of items that it opens. */
const pairs = async (query: AnyCounting, most: number): Promise<{ shown: unknown; opened: number; what: string }[]> => {
	const rows = await runOn(data, query);
	const step = Math.max(1, Math.ceil(rows.length / most));
	const found = [];
	for (const row of rows.filter((_, index) => index % step === 0)) {
		for (const [measure, select] of Object.entries(query.select)) {
			found.push({ shown: row[measure], opened: await countOf(select(row)), what: `${query.name}.${measure} ${JSON.stringify(row)}` });
		}
	}
	return found;
};

describe('count = list', () => {
	test('every number of every question opens exactly that many items, with no filter', async () => {
		const subjects = samples.slice(0, 3);
		for (const subject of subjects) {
			for (const query of countingQueries(noFilters, subject)) {
				for (const { shown, opened, what } of await pairs(query, Infinity)) expect(shown, what).toBe(opened);
			}
		}
	}, 240_000);

	test('and under sampled filters', async () => {
		for (const sample of samples) {
			for (const query of countingQueries(sample.filters, sample)) {
				for (const { shown, opened, what } of await pairs(query, 4))
					expect(shown, `${JSON.stringify(sample.filters)} ${what}`).toBe(opened);
			}
		}
	}, 240_000);

	test('the list holds as many items as its count, each once', async () => {
		for (const { filters } of samples) {
			const ids = (await runOn(data, items(filters))).map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.length).toBe(await countOf(filters));
		}
	});
});

test('pages of a list put end to end are the list', async () => {
	const whole = (await runOn(data, items(noFilters))).map(({ id }) => id);
	const pages = [];
	for (let offset = 0; offset < whole.length; offset += 50) pages.push(...(await runOn(data, items(noFilters, { limit: 50, offset }))));
	expect(pages.map(({ id }) => id)).toEqual(whole);
});

test('a repetition of the same actor in an item counts once', async () => {
	const connection = await emptyDatabase();
	await connection.run(`insert into plans (id, territory_code, grade) values ('p', 'QC', 'high')`);
	await connection.run(`insert into items (id, plan_id, kind, coded) values ('p/1', 'p', 'action', true)`);
	await connection.run(`insert into organisations (id, name, type, generic, post) values ('a', 'A', 'community', false, false)`);
	await connection.run(`insert into assignments (item_id, actor_id, role, ordinal, counted) values
		('p/1', 'a', 'lead', 1, true), ('p/1', 'a', 'collaborator', 2, false), ('p/1', 'a', 'lead', 3, false)`);
	const rows = await runOn(connection, workload(noFilters));
	expect(rows.map(({ role, n }) => [role, n])).toEqual([['lead', 1]]);
	expect(await runOn(connection, itemCount(withFilters(noFilters, { actor: ['a'], role: ['collaborator'] })))).toEqual([{ n: 0 }]);
});

test('theme counts: explicit and heading labels add up to all labels, and none exceeds the coded items', async () => {
	for (const row of await runOn(data, themeByPlan(noFilters))) {
		expect(row.explicit + row.heading).toBe(row.k);
		expect(row.primary).toBeLessThanOrEqual(row.k);
		expect(row.k).toBeLessThanOrEqual(row.n);
	}
});
