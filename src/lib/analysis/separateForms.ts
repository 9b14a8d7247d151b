import type { Charge } from './workload.ts';

/** A charge with the words that gave it to its actor. */
export interface WrittenCharge extends Charge {
	as_written: string;
}

/** Id of a written form held apart from its actor, and back. Ids of actors have no bar, words may. */
export const formId = (actor: string, form: string): string => `${actor}|${form}`;
export const actorOfForm = (id: string): string => id.split('|', 1)[0] ?? id;
export const wordsOfForm = (id: string): string | null => (id.includes('|') ? id.slice(id.indexOf('|') + 1) : null);

/**
 * Undoes merges: the charges written in a form of `apart` (formId) go to an actor of their own. What is left of an actor, and what is taken out of it,
 * are counted again, each once an item, at the first place where it stands there. `charges` are in the order of reading. Words of one `key` are one form:
 * they go together.
 */
export const separateForms = <C extends WrittenCharge>(
	charges: readonly C[],
	apart: readonly string[],
	key: (words: string) => string = (words) => words
): C[] => {
	if (apart.length === 0) return [...charges];
	const touched = new Set(apart.map(actorOfForm));
	const own = new Map(apart.toReversed().map((id) => [formId(actorOfForm(id), key(wordsOfForm(id) ?? '')), id]));
	const met = new Set<string>();
	return charges.map((charge) => {
		if (!touched.has(charge.actor_id)) return charge;
		const actor_id = own.get(formId(charge.actor_id, key(charge.as_written))) ?? charge.actor_id;
		const place = `${charge.item_id} ${actor_id}`;
		const counted = !met.has(place);
		met.add(place);
		return { ...charge, actor_id, counted };
	});
};
