import { beforeAll, describe, expect, test } from 'vitest';
import { robustnessGrid } from '#lib/analysis/robustness.ts';
import { frameworkCoverage } from '#lib/db/queries/frameworkCoverage.ts';
import { frameworks } from '#lib/db/queries/frameworks.ts';
import type { CodedItemRow } from '#lib/db/queries/codedItems.ts';
import { codedItems } from '#lib/db/queries/codedItems.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { themes, type ThemeRow } from '#lib/db/queries/themes.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { actionFilters, byObjective, gapOf, type ShownGapRow, withOtherKinds } from '../../src/routes/gapView.ts';
import { besides, compare, comparedFilters, type ComparedPlan, type Comparison, pairsOf } from '../../src/routes/comparison.ts';
import { shownGaps } from '../../src/routes/shownGaps.server.ts';

let documents: ComparedPlan[];
let items: CodedItemRow[];
let book: ThemeRow[];
let comparisons: Comparison[];

beforeAll(async () => {
	documents = await runNative(plans(noFilters));
	items = await runNative(codedItems(noFilters));
	book = await runNative(themes());
	comparisons = pairsOf(documents, items).map((pair) => compare(pair, book, items));
});

const pair = (second: string) => comparisons.find((comparison) => comparison.first === 'tcri-2022' && comparison.second === second);
const themeOf = (second: string, theme: string) => pair(second)?.themes.find(({ theme_id }) => theme_id === theme);

describe('the national plan beside each local document', () => {
	test('every local document has its pair, the one of the same kind with most actions first', () => {
		expect(comparisons.map(({ second }) => second)).toEqual(['tcirn-2019', 'trail-2021', 'v3r-2025']);
		expect(comparisons.every(({ themes }) => themes.length === 20)).toBe(true);
	});

	test('reads 59 actions in 19 sections and 73 actions of the table in 38 objectives', () => {
		const { themes: rows, sections } = pair('tcirn-2019')!;
		expect([rows[0]!.first.n, sections.first, rows[0]!.second.n, sections.second]).toEqual([59, 19, 73, 38]);
	});

	test('none of the four themes asked for first is a clear gap', () => {
		const grades = ['employment', 'women-gender', 'anti-racism', 'refugees-asylum'].map((theme) => themeOf('tcirn-2019', theme)?.grade);
		expect(grades).toEqual(['N2', 'N2', 'N1', 'none']);
	});

	test('a consultation report is never compared', () => {
		expect(new Set(pair('v3r-2025')?.themes.map(({ grade }) => grade))).toEqual(new Set(['N0']));
		expect(themeOf('v3r-2025', 'employment')?.reasons).toContain('same-kind');
	});

	test('a grade below « clear » always has a reason, among conditions that failed', () => {
		for (const { themes: rows } of comparisons)
			for (const { grade, reasons, conditions } of rows) {
				expect(reasons.length > 0).toBe(grade !== 'N3');
				for (const reason of reasons) expect(conditions.find(({ id }) => id === reason)?.met).toBe(false);
			}
	});

	test('every count is the number of items that its filters select', async () => {
		for (const { first, second, themes: rows } of comparisons)
			for (const { theme_id, ...sides } of rows)
				for (const [id, { k }] of [
					[first, sides.first],
					[second, sides.second]
				] as const) {
					const plan = documents.find((document) => document.id === id)!;
					const [found] = await runNative(itemCount(withFilters(comparedFilters(plan), { theme: [theme_id] })));
					expect(found?.n, `${id} ${theme_id}`).toBe(k);
				}
	});

	test('excerpts carry the theme, two of them where two items do, from two sections where there are two', () => {
		for (const { themes: rows } of comparisons)
			for (const { theme_id, first, second } of rows)
				for (const { k, excerpts: ids } of [first, second]) {
					const quoted = ids.map((id) => items.find((item) => item.id === id)!);
					expect(ids.length).toBe(Math.min(2, k));
					expect(quoted.every(({ labels }) => labels.some((label) => label.theme_id === theme_id))).toBe(true);
				}
	});

	test('the order goes from what is most typical of one side to what is most typical of the other', () => {
		const rows = pair('tcirn-2019')!.themes;
		const named = rows.filter(({ first, second }) => first.k + second.k > 0);
		expect(named[0]!.sign).toBe(1);
		expect(named.at(-1)!.sign).toBe(-1);
		expect(rows.slice(named.length).every(({ first, second }) => first.k + second.k === 0)).toBe(true);
	});
});

describe('the rival readings', () => {
	test('as many variants keep the direction as the badge says, of the grid of the analysis', () => {
		for (const { themes: rows } of comparisons)
			for (const { sign, robustness } of rows) {
				expect(robustness.differences.length).toBe(robustnessGrid.length);
				const held = robustness.differences.filter((difference) => difference !== null && Math.sign(difference) === sign);
				expect(held.length).toBe(robustness.held);
			}
	});

	test('four denominators, the first being the counts of the table', () => {
		for (const { themes: rows } of comparisons)
			for (const { readings, first, second } of rows) {
				expect(readings.map(({ denominator }) => denominator)).toEqual(['items', 'coded', 'objectives', 'labels']);
				expect([readings[0]!.first, readings[0]!.second]).toEqual([
					{ k: first.k, n: first.n },
					{ k: second.k, n: second.n }
				]);
			}
	});
});

