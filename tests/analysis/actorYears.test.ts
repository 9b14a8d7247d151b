import { describe, expect, it } from 'vitest';
import { actorYears, itemYears } from '#lib/analysis/actorYears.ts';
import { leadLoads } from '#lib/analysis/workload.ts';
import { charges, timings } from './charges.ts';

const period = [2019, 2021] as const;

describe('itemYears', () => {
	it.each([
		['continuous runs through the period', [{ kind: 'continuous', year_start: null, year_end: null }], [2019, 2020, 2021]],
		['since a year runs to the end', [{ kind: 'since', year_start: 2020, year_end: null }], [2020, 2021]],
		['a range gives each of its years', [{ kind: 'range', year_start: 2020, year_end: 2022 }], [2020, 2021, 2022]],
		['a date gives one', [{ kind: 'date', year_start: 2020, year_end: null }], [2020]],
		[
			'two timings never count a year twice',
			[
				{ kind: 'years', year_start: 2019, year_end: 2020 },
				{ kind: 'years', year_start: 2020, year_end: 2021 }
			],
			[2019, 2020, 2021]
		],
		['words without a year give none', [{ kind: 'relative', year_start: null, year_end: null }], []]
	] as const)('%s', (_, given, years) =>
		expect(
			itemYears(
				given.map((timing) => ({ item_id: '1', ...timing })),
				period
			)
		).toEqual(years)
	);
});

describe('actorYears', () => {
	const rows = actorYears(charges, timings, () => period);
	const leads = rows.filter(({ role }) => role === 'lead');

	it('counts the 73 actions of the local plan in each year they run: 28 × 3 + 19 + 21 + 1 + 2 × 3 + 2 × 2 = 135 leads', () => {
		expect(leads.reduce((sum, { items }) => sum + items.length, 0)).toBe(135);
	});

	it('never exceeds the inventory in one year, and reaches it over the years', () => {
		for (const [actor, load] of leadLoads(charges)) {
			const years = leads.filter(({ actor_id }) => actor_id === actor).map(({ items }) => items.length);
			expect(Math.max(...years)).toBeLessThanOrEqual(load);
			expect(years.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(load);
		}
	});

	it('keeps items without a year apart', () => {
		expect(actorYears([{ item_id: '1', actor_id: 'a', role: 'lead', counted: true }], [], () => period)).toEqual([
			{ actor_id: 'a', role: 'lead', year: null, items: ['1'] }
		]);
	});
});
