import { beforeAll, describe, expect, test } from 'vitest';
import { comparableItems } from '#lib/db/queries/comparableItems.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { themes } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { comparedFilters } from '../../src/routes/comparison.ts';
import {
	type Column,
	columnsOf,
	distanceOf,
	nearestIn,
	nearestPairs,
	weightsOf,
	withTheme
} from '../../src/routes/[[lang=lang]]/comparer/sideBySide.ts';

let columns: Column<PlanRow>[];
let book: string[];

beforeAll(async () => {
	const rows = await runNative(comparableItems(withFilters(noFilters, { coded: true })));
	columns = columnsOf(await runNative(plans(noFilters)), rows);
	book = (await runNative(themes())).map(({ id }) => id);
});

const pairs = () => columns.flatMap((one) => columns.filter((two) => two !== one).map((two) => [one, two] as const));

test('every number opens as many items as it says: actions of plans, coded items of the others', async () => {
	for (const column of columns)
		for (const theme of book) {
			const [opened] = await runNative(itemCount(withFilters(comparedFilters(column.plan), { theme: [theme] })));
			expect(withTheme(column, theme).length, `${column.plan.id} ${theme}`).toBe(opened?.n);
		}
	expect(columns.map(({ items }) => items.length).sort((a, b) => a - b)).toEqual([12, 35, 48, 59, 73]);
});

describe('distances', () => {
	test('are the same both ways, and nothing between a document and itself', () => {
		for (const [one, two] of pairs()) {
			const [there, back] = [distanceOf(one, two, book)!, distanceOf(two, one, book)!];
			expect(back.jaccard).toBeCloseTo(there.jaccard, 12);
			expect(back.cosine).toBeCloseTo(there.cosine, 12);
		}
		for (const column of columns) {
			const own = distanceOf(column, column, book)!;
			expect([own.jaccard, Math.round(own.cosine * 1e9)]).toEqual([0, 0]);
		}
	});

	test('are not worked out without a theme', () => {
		expect(distanceOf({ plan: columns[0]!.plan, items: [] }, columns[1]!, book)).toBeNull();
	});
});

describe('the nearest items', () => {
	test('stand in the other document; pairs share a theme and a word, use an item once, and go down', () => {
		const weights = weightsOf(columns);
		for (const [one, two] of pairs()) {
			const near = nearestPairs(one, two, weights, 12);
			expect(new Set(near.flatMap(({ from, to }) => [from.id, to.id])).size).toBe(near.length * 2);
			for (const { from, to, nearness } of near) {
				expect([from.plan_id, to.plan_id]).toEqual([one.plan.id, two.plan.id]);
				expect(nearness.themes.every((theme) => from.themes.includes(theme) && to.themes.includes(theme))).toBe(true);
				expect(nearness.stems.length).toBeGreaterThan(0);
			}
			const scores = near.map(({ nearness }) => nearness.score);
			expect(scores).toEqual([...scores].sort((a, b) => b - a));
		}
	});

	test('of an item are as many as asked, at most', () => {
		const [one, two] = columns as [Column<PlanRow>, Column<PlanRow>];
		for (const item of one.items) expect(nearestIn(item, two, weightsOf([one, two]), 1).length).toBeLessThanOrEqual(1);
	});
});
