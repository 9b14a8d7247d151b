import { describe, expect, it } from 'vitest';
import { evidenceGrade, type GradedGap } from '#lib/analysis/evidenceGrade.ts';
import { gapFigures, type GapFigures } from '#lib/analysis/gapFigures.ts';
import { robustness } from '#lib/analysis/robustness.ts';
import { corpus, side, themeIds } from './corpus.ts';

const national = side(['tcri-2022'], 'action');
const local = side(['tcirn-2019'], 'action');
const figures = (theme: string): GapFigures => gapFigures(theme, national, local, corpus.alphas[theme] ?? null);
const graded = (theme: string): GradedGap => evidenceGrade(figures(theme), themeIds.length);

describe('national plan of 2022 against local plan of 2019, recomputed from the adjudicated coding', () => {
	it('reads 59 actions in 19 sections and 73 actions in 38 objectives', () => {
		const { first, second, objectives } = figures('employment');
		expect([first.n, objectives.first.n, second.n, objectives.second.n]).toEqual([59, 19, 73, 38]);
	});

	it.each([
		['employment', 8, 24, 'N2'],
		['women-gender', 6, 1, 'N2'],
		['anti-racism', 4, 0, 'N1'],
		['refugees-asylum', 12, 13, 'none']
	])('%s: %i and %i items, %s', (theme, k1, k2, grade) => {
		const { first, second } = figures(theme);
		expect([first.k, second.k, graded(theme).grade]).toEqual([k1, k2, grade]);
	});

	it('gives the reasons: objectives for employment and women, too few items and objectives for anti-racism', () => {
		expect(graded('employment').reasons).toContain('clear-on-objectives');
		expect(graded('women-gender').reasons).toContain('clear-on-objectives');
		expect(graded('anti-racism').reasons).toEqual(['enough-theme-items', 'enough-objectives']);
		expect(graded('refugees-asylum').reasons).toEqual(['visible-on-items']);
	});

	it('is more careful than a two-proportion test, which would claim three of the four', () => {
		const z = ({ first, second }: GapFigures): number => {
			const pooled = (first.k + second.k) / (first.n + second.n);
			return Math.abs(first.k / first.n - second.k / second.n) / Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
		};
		const claimed = ['employment', 'women-gender', 'anti-racism', 'refugees-asylum'].filter((theme) => z(figures(theme)) > 1.96);
		expect(claimed).toEqual(['employment', 'women-gender', 'anti-racism']);
	});

	it('grades the twenty themes', () => {
		expect(Object.fromEntries(themeIds.map((theme) => [theme, graded(theme).grade]))).toMatchInlineSnapshot(`
			{
			  "anti-racism": "N1",
			  "civic-participation": "N1",
			  "communication-awareness": "N2",
			  "concertation-governance": "N2",
			  "education-early-childhood": "none",
			  "employment": "N2",
			  "francisation-language": "N1",
			  "funding-accountability": "N1",
			  "health-wellbeing": "N1",
			  "housing-basic-needs": "N1",
			  "living-together": "N2",
			  "mobility-transport": "N1",
			  "reception-settlement": "none",
			  "refugees-asylum": "none",
			  "regionalisation-attraction": "none",
			  "research-evaluation": "none",
			  "rights-status-justice": "none",
			  "training-practice": "N3",
			  "women-gender": "N2",
			  "youth-family": "none",
			}
		`);
	});

	it('gives the same grades when the sides are exchanged', () => {
		for (const theme of themeIds) {
			const swapped = evidenceGrade(gapFigures(theme, local, national, corpus.alphas[theme] ?? null), themeIds.length);
			expect([theme, swapped.grade, swapped.reasons]).toEqual([theme, graded(theme).grade, graded(theme).reasons]);
		}
	});

	it('counts the variants in which each finding holds', () => {
		const held = ['employment', 'women-gender', 'anti-racism', 'refugees-asylum']
			.map((theme) => robustness(theme, national, local))
			.map(({ held, total }) => `${held}/${total}`);
		expect(held).toMatchInlineSnapshot(`
			[
			  "36/36",
			  "36/36",
			  "36/36",
			  "36/36",
			]
		`);
	});

	it('never compares a plan with a consultation report, nor with a paper of eight years before', () => {
		expect(evidenceGrade(gapFigures('employment', national, side(['v3r-2025']), 0.9), 20).grade).toBe('N0');
		expect(evidenceGrade(gapFigures('employment', national, side(['roriq-2014']), 0.9), 20).reasons).toEqual(['same-kind', 'years-apart']);
	});
});
