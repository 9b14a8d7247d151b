import type { Charge } from './workload.ts';

/** An organisation as the roll-ups need it (columns of the table `organisations`). */
export interface RollUpActor {
	id: string;
	parent_id: string | null;
	type: string;
	generic: boolean;
	post: boolean;
	/** the same body under its later name; null or absent: it has not changed */
	renamed_to?: string | null;
}

export interface RollUpChoice {
	/** a salaried post and the other named parts of the same body count for that body */
	posts: boolean;
	/** an agency, a service or a department counts for the public body it belongs to */
	agencies: boolean;
	/** a body counts under its latest name */
	renames?: boolean;
}

/** A charge moved to a parent; what was named stays, so that the move can be shown and undone. */
export type RolledCharge<C extends Charge = Charge> = C & { named_id: string; named_counted: boolean };

const publicTypes = new Set(['government', 'municipal', 'health', 'education', 'police']);

/** Actor → the body it counts for, for the actors that move. Unnamed actors never move. A cycle of parents stops where it closes. */
export const rollUpTargets = (actors: readonly RollUpActor[], choice: RollUpChoice): Map<string, string> => {
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const withPost = new Set(actors.filter((actor) => actor.post).map((actor) => actor.parent_id));
	const step = (actor: RollUpActor): RollUpActor | undefined => {
		const later = choice.renames && actor.renamed_to ? byId.get(actor.renamed_to) : undefined;
		if (later) return later;
		const parent = actor.parent_id === null || actor.generic ? undefined : byId.get(actor.parent_id);
		if (!parent) return undefined;
		const part = choice.posts && (actor.post || withPost.has(parent.id));
		const agency = choice.agencies && publicTypes.has(actor.type) && actor.type === parent.type;
		return part || agency ? parent : undefined;
	};
	const top = (actor: RollUpActor): string => {
		const seen = new Set([actor.id]);
		let at = actor;
		for (let next = step(at); next && !seen.has(next.id); next = step(at)) {
			seen.add(next.id);
			at = next;
		}
		return at.id;
	};
	return new Map(actors.map((actor): [string, string] => [actor.id, top(actor)]).filter(([from, to]) => from !== to));
};

const precedence = { lead: 0, implicit: 1, collaborator: 2, potential: 3 } as const;

/** Charges moved to their bodies, in the given order. A body that now stands twice in an item counts once, with its strongest role. */
export const rollUp = <C extends Charge>(charges: readonly C[], targets: ReadonlyMap<string, string>): RolledCharge<C>[] => {
	const moved = charges.map((charge) => ({
		...charge,
		actor_id: targets.get(charge.actor_id) ?? charge.actor_id,
		named_id: charge.actor_id,
		named_counted: charge.counted
	}));
	const kept = new Map<string, RolledCharge<C>>();
	for (const charge of moved) {
		const key = `${charge.item_id} ${charge.actor_id}`;
		const best = kept.get(key);
		if (charge.counted && (!best || precedence[charge.role] < precedence[best.role])) kept.set(key, charge);
	}
	const counted = new Set(kept.values());
	return moved.map((charge) => ({ ...charge, counted: counted.has(charge) }));
};

/** The charges as they were named. */
export const undoRollUp = (charges: readonly RolledCharge[]): Charge[] =>
	charges.map(({ named_id, named_counted, ...charge }) => ({ ...charge, actor_id: named_id, counted: named_counted }));
