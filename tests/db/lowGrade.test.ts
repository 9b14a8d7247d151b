import { rmSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { everyGrade, type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { Sandbox } from '../scripts/sandbox.ts';
import { countingQueries } from '../../scripts/lake/everyQuery.ts';

/** The fixtures, one of whose two documents was read with low confidence. */
const sandbox = new Sandbox();
const low = 'mont-2021';
let connection: DuckDBConnection;
const counted = async (filters: Filters): Promise<number> => (await runOn(connection, itemCount(filters)))[0]?.n ?? 0;
const documents = async (filters: Filters): Promise<string[]> => (await runOn(connection, plans(filters))).map(({ id }) => id);

beforeAll(async () => {
	sandbox.edit(`plans/${low}/plan.yaml`, 'leads: none', 'leads: none\nconfidence: low');
	expect(await sandbox.refusal()).toEqual([]);
	connection = await openNative(sandbox.out);
});
afterAll(() => rmSync(sandbox.folder, { recursive: true, force: true }));

test('a document read with low confidence is in no count, unless it is asked for', async () => {
	expect(await counted(noFilters)).toBe(3);
	expect(await documents(noFilters)).toEqual(['lac-2020']);
	expect(await counted(everyGrade)).toBe(6);
	expect(await documents(everyGrade)).toEqual(['lac-2020', low]);
	expect(await counted(withFilters(noFilters, { plan: [low] }))).toBe(3);
	expect(await counted(withFilters(noFilters, { item: [`${low}/R1`] }))).toBe(1);
	expect(await counted(withFilters(noFilters, { grade: ['low'] }))).toBe(3);
});

test.each<[string, Filters]>([
	['left out', noFilters],
	['asked for', everyGrade],
	['chosen', withFilters(noFilters, { plan: [low] })]
])('every number opens as many items as it says, the document %s', async (_name, filters) => {
	for (const query of countingQueries(filters, { plan: low, actor: 'cjel' })) {
		for (const row of await runOn(connection, query)) {
			for (const [measure, select] of Object.entries(query.select))
				expect([query.name, measure, await counted(select(row))]).toEqual([query.name, measure, row[measure]]);
		}
	}
});
