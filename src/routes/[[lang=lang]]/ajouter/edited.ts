import type { Assignment, Extraction, Item, Timing } from '#lib/model/extraction.ts';
import type { Edit } from '#lib/model/plan.ts';
import { placeOf, sentenceStarts } from '#lib/intake/edits/place.ts';

/** What the document writes of an element's actors and timing. */
export interface Written {
	leads: string[];
	collaborators: string[];
	timing: string[];
	/** leads that the document implies without writing them, by id of actor */
	implicit: string[];
}

const unique = (words: string[]): string[] => [...new Set(words.filter((word) => word !== ''))];

export function writtenOf({ assignments, timings }: Extraction, item_id: string): Written {
	const own = (assignment: Assignment): boolean => assignment.item_id === item_id;
	const named = (...roles: Assignment['role'][]): string[] =>
		unique(assignments.filter((one) => own(one) && roles.includes(one.role)).map(({ as_written }) => as_written));
	return {
		leads: named('lead'),
		collaborators: named('collaborator', 'potential'),
		timing: unique(timings.filter((timing: Timing) => timing.item_id === item_id).map(({ as_written }) => as_written)),
		implicit: assignments.filter((one) => own(one) && one.role === 'implicit').map(({ actor_id }) => actor_id)
	};
}

/** Words of a field, separated by semicolons or line ends. */
export const toWords = (text: string): string[] =>
	text
		.split(/[;\n]/)
		.map((word) => word.trim())
		.filter((word) => word !== '');

type Made = (item: Item, items: readonly Item[], reason: string) => Edit[];

export const discarding: Made = (item, items, reason) => [{ do: 'discard', ...placeOf(item, items), reason }];

export const merging: Made = (item, items, reason) => {
	const next = items[items.indexOf(item) + 1];
	return next ? [{ do: 'merge', ...placeOf(item, items), with: placeOf(next, items).expect, reason }] : [];
};

/** Cuts at these offsets of the text, last first, so that the first words keep their place. */
const cutting =
	(offsets: number[]): Made =>
	(item, items, reason) => {
		let { text } = item;
		return offsets.toReversed().flatMap((offset): Edit[] => {
			const second = text.slice(offset).trim();
			text = text.slice(0, offset).trimEnd();
			return second && text ? [{ do: 'split', ...placeOf(item, items), second, reason }] : [];
		});
	};

export const splittingAt = (offset: number): Made => cutting([offset]);
export const splittingSentences = (text: string): Made => cutting(sentenceStarts(text));
export const canSplit = (text: string): boolean => sentenceStarts(text).length > 0;
