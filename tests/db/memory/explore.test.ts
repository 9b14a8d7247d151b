import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { type Entry, indexed } from '#lib/db/memory/corpus.ts';
import { countIn, facetsIn, itemsIn, overviewIn } from '#lib/db/memory/explore.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { chosenKeys, type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { type Order, sorts } from '#lib/model/view.ts';
import { corpusOf } from '../../../scripts/corpus.ts';
import { openNative, runOn } from '../../../scripts/native.ts';
import { sampleFilters } from '../sampleFilters.ts';

let data: DuckDBConnection;
let entries: Entry[];
let states: Filters[];

beforeAll(async () => {
	data = await openNative('static/data');
	// documents of every grade: a low one is left out until it is asked for
	await data.run(
		`update plans set grade = case when id = (select min(id) from plans) then 'low' when id = (select max(id) from plans) then 'medium' else grade end`
	);
	entries = indexed(await corpusOf((query) => runOn(data, query)));
	const samples = (await sampleFilters(data, 200, 71)).map(({ filters }) => filters);
	const keys = [
		'plan',
		'planKind',
		'level',
		'kind',
		'theme',
		'modality',
		'public',
		'actor',
		'role',
		'timing',
		'year',
		'territory',
		'section',
		'item',
		'search',
		'coded',
		'grade'
	] as const;
	/** one filter at a time, so that none hides behind another */
	const alone = keys.flatMap((key) =>
		samples
			.filter((filters) => chosenKeys(filters).includes(key))
			.slice(0, 3)
			.map(({ via, rank, ...filters }) => withFilters(noFilters, { via, rank, [key]: filters[key] }))
	);
	states = [...samples.slice(0, 40), ...alone];
});

test('rows in memory and DuckDB give the same facets, the same overview and the same count under any filters', async () => {
	for (const filters of states) {
		const what = JSON.stringify(filters);
		expect(facetsIn(entries, filters), what).toEqual(await runOn(data, facets(filters)));
		expect(overviewIn(entries, filters), what).toEqual(await runOn(data, overview(filters)));
		expect([{ n: countIn(entries, filters) }], what).toEqual(await runOn(data, itemCount(filters)));
	}
}, 120_000);

test('and the same items, in every order', async () => {
	const orders: Order[] = sorts.flatMap((sort) => [
		{ sort, descending: false },
		{ sort, descending: true }
	]);
	for (const [index, filters] of [...orders.map(() => noFilters), ...states.slice(-24)].entries()) {
		const order = orders[index % orders.length] as Order;
		const found = itemsIn(entries, filters, order).map(({ id }) => id);
		expect(found, JSON.stringify([filters, order])).toEqual((await runOn(data, items(filters, undefined, order))).map(({ id }) => id));
	}
}, 120_000);

test('each filter is asked alone, by a state that selects some items and not all', () => {
	const partial = states.filter((filters) => {
		const n = countIn(entries, filters);
		return n > 0 && n < entries.length;
	});
	const alone = partial
		.map((filters) => chosenKeys(filters).filter((key) => key !== 'via' && key !== 'rank'))
		.filter(({ length }) => length === 1);
	expect([...new Set(alone.flat())].sort()).toEqual(
		Object.keys(noFilters)
			.filter((key) => key !== 'via' && key !== 'rank')
			.sort()
	);
});
