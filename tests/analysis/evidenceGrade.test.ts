import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceGrade, type EvidenceGrade, gradeThresholds } from '#lib/analysis/evidenceGrade.ts';
import type { GapFigures } from '#lib/analysis/gapFigures.ts';

const count = (k: number, n: number): { k: number; n: number } => ({ k, n });
const reading = (denominator: GapFigures['readings'][number]['denominator'], sign: -1 | 0 | 1): GapFigures['readings'][number] => ({
	denominator,
	first: count(20, 60),
	second: count(5, 60),
	difference: sign * 0.25,
	sign
});

/** A gap that meets every condition. */
const clear: GapFigures = {
	theme_id: 't',
	kindsDiffer: false,
	yearsApart: 3,
	first: count(20, 60),
	second: count(5, 60),
	sign: 1,
	difference: 0.25,
	interval: { low: 0.1, high: 0.4 },
	itemProbability: 0.9999,
	objectiveProbability: 0.9999,
	objectives: { first: count(10, 20), second: count(3, 20) },
	objectivesTouched: 13,
	readings: [reading('items', 1), reading('coded', 1), reading('objectives', 1), reading('labels', 1)],
	flippedProbability: 0.999,
	alpha: 0.9
};
const graded = (change: Partial<GapFigures>, themes = 20): EvidenceGrade => evidenceGrade({ ...clear, ...change }, themes).grade;

describe('evidenceGrade', () => {
	it('is N3 when every condition is met, and lists them all with their figures', () => {
		const { grade, conditions, reasons } = evidenceGrade(clear, 20);
		expect(grade).toBe('N3');
		expect(reasons).toEqual([]);
		expect(conditions).toHaveLength(13);
		expect(conditions.every(({ met, figure }) => met && figure !== null)).toBe(true);
	});

	it.each<[string, Partial<GapFigures>, EvidenceGrade]>([
		['kinds differ', { kindsDiffer: true }, 'N0'],
		['more than 5 years apart', { yearsApart: 6 }, 'N0'],
		['5 years apart are not more than 5', { yearsApart: 5 }, 'N3'],
		['one side under 10 items', { second: count(1, 9) }, 'N0'],
		['10 items are enough', { second: count(1, 10) }, 'N3'],
		['k1 + k2 under 5', { first: count(4, 60), second: count(0, 60) }, 'N1'],
		['5 are enough', { first: count(5, 60), second: count(0, 60) }, 'N3'],
		['objectives touched under 3', { objectivesTouched: 2 }, 'N1'],
		['interval wider than 40 points', { interval: { low: -0.01, high: 0.4 } }, 'N1'],
		['neither side stands out', { itemProbability: 0.94 }, 'none'],
		['visible on items only', { objectiveProbability: 0.94 }, 'N2'],
		['visible, not clear', { itemProbability: 0.96 }, 'N2'],
		['the sign changes with one denominator', { readings: [...clear.readings.slice(0, 3), reading('labels', -1)] }, 'N2'],
		['equal under one denominator', { readings: [...clear.readings.slice(0, 3), reading('labels', 0)] }, 'N2'],
		['falls with one item flipped', { flippedProbability: 0.949 }, 'N2'],
		['theme not reliable', { alpha: 0.66 }, 'N2'],
		['theme never measured', { alpha: null }, 'N2']
	])('%s', (_, change, grade) => expect(graded(change)).toBe(grade));

	it('asks more of a theme picked among many than of one asked for alone', () => {
		const strong = { itemProbability: 0.975, objectiveProbability: 0.95 };
		expect(graded(strong, 1)).toBe('N3');
		expect(evidenceGrade({ ...clear, ...strong }, 20)).toMatchObject({ grade: 'N2', reasons: ['clear-among-themes'] });
	});

	it('gives N0 before anything else, then N1', () => {
		expect(graded({ kindsDiffer: true, objectivesTouched: 0, itemProbability: 0.5 })).toBe('N0');
		expect(graded({ objectivesTouched: 0, itemProbability: 0.5 })).toBe('N1');
	});

	it('never improves when a probability falls or the interval widens', () => {
		const order: EvidenceGrade[] = ['N0', 'N1', 'none', 'N2', 'N3'];
		const p = fc.double({ min: 0.5, max: 1, noNaN: true });
		fc.assert(
			fc.property(p, p, p, p, fc.integer({ min: 1, max: 40 }), (item, objective, flipped, factor, themes) => {
				const before = graded({ itemProbability: item, objectiveProbability: objective, flippedProbability: flipped }, themes);
				const after = graded(
					{ itemProbability: item * factor, objectiveProbability: objective * factor, flippedProbability: flipped * factor },
					themes + 1
				);
				expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
			})
		);
	});

	it('publishes the thresholds of the method', () => {
		expect(gradeThresholds).toMatchObject({
			maxYearsApart: 5,
			minItems: 10,
			minThemeItems: 5,
			minObjectives: 3,
			maxWidth: 0.4,
			visible: 0.95,
			clearItems: 0.975,
			minAlpha: 0.667
		});
	});
});
