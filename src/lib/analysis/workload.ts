import type { Assignment } from '../model/extraction.ts';
import type { Role } from '../model/vocabulary.ts';
import { groupBy } from './groupBy.ts';

/** One actor named in one item. `counted` is false for a repetition of the actor within the item. */
export type Charge = Pick<Assignment, 'item_id' | 'actor_id' | 'role' | 'counted'>;

export type Workload = Record<Role, number> & {
	actor_id: string;
	/** items where the actor stands, whatever the role */
	presence: number;
};

/** Items where an actor has a role, in the order of the charges. */
export interface RoleItems {
	actor_id: string;
	role: Role;
	items: string[];
}

/** The lists behind `workload`: one an actor and role, in order of appearance. */
export const itemsByRole = (charges: readonly Charge[]): RoleItems[] => {
	const counted = charges.filter((charge) => charge.counted);
	return [...groupBy(counted, ({ actor_id, role }) => `${role} ${actor_id}`).values()].flatMap((own) => {
		const [first] = own;
		return first ? [{ actor_id: first.actor_id, role: first.role, items: own.map(({ item_id }) => item_id) }] : [];
	});
};

/** Items per actor, the four roles apart: they are never summed, presence counts each item once. Most leads first, then collaborations, then id. */
export const workload = (charges: readonly Charge[]): Workload[] =>
	[...groupBy(itemsByRole(charges), ({ actor_id }) => actor_id)]
		.map(([actor_id, own]) => {
			const n = (role: Role): number => own.find((one) => one.role === role)?.items.length ?? 0;
			const presence = new Set(own.flatMap(({ items }) => items)).size;
			const [lead, collaborator, potential, implicit] = [n('lead'), n('collaborator'), n('potential'), n('implicit')];
			return { actor_id, lead, collaborator, potential, implicit, presence };
		})
		.toSorted(
			(a, b) => b.lead - a.lead || b.collaborator - a.collaborator || b.potential - a.potential || (a.actor_id < b.actor_id ? -1 : 1)
		);

/** Items led per actor; an implicit lead is not a named one and is left out. */
export const leadLoads = (charges: readonly Charge[]): Map<string, number> =>
	new Map(
		workload(charges)
			.filter(({ lead }) => lead > 0)
			.map(({ actor_id, lead }) => [actor_id, lead])
	);
