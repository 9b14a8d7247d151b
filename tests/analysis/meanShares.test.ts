import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanShares } from '#lib/analysis/meanShares.ts';
import { themeCount } from '#lib/analysis/themeCount.ts';
import { itemsOf } from './corpus.ts';

describe('meanShares', () => {
	it('gives local employment 28.2 % by items and 16.4 % by plan, and says that they disagree and why', () => {
		const plans = ['tcirn-2019', 'trail-2021'].map((plan_id) => ({ plan_id, ...themeCount(itemsOf(plan_id, 'action'), 'employment') }));
		const means = meanShares(plans);
		expect((100 * (means.itemWeighted ?? NaN)).toFixed(1)).toBe('28.2');
		expect((100 * (means.planWeighted ?? NaN)).toFixed(1)).toBe('16.4');
		expect(means.disagree).toBe(true);
		expect(means.heaviest?.plan_id).toBe('tcirn-2019');
	});

	it('agrees when documents have the same length or the same share, whatever their order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }), (ks) => {
				const plans = ks.map((k, i) => ({ plan_id: `p${i}`, k, n: 20 }));
				const means = meanShares(plans);
				expect(means.spread).toBeCloseTo(0, 12);
				expect(means.disagree).toBe(false);
				expect(meanShares([...plans].reverse()).heaviest).toEqual(means.heaviest);
			})
		);
		expect(
			meanShares([
				{ plan_id: 'a', k: 1, n: 10 },
				{ plan_id: 'b', k: 9, n: 90 }
			]).disagree
		).toBe(false);
	});

	it('leaves out documents without items, and has no mean of none', () => {
		expect(
			meanShares([
				{ plan_id: 'a', k: 1, n: 2 },
				{ plan_id: 'b', k: 0, n: 0 }
			]).planWeighted
		).toBe(0.5);
		expect(meanShares([]).itemWeighted).toBeNull();
	});
});
