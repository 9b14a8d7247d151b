import type { Assignment } from '../model/extraction.ts';
import type { Role } from '../model/vocabulary.ts';

/** One actor named in one item. `counted` is false for a repetition of the actor within the item. */
export type Charge = Pick<Assignment, 'item_id' | 'actor_id' | 'role' | 'counted'>;

export type Workload = Record<Role, number> & {
	actor_id: string;
	/** items where the actor stands, whatever the role */
	presence: number;
};

/** Items per actor, the four roles apart: they are never summed, presence counts each item once. Most leads first, then collaborations, then id. */
export const workload = (charges: readonly Charge[]): Workload[] => {
	const actors = new Map<string, { rows: Workload; items: Set<string> }>();
	for (const { item_id, actor_id, role, counted } of charges) {
		if (!counted) continue;
		const actor = actors.get(actor_id) ?? {
			rows: { actor_id, lead: 0, collaborator: 0, potential: 0, implicit: 0, presence: 0 },
			items: new Set()
		};
		actor.rows[role] += 1;
		actor.items.add(item_id);
		actors.set(actor_id, actor);
	}
	return [...actors.values()]
		.map(({ rows, items }) => ({ ...rows, presence: items.size }))
		.toSorted(
			(a, b) => b.lead - a.lead || b.collaborator - a.collaborator || b.potential - a.potential || (a.actor_id < b.actor_id ? -1 : 1)
		);
};

/** Items led per actor; an implicit lead is not a named one and is left out. */
export const leadLoads = (charges: readonly Charge[]): Map<string, number> =>
	new Map(
		workload(charges)
			.filter(({ lead }) => lead > 0)
			.map(({ actor_id, lead }) => [actor_id, lead])
	);
