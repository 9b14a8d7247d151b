import type { Language, Support } from './types.ts';

/** Score of a theme that only a heading gives: from the closed table, or read in the words of an unknown heading. */
export const headingScore = { table: 0.5, words: 0.3 };

const byStrength: Record<Support, number> = { cue: 0.9, pattern: 0.85, verb: 0.8, weak: 0.6, model: 0.5 };

/** English cues were never measured against a coded reference: their labels are graded lower. */
const languageFactor: Record<Language, number> = { fr: 1, en: 0.6 };

/** Confidence in a label, 0 to 1: an order between kinds of evidence, not a probability of this very label. */
export function labelScore(strength: Support, language: Language): number {
	return Math.round(byStrength[strength] * languageFactor[language] * 100) / 100;
}