describe('a yardstick of the reader', () => {
	test('the same kind first, then the longest; never itself', () => {
		const size = ({ id }: ComparedPlan) => items.filter(({ plan_id }) => plan_id === id).length;
		for (const yardstick of documents) {
			const others = besides(yardstick, documents, size);
			expect(others.length).toBe(documents.length - 1);
			const kinds = others.map(({ kind }) => kind === yardstick.kind);
			expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
		}
	});

	test('exchanging the sides exchanges the counts and keeps the grades', () => {
		const plan = (id: string) => documents.find((document) => document.id === id)!;
		const there = compare([plan('trail-2021'), plan('tcirn-2019')], book, items);
		const back = compare([plan('tcirn-2019'), plan('trail-2021')], book, items);
		for (const { theme_id, grade, first, sign } of there.themes) {
			const other = back.themes.find((theme) => theme.theme_id === theme_id)!;
			expect([theme_id, other.grade, other.second.k, other.sign]).toEqual([theme_id, grade, first.k, sign === 0 ? 0 : -sign]);
		}
	});
});

describe('how a figure counts', () => {
	let rows: { actions: ShownGapRow[]; all: ShownGapRow[] };
	beforeAll(async () => {
		rows = { actions: await shownGaps(actionFilters), all: await shownGaps(noFilters) };
	});

	test('the two means of local employment disagree, and the figure says both', () => {
		const { local } = gapOf('employment', rows.actions, 'action-plan');
		expect([local?.itemWeighted, local?.planWeighted].map((share) => Math.round((share ?? 0) * 1000) / 10)).toEqual([28.2, 16.4]);
		expect(local?.disagree).toBe(true);
	});

	test('by objective: objectives with the theme out of all of them, with the items behind each', () => {
		const read = byObjective(rows.actions).filter(({ theme_id, plan_id }) => theme_id === 'employment' && plan_id !== 'trail-2021');
		expect(Object.fromEntries(read.filter(({ n }) => n).map(({ plan_id, k, n, items: behind }) => [plan_id, [k, n, behind]]))).toEqual({
			'tcri-2022': [expect.any(Number), 19, 8],
			'tcirn-2019': [expect.any(Number), 38, 24]
		});
		for (const { k, n, items: behind, interval } of byObjective(rows.all).filter(({ n }) => n > 0)) {
			expect(k === 0).toBe(behind === 0);
			expect(interval.low <= k / n && k / n <= interval.high).toBe(true);
		}
	});

	test('documents of other kinds stand beside, on no side, and change no mean', () => {
		const gap = gapOf('employment', rows.actions, 'action-plan');
		const beside = withOtherKinds(gap, rows.all);
		expect(beside.rows.length - gap.rows.length).toBe(2);
		expect([beside.national, beside.local]).toEqual([gap.national, gap.local]);
	});
});

describe('a framework as yardstick', () => {
	test('the 17 characteristics, one of which the codebook does not read', async () => {
		const parts = await runNative(frameworks());
		expect(parts.map(({ code }) => code)).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
		expect(parts.filter(({ themes: near }) => near.length === 0).map(({ code }) => code)).toEqual(['11']);
	});

	test('a part is touched by exactly the items that carry one of its themes', async () => {
		const rows = await runNative(frameworkCoverage(noFilters));
		expect(rows.length).toBe(16 * documents.length);
		for (const { plan_id, themes: near, k, n } of rows) {
			const own = items.filter((item) => item.plan_id === plan_id);
			expect([k, n]).toEqual([own.filter(({ labels }) => labels.some(({ theme_id }) => near.includes(theme_id))).length, own.length]);
		}
	});
});

test('a clear gap is asked for among all the themes of the page', () => {
	const compared = themeOf('tcirn-2019', 'training-practice')!;
	const among = compared.conditions.find(({ id }) => id === 'clear-among-themes')!;
	expect(among.threshold).toBeCloseTo(1 - 0.0125 / book.length, 12);
});

test('the interval shown holds the share, is never narrower than its parts, and closes at nothing', async () => {
	const rows = (await shownGaps(noFilters)).filter(({ n }) => n > 0);
	expect(rows.length).toBe(100);
	for (const { k, n, interval } of rows) {
		expect(interval.low).toBeLessThanOrEqual(k / n);
		expect(interval.high).toBeGreaterThanOrEqual(k / n);
		if (k === 0) expect(interval).toMatchObject({ low: 0, method: 'jeffreys', upper: expect.any(Number) });
		else expect(interval.upper).toBeNull();
	}
	expect(new Set(rows.map(({ interval }) => interval.method)).size).toBe(2);
});
