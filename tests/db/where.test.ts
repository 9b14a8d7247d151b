import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { chosenItems } from '#lib/db/where.ts';
import { openNative } from '../../scripts/native.ts';
import { openOracle } from './oracle.ts';
import { sampleFilters } from './sampleFilters.ts';

let data: DuckDBConnection;
let oracle: (filters: Filters) => string[];
const idsOf = async (filters: Filters): Promise<string[]> => {
	const { sql, params } = chosenItems(filters);
	return (await data.runAndReadAll(`select id from ${sql} c`, [...params]))
		.getRows()
		.map(([id]) => String(id))
		.sort();
};

beforeAll(async () => {
	data = await openNative('static/data');
	oracle = await openOracle(data);
});

test('the items of sampled filters are those that the filters mean', async () => {
	let kept = 0;
	for (const { filters } of await sampleFilters(data, 150, 7)) {
		const expected = oracle(filters).sort();
		kept += expected.length > 0 ? 1 : 0;
		expect(await idsOf(filters), JSON.stringify(filters)).toEqual(expected);
	}
	expect(kept).toBeGreaterThan(40);
});

test('each filter alone, with each of its values, means what it says', async () => {
	const values: Partial<Record<keyof Filters, string>> = {
		plan: 'select id from plans',
		planKind: 'select distinct kind from plans',
		level: 'select distinct level from plans',
		kind: 'select distinct kind from items',
		theme: 'select id from themes',
		modality: `select id from facet_codes where facet = 'modality'`,
		public: `select id from facet_codes where facet = 'public'`,
		actor: 'select distinct actor_id from assignments',
		role: 'select distinct role from assignments',
		timing: `select distinct kind from timings union select 'none'`,
		territory: 'select distinct coalesce(region_code, code) from territories',
		section: 'select id from sections',
		year: 'select distinct year_start from timings where year_start is not null'
	};
	for (const [key, statement] of Object.entries(values)) {
		for (const [value] of (await data.runAndReadAll(`${statement} order by 1`)).getRows()) {
			const filters = withFilters(noFilters, { [key]: [value] });
			expect(await idsOf(filters), `${key} ${value}`).toEqual(oracle(filters).sort());
		}
	}
});

test('accents, case, apostrophes and plurals do not change a search', async () => {
	const found = await Promise.all(['réfugiées', 'REFUGIE', 'réfugié'].map((search) => idsOf(withFilters(noFilters, { search }))));
	expect(found[0]?.length).toBeGreaterThan(0);
	expect(found[1]).toEqual(found[0]);
	expect(found[2]).toEqual(found[0]);
	expect(await idsOf(withFilters(noFilters, { search: 'l’emploi' }))).toEqual(await idsOf(withFilters(noFilters, { search: 'emploi' })));
});

test('a short word finds itself, not the words that begin with it; a longer one finds both', async () => {
	const all = await idsOf(noFilters);
	const short = await idsOf(withFilters(noFilters, { search: 'au' }));
	expect(short).toEqual(oracle(withFilters(noFilters, { search: 'au' })).sort());
	expect(short.length).toBeGreaterThan(0);
	expect(short.length).toBeLessThan(all.length);
	expect((await idsOf(withFilters(noFilters, { search: 'franc' }))).length).toBeGreaterThan(0);
});
