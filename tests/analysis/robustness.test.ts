import { describe, expect, it } from 'vitest';
import { robustness, robustnessGrid } from '#lib/analysis/robustness.ts';
import { headlineVariant } from '#lib/analysis/variant.ts';
import { side, themeIds } from './corpus.ts';

const [first, second] = [side(['tcri-2022'], 'action'), side(['tcirn-2019'], 'action')];

describe('robustness', () => {
	it('reads 36 different variants, the headline first', () => {
		expect(new Set(robustnessGrid.map((variant) => JSON.stringify(variant))).size).toBe(36);
		expect(robustnessGrid[0]).toEqual({ ...headlineVariant, unit: 'items' });
	});

	it('lists every reading behind the count, the headline always among those that hold', () => {
		for (const theme of themeIds) {
			const { held, total, readings } = robustness(theme, first, second);
			expect(total).toBe(36);
			expect(readings.filter((reading) => reading.held)).toHaveLength(held);
			expect(readings[0]?.held).toBe(true);
		}
	});

	it('holds in the same variants when the sides are exchanged', () => {
		for (const theme of themeIds) {
			const kept = ({ readings }: ReturnType<typeof robustness>): boolean[] => readings.map((reading) => reading.held);
			expect(kept(robustness(theme, second, first))).toEqual(kept(robustness(theme, first, second)));
		}
	});

	it('drops the variants that turn a finding round', () => {
		const { held, readings } = robustness('youth-family', first, second);
		expect(held).toBeLessThan(36);
		expect(readings.find((reading) => !reading.held)?.unit).toMatch(/coded|objectives/u);
	});
});
