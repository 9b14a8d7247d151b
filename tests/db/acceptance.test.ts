import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { workloadTotals } from '#lib/db/queries/workloadTotals.ts';
import { compare, pairsOf } from '../../src/routes/comparison.ts';
import { openNative, runOn } from '../../scripts/native.ts';

/** Figures counted by hand in the documents and in the adjudicated coding: the questions must give them back. */
let data: DuckDBConnection;
beforeAll(async () => {
	data = await openNative('static/data');
});

const actions = withFilters(noFilters, { plan: ['tcirn-2019'], kind: ['action'] });

test('items of each document, by kind', async () => {
	const rows = await runOn(data, overview(noFilters));
	expect(Object.fromEntries(rows.map(({ plan_id, kind, n }) => [`${plan_id} ${kind}`, n]))).toEqual({
		'tcri-2022 action': 59,
		'tcri-2022 objective': 7,
		'tcirn-2019 action': 73,
		'tcirn-2019 communication_objective': 18,
		'trail-2021 action': 12,
		'trail-2021 next_step': 18,
		'trail-2021 objective': 4,
		'roriq-2014 condition': 24,
		'roriq-2014 diagnosis': 18,
		'roriq-2014 recommendation': 8,
		'v3r-2025 objective': 3,
		'v3r-2025 strength': 8,
		'v3r-2025 challenge': 15,
		'v3r-2025 proposal': 25,
		'v3r-2025 milestone': 4
	});
});

describe('workload of the table of Rimouski-Neigette', () => {
	const ranked = async (role: 'lead' | 'collaborator'): Promise<number[]> =>
		(await runOn(data, workload(withFilters(actions, { role: [role] })))).map(({ n }) => n).sort((a, b) => b - a);

	test('leads', async () => {
		expect(await ranked('lead')).toEqual([40, 9, 6, 6, 5, 3, 2, 1, 1]);
	});

	test('collaborations, the most frequent', async () => {
		expect((await ranked('collaborator')).slice(0, 9)).toEqual([23, 15, 15, 13, 11, 9, 8, 8, 8]);
	});

	test('timing', async () => {
		const rows = (await runOn(data, facets(actions))).filter(({ facet }) => facet === 'timing');
		expect(Object.fromEntries(rows.map(({ value, n }) => [value, n]))).toEqual({ continuous: 28, years: 45 });
	});
});

test('documents that name no lead have none', async () => {
	const rows = await runOn(data, workloadTotals(noFilters));
	const named = Object.fromEntries(rows.map(({ plan_id, leads_named, lead }) => [plan_id, [leads_named, lead > 0]]));
	expect(named).toEqual({
		'roriq-2014': ['none', false],
		'tcirn-2019': ['named', true],
		'trail-2021': ['named', true],
		'tcri-2022': ['implicit', false],
		'v3r-2025': ['none', false]
	});
});

test('labels of the four themes asked for first, explicit + heading', async () => {
	const rows = await runOn(data, themeByPlan(noFilters));
	const cell = (theme: string): string[] =>
		['tcri-2022', 'tcirn-2019', 'trail-2021', 'roriq-2014', 'v3r-2025'].map((plan) => {
			const row = rows.find(({ theme_id, plan_id }) => theme_id === theme && plan_id === plan);
			return `${row?.explicit} + ${row?.heading} / ${row?.n}`;
		});
	expect(cell('employment')).toEqual(['5 + 3 / 59', '16 + 14 / 91', '0 + 0 / 12', '4 + 0 / 35', '10 + 0 / 48']);
	expect(cell('refugees-asylum')).toEqual(['10 + 2 / 59', '4 + 10 / 91', '0 + 0 / 12', '0 + 0 / 35', '0 + 0 / 48']);
	expect(cell('women-gender')).toEqual(['6 + 0 / 59', '1 + 0 / 91', '0 + 0 / 12', '0 + 0 / 35', '0 + 0 / 48']);
	expect(cell('anti-racism')).toEqual(['4 + 0 / 59', '0 + 0 / 91', '0 + 0 / 12', '0 + 0 / 35', '1 + 0 / 48']);
});

test('the grades of the first four themes, from the published tables: none is a clear gap', async () => {
	const documents = await runOn(data, plans(noFilters));
	const coded = await runOn(data, codedItems(noFilters));
	const pair = pairsOf(documents, coded).find(([one, two]) => one.id === 'tcri-2022' && two.id === 'tcirn-2019');
	if (!pair) throw new Error('the two plans are not compared');
	const comparison = compare(pair, await runOn(data, themes()), coded);
	expect([comparison.sections.first, comparison.sections.second]).toEqual([19, 38]);
	const found = comparison.themes.map(({ theme_id, first, second, grade }) => [
		theme_id,
		`${first.k}/${first.n} ${second.k}/${second.n} ${grade}`
	]);
	expect(Object.fromEntries(found)).toMatchObject({
		employment: '8/59 24/73 N2',
		'women-gender': '6/59 1/73 N2',
		'anti-racism': '4/59 0/73 N1',
		'refugees-asylum': '12/59 13/73 none'
	});
});

test('the dates of the table of Rimouski-Neigette, as it writes them', async () => {
	const rows = await data.runAndReadAll(
		`select t.year_start, t.year_end, t.kind, count(*)::int as n from timings t join items i on i.id = t.item_id
		where i.plan_id = 'tcirn-2019' and i.kind = 'action' group by all order by all`
	);
	const [first = 0] = (await runOn(data, plans(noFilters))).filter(({ id }) => id === 'tcirn-2019').map(({ year_start }) => year_start);
	const found = rows.getRowObjects().map(({ year_start, year_end, kind, n }) => {
		if (kind === 'continuous') return ['En continu', Number(n)];
		return [[year_start, year_end ?? year_start].map((year) => Number(year) - first + 1).join('-'), Number(n)];
	});
	expect(Object.fromEntries(found)).toEqual({ 'En continu': 28, '1-1': 19, '2-2': 21, '3-3': 1, '1-3': 2, '2-3': 2 });
});
