import type { Extraction } from '#lib/model/extraction.ts';
import { dispositions } from '#lib/model/vocabulary.ts';
import type { Row } from './rows.ts';

/**
 * Figures of one extraction, `figure` out of `out_of` where that means something:
 * lines, lines_understood (lines / all), lines_<disposition> (lines / all), items, items_with_lead (own row, heading or implicit / items),
 * items_with_timing (items / items), items_repaired (items / items), items_confirmed and items_corrected (by an organisation / items), actors_resolved and actors_unresolved (written names / written names),
 * repairs, warnings.
 */
export function qualityRows(planId: string, extraction: Extraction): Row[] {
	const { items, ledger, assignments, timings, warnings } = extraction;
	const written = assignments.filter(({ role }) => role !== 'implicit');
	const unresolved = written.filter(({ resolution }) => resolution === 'unresolved').length;
	const understood = ledger.length - warnings.filter(({ code }) => code === 'unaccounted-line').length;
	const leads = assignments.filter(({ role }) => role === 'lead' || role === 'implicit');
	const returned = (...changes: string[]): number =>
		new Set(extraction.returns.flatMap(({ item_id, change }) => (item_id && changes.includes(change) ? [item_id] : []))).size;
	const figures: [string, number, number | null][] = [
		['lines', ledger.length, null],
		['lines_understood', understood, ledger.length],
		...dispositions.map((name): [string, number, number] => [
			`lines_${name}`,
			ledger.filter(({ disposition }) => disposition === name).length,
			ledger.length
		]),
		['items', items.length, null],
		['items_with_lead', distinctItems(leads), items.length],
		['items_with_timing', distinctItems(timings), items.length],
		['items_repaired', items.filter(({ repaired }) => repaired).length, items.length],
		['items_confirmed', returned('confirm'), items.length],
		['items_corrected', returned('text', 'kind', 'actors', 'timing', 'add'), items.length],
		['actors_resolved', written.length - unresolved, written.length],
		['actors_unresolved', unresolved, written.length],
		['repairs', extraction.repairs.length, null],
		['warnings', warnings.length, null]
	];
	return figures.map(([check_id, figure, out_of]) => ({ plan_id: planId, check_id, figure, out_of }));
}

const distinctItems = (rows: { item_id: string }[]): number => new Set(rows.map(({ item_id }) => item_id)).size;
