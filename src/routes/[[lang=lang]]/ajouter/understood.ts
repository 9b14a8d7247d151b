import { gradeOf } from '#lib/intake/grade.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { Grade } from '#lib/model/vocabulary.ts';
import type { Extracted } from './protocol.ts';

export interface Understood {
	items: number;
	led: number;
	dated: number;
	lines: number;
	understood: number;
	outside: number;
	unresolved: string[];
}

/** What can be said of an extraction at a glance. A line is understood when something accounts for it; outside when that is only context. */
export function understood({ items, assignments, timings, ledger }: Extraction): Understood {
	const written = ledger.filter(({ text }) => text.trim() !== '');
	const unresolved = new Set(assignments.filter((one) => one.resolution === 'unresolved').map((one) => one.as_written));
	return {
		items: items.length,
		led: new Set(assignments.filter(({ role }) => role === 'lead').map(({ item_id }) => item_id)).size,
		dated: new Set(timings.filter(({ kind }) => kind !== 'unread').map(({ item_id }) => item_id)).size,
		lines: written.length,
		understood: written.filter(({ reason }) => reason !== 'non lue').length,
		outside: written.filter(({ disposition }) => disposition === 'metadata').length,
		unresolved: [...unresolved]
	};
}

export interface ToCheck {
	grade: Grade;
	/** lines that nothing reads */
	unread: number[];
	/** warnings, names to recognise apart */
	doubts: number;
	/** how sure the detection of the layout was, where it was not */
	layout: Grade | null;
	/** the grade once a person has accepted every element */
	once: Grade;
}

/** Why an extraction is not graded high, and what a person should look at; null when it is. */
export function toCheck({ plan, extraction: { grade, items, ledger, warnings } }: Pick<Extracted, 'plan' | 'extraction'>): ToCheck | null {
	if (grade === 'high') return null;
	return {
		grade,
		unread: ledger.filter(({ reason }) => reason === 'non lue').map(({ line }) => line),
		doubts: warnings.filter(({ code }) => code !== 'unresolved-actor').length,
		layout: plan.confidence ?? null,
		once: gradeOf(items, ledger, warnings)
	};
}

/** Warnings on which the ETL stops. */
export const fatalWarnings = ({ warnings }: Extraction) =>
	warnings.filter(({ code }) => ['unaccounted-line', 'duplicate-id'].includes(code));
