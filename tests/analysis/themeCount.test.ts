import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedItem, ThemeLabel } from '#lib/analysis/codedItem.ts';
import { denominators, share, themeClusters, themeCount } from '#lib/analysis/themeCount.ts';
import { countedItems, headlineVariant } from '#lib/analysis/variant.ts';

const label = (theme_id: string, via: ThemeLabel['via'] = 'explicit', rank: ThemeLabel['rank'] = 'secondary'): ThemeLabel => ({
	theme_id,
	via,
	rank
});
const item = (id: string, section_id: string, labels: ThemeLabel[], text = id): CodedItem => ({
	id,
	plan_id: 'p',
	section_id,
	kind: 'action',
	text,
	labels
});
const items = [
	item('1', 'a', [label('x', 'explicit', 'primary'), label('y')]),
	item('2', 'a', [label('y', 'explicit', 'primary'), label('x', 'heading')]),
	item('3', 'b', [label('x', 'explicit', 'primary'), label('y')], '1'),
	item('4', 'b', [label('y', 'explicit', 'primary')]),
	item('5', 'c', [])
];
const anyItems = fc
	.array(
		fc.record({ section: fc.constantFrom('a', 'b', 'c'), themes: fc.subarray(['x', 'y', 'z']), words: fc.integer({ min: 0, max: 6 }) }),
		{ minLength: 1, maxLength: 30 }
	)
	.map((list) =>
		list.map(({ section, themes, words }, i) =>
			item(
				`${i}`,
				section,
				themes.map((theme, rank) => label(theme, 'explicit', rank === 0 ? 'primary' : 'secondary')),
				`w${words}`
			)
		)
	);

describe('themeCount', () => {
	it('counts items, objectives and labels', () => {
		expect(themeCount(items, 'x')).toEqual({ k: 3, n: 5 });
		expect(themeCount(items, 'x', 'objectives')).toEqual({ k: 2, n: 3 });
		expect(themeCount(items, 'x', 'labels')).toEqual({ k: 3, n: 7 });
	});

	it('follows each variant', () => {
		expect(themeCount(items, 'x', 'items', { ...headlineVariant, via: 'explicit' })).toEqual({ k: 2, n: 5 });
		expect(themeCount(items, 'y', 'items', { ...headlineVariant, weight: 'primary' })).toEqual({ k: 2, n: 5 });
		expect(themeCount(items, 'x', 'items', { ...headlineVariant, weight: 'fractional' })).toEqual({ k: 1.5, n: 5 });
		expect(themeCount(items, 'x', 'objectives', { ...headlineVariant, weight: 'fractional' }).k).toBeCloseTo(0.75);
		expect(themeCount(items, 'x', 'items', { ...headlineVariant, repeats: 'once' })).toEqual({ k: 2, n: 4 });
	});

	it('keeps equal words of two plans apart', () => {
		expect(
			countedItems([...items, { ...(items[0] as CodedItem), id: '6', plan_id: 'q' }], { ...headlineVariant, repeats: 'once' })
		).toHaveLength(5);
	});

	it('makes fractional counts add to the items that have a theme, and shares stay in [0, 1]', () => {
		fc.assert(
			fc.property(anyItems, (list) => {
				const fractional = ['x', 'y', 'z'].map((theme) => themeCount(list, theme, 'items', { ...headlineVariant, weight: 'fractional' }).k);
				expect(fractional.reduce((a, b) => a + b)).toBeCloseTo(list.filter(({ labels }) => labels.length > 0).length, 9);
				for (const by of denominators) {
					const value = share(themeCount(list, 'x', by));
					expect(value === null || (value >= 0 && value <= 1)).toBe(true);
				}
			})
		);
	});

	it('does not depend on the order of items, and clusters add to the whole', () => {
		fc.assert(
			fc.property(anyItems, (list) => {
				for (const by of denominators) expect(themeCount([...list].reverse(), 'x', by)).toEqual(themeCount(list, 'x', by));
				const clusters = themeClusters(list, 'x');
				expect(themeCount(list, 'x')).toEqual({ k: clusters.reduce((s, { k }) => s + k, 0), n: list.length });
			})
		);
	});

	it('has no share of nothing', () => expect(share(themeCount([], 'x'))).toBeNull());
});
