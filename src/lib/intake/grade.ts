import type { Item, LedgerLine, Warning } from '#lib/model/extraction.ts';
import { type Grade, grades } from '#lib/model/vocabulary.ts';

/** Warnings that only ask for a line in a data file, or for a person to look: what is doubtful until then is graded where it is detected. */
const minor = new Set(['unresolved-actor', 'doubtful-reading']);

/**
 * Trust in an extraction: high when every line is accounted for and nothing was doubtful; medium with a few doubts
 * (at most one for ten items); low beyond, or without items.
 */
export function gradeOf(items: Item[], ledger: LedgerLine[], warnings: Warning[]): Grade {
	if (items.length === 0 || ledger.some((line) => line.reason === 'non lue')) return 'low';
	const doubts = warnings.filter((warning) => !minor.has(warning.code)).length;
	if (doubts === 0) return 'high';
	return doubts <= Math.ceil(items.length / 10) ? 'medium' : 'low';
}

/** The lower of two grades; an absent one does not count. */
export const lowest = (grade: Grade, other: Grade | undefined): Grade =>
	other && grades.indexOf(other) > grades.indexOf(grade) ? other : grade;
