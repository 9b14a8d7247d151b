import { bars } from '../model/bars.ts';
import type { GapFigures } from './gapFigures.ts';
import { width } from './interval.ts';

/** N0: not comparable; N1: too few; none: no visible gap; N2: a hint; N3: a clear gap between these texts. */
export const evidenceGrades = ['N3', 'N2', 'none', 'N1', 'N0'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** The thresholds of the grades, printed in the method page. */
export const gradeThresholds = {
	maxYearsApart: 5,
	minItems: 10,
	minThemeItems: 5,
	minObjectives: 3,
	maxWidth: 0.4,
	visible: 0.95,
	clearItems: 0.975,
	clearObjectives: 0.95,
	clearFlipped: 0.95,
	minAlpha: bars.alpha,
	/**
	 * chance of a false N3 in each direction over all the themes examined together. Half of the usual .025: items of one section answer each
	 * other (intra-section correlation about .5 in the plans read), and the probabilities take them for independent
	 */
	familyError: 0.0125
} as const;

export type ConditionId =
	| 'same-kind'
	| 'years-apart'
	| 'enough-items'
	| 'enough-theme-items'
	| 'enough-objectives'
	| 'narrow-enough'
	| 'visible-on-items'
	| 'clear-on-items'
	| 'clear-on-objectives'
	| 'clear-among-themes'
	| 'same-sign'
	| 'survives-a-flip'
	| 'reliable-theme';

export interface Condition {
	id: ConditionId;
	/** grade given when the condition is the first not met */
	failing: EvidenceGrade;
	met: boolean;
	/** what was measured; null when it could not be */
	figure: number | null;
	threshold: number;
}

export interface GradedGap {
	grade: EvidenceGrade;
	/** all of them, in the order they are asked, whatever the grade */
	conditions: Condition[];
	/** those of the deciding step that are not met: the reason of the grade; empty for N3 */
	reasons: ConditionId[];
}

/** The threshold that both probabilities must reach when several themes are examined side by side. */
const amongThemes = (themesExamined: number): number =>
	themesExamined > 1 ? 1 - gradeThresholds.familyError / themesExamined : gradeThresholds.clearObjectives;

const steps: EvidenceGrade[] = ['N0', 'N1', 'none', 'N2'];

/**
 * Grade of the evidence that two sides give a theme different shares. The first step (N0, then N1, none, N2) with a condition not met gives the
 * grade; when all are met it is N3. A gap is visible from an item probability of .95; a visible gap that misses any condition of N3 is a hint.
 * `themesExamined` is how many themes the reader is shown side by side. Among 20, some reach .975 by luck alone (a third of simulated pairs of
 * plans without any difference have one), so N3 also asks that both probabilities reach 1 − .0125 / themesExamined (Bonferroni; Dunn 1961,
 * JASA 56(293)): at most 5 % of such pairs then show an N3. A theme examined alone is not asked for more.
 * The grade says how far the texts support a difference; it is not a test and takes no account of what was not written.
 */
export const evidenceGrade = (gap: GapFigures, themesExamined: number): GradedGap => {
	const t = gradeThresholds;
	const atLeast = (id: ConditionId, failing: EvidenceGrade, figure: number | null, threshold: number): Condition => ({
		id,
		failing,
		met: figure !== null && figure >= threshold,
		figure,
		threshold
	});
	const atMost = (id: ConditionId, failing: EvidenceGrade, figure: number, threshold: number): Condition => ({
		id,
		failing,
		met: figure <= threshold,
		figure,
		threshold
	});
	const sameSign = gap.sign === 0 ? 0 : gap.readings.filter((reading) => reading.sign === gap.sign).length;
	const conditions = [
		atMost('same-kind', 'N0', gap.kindsDiffer ? 1 : 0, 0),
		atMost('years-apart', 'N0', gap.yearsApart, t.maxYearsApart),
		atLeast('enough-items', 'N0', Math.min(gap.first.n, gap.second.n), t.minItems),
		atLeast('enough-theme-items', 'N1', gap.first.k + gap.second.k, t.minThemeItems),
		atLeast('enough-objectives', 'N1', gap.objectivesTouched, t.minObjectives),
		atMost('narrow-enough', 'N1', width(gap.interval), t.maxWidth),
		atLeast('visible-on-items', 'none', gap.itemProbability, t.visible),
		atLeast('clear-on-items', 'N2', gap.itemProbability, t.clearItems),
		atLeast('clear-on-objectives', 'N2', gap.objectiveProbability, t.clearObjectives),
		atLeast('clear-among-themes', 'N2', Math.min(gap.itemProbability, gap.objectiveProbability), amongThemes(themesExamined)),
		atLeast('same-sign', 'N2', sameSign, gap.readings.length),
		atLeast('survives-a-flip', 'N2', gap.flippedProbability, t.clearFlipped),
		atLeast('reliable-theme', 'N2', gap.alpha, t.minAlpha)
	];
	const unmet = conditions.filter((condition) => !condition.met);
	const grade = steps.find((step) => unmet.some((condition) => condition.failing === step)) ?? 'N3';
	return { grade, conditions, reasons: unmet.filter((condition) => condition.failing === grade).map((condition) => condition.id) };
};

/** What each condition asks, in order, without a gap to ask it of: the table of the method page. */
export const conditionThresholds = (themesExamined: number): Pick<Condition, 'id' | 'failing' | 'threshold'>[] => {
	const nothing = { k: 0, n: 0 };
	const reading = { first: nothing, second: nothing, difference: null, sign: 0 } as const;
	const gap: GapFigures = {
		theme_id: '',
		kindsDiffer: false,
		yearsApart: 0,
		first: nothing,
		second: nothing,
		sign: 0,
		difference: null,
		interval: { low: 0, high: 0 },
		itemProbability: 0,
		objectiveProbability: 0,
		objectives: { first: nothing, second: nothing },
		objectivesTouched: 0,
		readings: (['items', 'coded', 'objectives', 'labels'] as const).map((denominator) => ({ denominator, ...reading })),
		flippedProbability: 0,
		alpha: null
	};
	return evidenceGrade(gap, themesExamined).conditions.map(({ id, failing, threshold }) => ({ id, failing, threshold }));
};
