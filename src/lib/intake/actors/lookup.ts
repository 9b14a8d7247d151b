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
const names = (plans: string[] | undefined, plan: PlanDescription): boolean =>
	!plans || plans.includes(plan.id) || plans.includes(plan.territory);

function formsOf(actor: Actor, plan: PlanDescription): Form[] {
	const inText = !actor.not_in_text;
	const form = (words: string, nature: Form['nature'], local = false): Form => ({
		words,
		actor,
		nature,
		local,
		inText: nature === 'acronym' || inText
	});
	if (actor.generic && !names(actor.plans, plan)) return [];
	const forms = [actor.name, ...(actor.names ?? []).map(({ name }) => name)].map((name) => form(name, 'exact'));
	if (actor.acronym && names(actor.plans, plan)) forms.push(form(actor.acronym, 'acronym', actor.plans !== undefined));
	for (const { name, plans = actor.plans } of actor.aliases ?? []) {
		if (names(plans, plan)) forms.push(form(name, isAcronym(name) ? 'acronym' : 'alias', plans !== undefined));
	}
	return forms;
}

/**
 * The registry as one plan sees it: names everywhere, acronyms and aliases where they are declared to hold.
 * Throws when two actors claim the same words in this plan.
 */
export function makeLookup(registry: ActorRegistry, plan: PlanDescription): Lookup {
	const forms = registry.actors.flatMap((actor) => formsOf(actor, plan)).sort((a, b) => Number(b.local) - Number(a.local));
	const exact = new Map<string, Form>();
	const folded = new Map<string, Form>();
	for (const form of forms) {
		const [index, key] = isAcronym(form.words) ? [exact, clean(form.words)] : [folded, foldKey(form.words)];
		const other = index.get(key);
		if (other && other.actor.id !== form.actor.id && other.local === form.local) {
			throw new IntakeError(
				`actors.yaml : « ${form.words} » désigne à la fois ${other.actor.id} et ${form.actor.id} dans le plan ${plan.id} ; limitez l’un des deux par « plans ».`
			);
		}
		if (!other) index.set(key, form);
	}
	return {
		forms,
		byId: new Map(registry.actors.map((actor) => [actor.id, actor])),
		find(words) {
			const form = exact.get(clean(words)) ?? (isAcronym(clean(words)) ? undefined : folded.get(foldKey(words)));
			if (!form) return null;
			return { actor: form.actor, resolution: form.actor.generic ? 'generic' : form.nature };
		}
	};
}
