import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { gaps } from '#lib/db/queries/gaps.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { plans } from '#lib/db/queries/plans.ts';
import type { Query } from '#lib/db/query.ts';
import { themeByPlan } from '#lib/db/queries/themeByPlan.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { groupId, mostDocuments, withoutGroups } from '#lib/model/documentGroup.ts';
import { noFilters, type Filters } from '#lib/model/filters.ts';
import { meanShares } from '#lib/analysis/meanShares.ts';
import { generate } from '../../scripts/generate/corpus.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { etl } from '../../scripts/etl.ts';
import { actionFilters, gapOf, sideOf } from '../../src/routes/gapView.ts';
import { groupedBoard } from '../../src/routes/groupedBoard.server.ts';
import { cellFilters, leadFilters } from '../../src/routes/boardView.ts';
import { comparedFilters } from '../../src/routes/comparison.ts';
import { inDetail, shownPlans, shownThemes, shownWorkload } from '../../src/routes/shown.server.ts';
import { shownGaps } from '../../src/routes/shownGaps.server.ts';
import { documentCount } from '../../src/routes/shownPlan.ts';
import { presentIn } from '../../src/routes/themeView.ts';
import { workloadFilters } from '../../src/routes/workloadView.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';

/** A corpus too large to be shown document by document stands for the published one. */
let corpus: DuckDBConnection;
vi.mock('../../scripts/native.ts', async (load) => ({
	...(await load<typeof import('../../scripts/native.ts')>()),
	runNative: (query: Query<unknown>) => runOn(corpus, query)
}));

const documents = mostDocuments + 8;
const countOf = async (filters: Filters) => (await runOn(corpus, itemCount(withoutGroups(filters))))[0]?.n;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'shown-'));
	const [data, out] = [join(folder, 'data'), join(folder, 'out')];
	await generate({ from: 'data', out: data, plans: documents, seed: 3, size: 12 });
	await etl({ data, out, strict: false, cache: null, hands: 1 });
	corpus = await openNative(out);
}, 120_000);

describe('documents counted together, by kind and level', () => {
	test('hold every document and every item once, and open exactly what they count', async () => {
		const every = await runOn(corpus, plans(noFilters));
		const groups = await shownPlans(noFilters, 'fr');
		expect(documentCount(groups)).toBe(documents);
		expect(groups.length).toBeGreaterThan(2);
		const { select } = plans(noFilters);
		for (const group of groups) {
			const own = every.filter((plan) => groupId(plan) === group.id);
			expect(group.documents).toBe(own.length);
			for (const measure of ['items', 'coded', 'with_lead', 'with_timing'] as const) {
				expect(group[measure]).toBe(own.reduce((sum, plan) => sum + plan[measure], 0));
				expect(await countOf(select[measure](group)), `${group.id} ${measure}`).toBe(group[measure]);
			}
		}
	});

	test('themes: counts that open, and in how many documents each is named', async () => {
		const [rows, own] = [await shownThemes(noFilters), await runOn(corpus, themeByPlan(noFilters))];
		const { select } = themeByPlan(noFilters);
		for (const row of rows.filter((_, index) => index % 5 === 0)) {
			expect(await countOf(select.k(row)), `${row.plan_id} ${row.theme_id}`).toBe(row.k);
			expect(await countOf(select.explicit(row))).toBe(row.explicit);
			expect(await countOf(select.n(row))).toBe(row.n);
			expect(presentIn(rows, row.theme_id, 'k')).toBe(own.filter(({ theme_id, k }) => theme_id === row.theme_id && k > 0).length);
		}
	});

	test('leads: counts that open', async () => {
		const rows = await shownWorkload(workloadFilters);
		const { select } = workload(workloadFilters);
		expect(rows.length).toBeGreaterThan(20);
		for (const row of rows.filter((_, index) => index % 20 === 0)) expect(await countOf(select.n(row))).toBe(row.n);
	});

	test('gaps: counts that open, and the means of all the documents, each weighing the same', async () => {
		const [rows, own] = [await shownGaps(actionFilters), await runOn(corpus, gaps(actionFilters))];
		const { select } = gaps(actionFilters);
		for (const row of rows.filter((_, index) => index % 7 === 0)) expect(await countOf(select.k(row))).toBe(row.k);
		const gap = gapOf('employment', rows, 'action-plan');
		const local = own.filter(
			(row) => row.theme_id === 'employment' && row.plan_kind === 'action-plan' && row.n > 0 && sideOf(row.level) === 'local'
		);
		const expected = meanShares(local);
		expect(gap.local?.planWeighted).toBeCloseTo(expected.planWeighted ?? NaN, 10);
		expect(gap.local?.itemWeighted).toBeCloseTo(expected.itemWeighted ?? NaN, 10);
	});

	test('the board counts what the list of each number holds, and compares no pair', async () => {
		const board = await groupedBoard([], { language: 'fr', t: messages.fr, f: formats.fr });
		expect([board.compared, board.gaps]).toEqual([false, []]);
		for (const document of board.documents) {
			expect(await countOf(comparedFilters(document))).toBe(document.n);
			for (const { id, k } of document.leads) expect(await countOf(leadFilters(document, id))).toBe(k);
			for (const theme of board.themes.slice(0, 4)) {
				const cell = theme.cells.find(({ plan_id }) => plan_id === document.id);
				expect(await countOf(cellFilters(document, theme.id)), `${theme.id} ${document.id}`).toBe(cell?.k);
			}
		}
	});

	test('documents shown in detail are a bounded part of the corpus', async () => {
		expect(await inDetail(noFilters)).toHaveLength(mostDocuments);
	});
});
