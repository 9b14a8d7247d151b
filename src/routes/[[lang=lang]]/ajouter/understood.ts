import type { Extraction } from '#lib/model/extraction.ts';

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

/** Warnings on which the ETL stops. */
export const fatalWarnings = ({ warnings }: Extraction) =>
	warnings.filter(({ code }) => ['unaccounted-line', 'duplicate-id'].includes(code));
