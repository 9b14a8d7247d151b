import { actorYears, type ActorYear } from '#lib/analysis/actorYears.ts';
import { groupBy } from '#lib/analysis/groupBy.ts';
import { rollUp, type RolledCharge, rollUpTargets } from '#lib/analysis/rollUp.ts';
import { actorOfForm, formId, separateForms, wordsOfForm } from '#lib/analysis/separateForms.ts';
import { itemsByRole } from '#lib/analysis/workload.ts';
import type { ActorRow } from '#lib/db/queries/actors.ts';
import type { ChargeRow } from '#lib/db/queries/charges.ts';
import type { ItemTimingRow } from '#lib/db/queries/itemTimings.ts';
import { workload, type WorkloadRow } from '#lib/db/queries/workload.ts';
import { formKey } from '#lib/intake/actors/lookup.ts';
import { type Filters, noFilters, withFilters } from '#lib/model/filters.ts';
import type { ActorChoices } from './actorChoices.ts';

/** Everything that the pages of actors count, as it comes with the page. */
export interface ActorBook {
	actors: readonly ActorRow[];
	charges: readonly ChargeRow[];
	timings: readonly ItemTimingRow[];
}

/** A book without the actors that nobody names, but for the bodies above those named, which the roll-ups need. */
export function bookOf(actors: readonly ActorRow[], charges: readonly ChargeRow[], timings: readonly ItemTimingRow[]): ActorBook {
	const named = new Set(charges.map(({ actor_id }) => actor_id));
	for (let size = -1; size < named.size;) {
		size = named.size;
		for (const { id, parent_id } of actors) if (parent_id && named.has(id)) named.add(parent_id);
	}
	const items = new Set(charges.map(({ item_id }) => item_id));
	return { actors: actors.filter(({ id }) => named.has(id)), charges, timings: timings.filter(({ item_id }) => items.has(item_id)) };
}

/** An organisation, or a written form held apart from it. */
export type Who = Omit<ActorRow, 'parent_name' | 'note'>;

/** `items`: the list itself, where no filter says it: a body that others count for, an actor without one of its forms. */
export type LoadRow = WorkloadRow & { items?: readonly string[] };

export interface ActorView {
	choices: ActorChoices;
	/** of the items that count */
	filters: Filters;
	who: ReadonlyMap<string, Who>;
	/** as named, forms held apart included */
	named: readonly ChargeRow[];
	/** the same, moved to the bodies that they count for */
	charges: readonly RolledCharge<ChargeRow>[];
	/** who counts for whom */
	moved: { from: Who; to: Who }[];
	/** actors whose lists no filter says */
	listed: ReadonlySet<string>;
}

const formOf = (id: string, actor: Who, quote: (words: string) => string): Who => ({
	...actor,
	id,
	name: quote(wordsOfForm(id) ?? ''),
	acronym: null,
	type: 'unresolved',
	parent_id: null,
	post: false
});

/** What is counted under the reader's choices: merges undone first, then bodies gathered. `quote` writes a form that stands for an actor. */
export function actorView(book: ActorBook, choices: ActorChoices, quote: (words: string) => string): ActorView {
	const kind = choices.kinds === 'actions' ? ['action'] : [];
	const counted = book.charges.filter((charge) => kind.length === 0 || kind.includes(charge.kind));
	const written = new Set(counted.map(({ actor_id, as_written }) => formId(actor_id, as_written)));
	const apart = choices.apart.filter((form) => written.has(form));
	const who = new Map<string, Who>(book.actors.map((actor) => [actor.id, actor]));
	for (const id of apart) {
		const actor = who.get(actorOfForm(id));
		if (actor) who.set(id, formOf(id, actor, quote));
	}
	const named = separateForms(counted, apart, formKey);
	const targets = rollUpTargets([...who.values()], choices);
	const charges = rollUp(named, targets);
	const moving = [...new Set(charges.filter(({ actor_id, named_id }) => actor_id !== named_id).map(({ named_id }) => named_id))].sort();
	const moved = moving.flatMap((id) => {
		const [from, to] = [who.get(id), who.get(targets.get(id) ?? '')];
		return from && to ? [{ from, to }] : [];
	});
	const listed = new Set([...apart, ...apart.map(actorOfForm), ...moved.map(({ to }) => to.id)]);
	return { choices, filters: withFilters(noFilters, { kind }), who, named, charges, moved, listed };
}

/** Who is named in each document, in which role: the rows that the figures draw. */
export const loadRows = ({ charges, who, listed }: ActorView): LoadRow[] =>
	[...groupBy(charges, ({ plan_id }) => plan_id)].flatMap(([plan_id, own]) =>
		itemsByRole(own).flatMap(({ actor_id, role, items }) => {
			const actor = who.get(actor_id);
			if (!actor) return [];
			const { name, acronym, type, generic, post } = actor;
			const row = { actor_id, name, acronym, type, generic, post, plan_id, role, n: items.length };
			return [listed.has(actor_id) ? { ...row, items } : row];
		})
	);

/** The items of a row: exactly `n`. */
export const loadFilters = (row: LoadRow, filters: Filters): Filters =>
	row.items ? listFilters(row.items) : workload(filters).select.n(row);

export const listFilters = (items: readonly string[]): Filters => withFilters(noFilters, { item: [...items] });

export const yearRows = (
	{ charges }: ActorView,
	timings: readonly ItemTimingRow[],
	plan: { id: string; year_start: number; year_end: number }
): ActorYear[] =>
	actorYears(
		charges.filter(({ plan_id }) => plan_id === plan.id),
		timings,
		() => [plan.year_start, plan.year_end]
	);
