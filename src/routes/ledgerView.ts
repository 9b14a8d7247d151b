import { groupBy } from '#lib/analysis/groupBy.ts';
import { formId } from '#lib/analysis/separateForms.ts';
import type { SeparateActor } from '#lib/bundle/separateActors.ts';
import type { ActorRow } from '#lib/db/queries/actors.ts';
import type { ChargeRow } from '#lib/db/queries/charges.ts';
import { formKey, isAcronym } from '#lib/intake/actors/lookup.ts';
import type { Resolution } from '#lib/model/vocabulary.ts';
import { foldKey, slug } from '#lib/text/fold.ts';

/** One merge: words given to an actor by a rule, and the items where they stand, document by document. */
export interface LedgerForm {
	id: string;
	as_written: string;
	/** as written elsewhere, with other capitals, accents or dashes: the registry takes them for the same words */
	variants: string[];
	rule: Resolution;
	/** the words are the actor's own name, or none are written: there is nothing to undo */
	own: boolean;
	places: { plan_id: string; items: string[] }[];
}

export interface LedgerActor {
	actor: ActorRow;
	forms: LedgerForm[];
}

/** Every merge of the corpus, actors in the order of their names. */
export function ledger(
	actors: readonly ActorRow[],
	charges: readonly ChargeRow[],
	compare: (a: string, b: string) => number
): LedgerActor[] {
	const written = groupBy(charges, ({ actor_id }) => actor_id);
	return actors
		.flatMap((actor) => {
			const own = written.get(actor.id);
			return own ? [{ actor, forms: formsOf(actor, own, compare) }] : [];
		})
		.sort((a, b) => compare(a.actor.name, b.actor.name));
}

function formsOf(actor: ActorRow, charges: readonly ChargeRow[], compare: (a: string, b: string) => number): LedgerForm[] {
	return [...groupBy(charges, ({ as_written }) => formKey(as_written)).values()]
		.flatMap((own): LedgerForm[] => {
			const [first] = own;
			if (!first) return [];
			const [as_written = '', ...variants] = [...new Set(own.map((charge) => charge.as_written))];
			const places = [...groupBy(own, ({ plan_id }) => plan_id)].map(([plan_id, there]) => ({
				plan_id,
				items: [...new Set(there.map(({ item_id }) => item_id))]
			}));
			const named = as_written === '' || actor.generic || first.resolution === 'unresolved' || formKey(as_written) === formKey(actor.name);
			return [{ id: formId(actor.id, as_written), as_written, variants, rule: first.resolution, own: named, places }];
		})
		.sort((a, b) => Number(b.own) - Number(a.own) || compare(a.as_written, b.as_written));
}

/** Actors whose name, acronym or one of whose forms holds the words, whatever their accents and capitals; all of them for no words. */
export function matching(all: readonly LedgerActor[], words: string): LedgerActor[] {
	const key = foldKey(words);
	return all.filter(({ actor, forms }) =>
		[actor.name, actor.acronym ?? '', ...forms.flatMap(({ as_written, variants }) => [as_written, ...variants])].some((text) =>
			foldKey(text).includes(key)
		)
	);
}

/** The entries that would keep these forms apart in `actors.yaml`; an acronym holds only in the documents that write it. */
export function separations(all: readonly LedgerActor[], apart: readonly string[], known: ReadonlySet<string>): SeparateActor[] {
	const taken = new Set(known);
	return all.flatMap(({ actor, forms }) =>
		forms
			.filter(({ id }) => apart.includes(id))
			.map(({ as_written, places }) => {
				const id = freeId(slug(as_written), taken);
				taken.add(id);
				const entry = { id, name: as_written, type: actor.type };
				const plans = isAcronym(as_written) ? { plans: places.map(({ plan_id }) => plan_id) } : {};
				return { actor: actor.id, is: (declared: string) => formKey(declared) === formKey(as_written), entry: { ...entry, ...plans } };
			})
	);
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
	let id = wanted || 'acteur';
	for (let n = 2; taken.has(id); n++) id = `${wanted || 'acteur'}-${n}`;
	return id;
};
