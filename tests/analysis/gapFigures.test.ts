import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedItem } from '#lib/analysis/codedItem.ts';
import { gapFigures, type GapSide } from '#lib/analysis/gapFigures.ts';
import { probabilityGreater } from '#lib/analysis/probabilityGreater.ts';

const item = (plan_id: string, i: number, carries: boolean): CodedItem => ({
	id: `${plan_id}/${i}`,
	plan_id,
	section_id: `${plan_id}/${Math.floor(i / 2)}`,
	kind: 'action',
	text: `texte ${i}`,
	labels: carries ? [{ theme_id: 't', via: 'explicit', rank: 'primary' }] : []
});
/** A document of `n` items whose first `k` carry the theme. */
const side = (id: string, k: number, n: number, kind: GapSide['plans'][number]['kind'] = 'action-plan', year_start = 2020): GapSide => {
	const items = Array.from({ length: n }, (_, i) => item(id, i, i < k));
	return { plans: [{ id, kind, year_start }], items, allItems: items };
};
const figures = (first: GapSide, second: GapSide) => gapFigures('t', first, second, 0.9);

describe('gapFigures', () => {
	it('asks of the side that says more whether it does, whichever of the two it is', () => {
		for (const [first, second, sign] of [
			[side('a', 6, 10), side('b', 2, 12), 1],
			[side('b', 2, 12), side('a', 6, 10), -1]
		] as const) {
			const found = figures(first, second);
			expect(found.sign).toBe(sign);
			expect(found.itemProbability).toBe(probabilityGreater({ k: 6, n: 10 }, { k: 2, n: 12 }));
			expect(found.objectiveProbability).toBe(probabilityGreater({ k: 3, n: 5 }, { k: 1, n: 6 }));
			expect(found.objectivesTouched).toBe(4);
			// one item less on the leading side hurts more than one more on a side of twelve
			expect(found.flippedProbability).toBe(
				Math.min(probabilityGreater({ k: 5, n: 10 }, { k: 2, n: 12 }), probabilityGreater({ k: 6, n: 10 }, { k: 3, n: 12 }))
			);
		}
	});

	it('seen from the other side is the same gap turned round', () => {
		const sides = fc.integer({ min: 1, max: 25 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
		fc.assert(
			fc.property(sides, sides, ([k1, n1], [k2, n2]) => {
				const [there, back] = [figures(side('a', k1, n1), side('b', k2, n2)), figures(side('b', k2, n2), side('a', k1, n1))];
				expect(back.sign).toBe(0 - there.sign || 0);
				expect(back.difference).toBeCloseTo(-there.difference!, 12);
				expect([back.interval.low, back.interval.high]).toEqual([
					expect.closeTo(-there.interval.high, 6),
					expect.closeTo(-there.interval.low, 6)
				]);
				if (there.sign !== 0) {
					expect([back.itemProbability, back.objectiveProbability, back.flippedProbability]).toEqual([
						there.itemProbability,
						there.objectiveProbability,
						there.flippedProbability
					]);
					expect(there.flippedProbability).toBeLessThan(there.itemProbability);
				}
			})
		);
	});

	it('counts years between documents of the two sides, and says when kinds differ, also within a side', () => {
		const local = side('a', 1, 10, 'action-plan', 2019);
		const other = side('b', 1, 10, 'action-plan', 2022);
		const mixed: GapSide = { ...other, plans: [...other.plans, { id: 'c', kind: 'position-paper', year_start: 2014 }] };
		expect([figures(local, other).kindsDiffer, figures(local, other).yearsApart]).toEqual([false, 3]);
		expect([figures(local, mixed).kindsDiffer, figures(local, mixed).yearsApart]).toEqual([true, 5]);
		expect(figures(local, { plans: [], items: [], allItems: [] })).toMatchObject({ yearsApart: 0, sign: 0, difference: null });
	});
});
