import type { PlanDescription } from '#lib/model/plan.ts';
import type { Resolution } from '#lib/model/vocabulary.ts';
import { foldKey } from '#lib/text/fold.ts';
import { IntakeError } from '../errors.ts';
import type { Actor, ActorRegistry } from '../registry.ts';

export interface Found {
	actor: Actor;
	resolution: Resolution;
}

/** One written form of an actor, as it is looked for. */
export interface Form {
	words: string;
	actor: Actor;
	nature: 'exact' | 'acronym' | 'alias';
	/** false for an ordinary word that names the actor only in a responsibility cell */
	inText: boolean;
	/** declared for this plan or its territory only: it wins over a form that holds everywhere */
	local: boolean;
}

export interface Lookup {
	find(words: string): Found | null;
	forms: Form[];
	byId: Map<string, Actor>;
}

/** Forms written in capitals are told apart by case and accents, never folded: ABC is neither ABCD nor « abc ». */
export const isAcronym = (words: string): boolean =>
	/\p{Lu}/u.test(words) && !/\s/u.test(words) && words.replace(/[^\p{L}]/gu, '').length <= 8 && /^[\p{Lu}\p{N}&’'.-]+\p{Ll}?$/u.test(words);

const clean = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Words that name an actor, and where: ids of plans or codes of their territories; null everywhere. */
export interface ScopedForm {
	words: string;
	nature: Form['nature'];
	plans: string[] | null;
	/** path of the words in the actor's entry */
	path: PropertyKey[];
}

/** Full names hold everywhere; short forms, and the names of generic actors, where the entry says. */
export function scopedForms(actor: Actor): ScopedForm[] {
	const own = actor.plans ?? null;
	const official = (words: string, path: PropertyKey[]): ScopedForm => ({
		words,
		nature: 'exact',
		plans: actor.generic || isAcronym(clean(words)) ? own : null,
		path
	});
	return [
		official(actor.name, ['name']),
		...(actor.names ?? []).map(({ name }, i) => official(name, ['names', i])),
		...(actor.acronym ? [{ words: actor.acronym, nature: 'acronym' as const, plans: own, path: ['acronym'] }] : []),
		...(actor.aliases ?? []).map(({ name, plans = own }, i): ScopedForm => ({
			words: name,
			nature: isAcronym(name) ? 'acronym' : 'alias',
			plans,
			path: ['aliases', i]
		}))
	];
}

/** What a form is looked for under: an acronym as it is written, a name folded; the two never meet. */
export const formKey = (words: string): string => (isAcronym(clean(words)) ? `=${clean(words)}` : foldKey(words));

export const holdsIn = (plans: readonly string[] | null, plan: Pick<PlanDescription, 'id' | 'territory'>): boolean =>
	plans === null || plans.includes(plan.id) || plans.includes(plan.territory);

interface KeyedForm extends Form {
	key: string;
	plans: string[] | null;
}

/** Every form of a registry with its key, in its order. */
const formsOf = (registry: ActorRegistry): KeyedForm[] =>
	registry.actors.flatMap((actor) =>
		scopedForms(actor).map(({ words, nature, plans }) => ({
			words,
			actor,
			nature,
			inText: nature === 'acronym' || !actor.not_in_text,
			local: plans !== null,
			key: formKey(words),
			plans
		}))
	);

interface Known {
	forms: KeyedForm[];
	byId: Map<string, Actor>;
	/** lookups made so far, by the places of the local forms that they hold */
	lookups: Map<string, Lookup>;
}

const knownOf = new WeakMap<ActorRegistry, Known>();

function known(registry: ActorRegistry): Known {
	const before = knownOf.get(registry);
	if (before) return before;
	const made = { forms: formsOf(registry), byId: new Map(registry.actors.map((actor) => [actor.id, actor])), lookups: new Map() };
	knownOf.set(registry, made);
	return made;
}

/**
 * The registry as one plan sees it: names everywhere, acronyms and aliases where they are declared to hold. Plans that see the same
 * forms share one lookup; a registry must not change once it has been given.
 * Throws when two actors claim the same words in this plan.
 */
export function makeLookup(registry: ActorRegistry, plan: PlanDescription): Lookup {
	const { forms: all, byId, lookups } = known(registry);
	const seen = all.flatMap((form, place) => (form.local && holdsIn(form.plans, plan) ? [place] : [])).join(' ');
	const before = lookups.get(seen);
	if (before) return before;
	const forms = all.filter(({ plans }) => holdsIn(plans, plan)).sort((a, b) => Number(b.local) - Number(a.local));
	const index = new Map<string, Form>();
	for (const form of forms) {
		const other = index.get(form.key);
		if (other && other.actor.id !== form.actor.id && other.local === form.local) {
			throw new IntakeError({ code: 'ambiguous-actor', values: [form.words, other.actor.id, form.actor.id, plan.id] });
		}
		if (!other) index.set(form.key, form);
	}
	const lookup: Lookup = {
		forms,
		byId,
		find(words) {
			const form = index.get(formKey(words));
			if (!form) return null;
			return { actor: form.actor, resolution: form.actor.generic ? 'generic' : form.nature };
		}
	};
	lookups.set(seen, lookup);
	return lookup;
}
