import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { overview } from '#lib/db/queries/overview.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { workloadTotals } from '#lib/db/queries/workloadTotals.ts';
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
