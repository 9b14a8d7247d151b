import { groupBy } from './groupBy.ts';
import type { Charge } from './workload.ts';

/**
 * Half-credit index: each item is worth 1, one half shared by its leads, one half shared by its collaborators (potential ones included);
 * with leads alone they share the whole. The half of leads that nobody is named for goes to nobody. Items per actor, unnamed actors included.
 */
export const halfCredit = (charges: readonly Charge[]): Map<string, number> => {
	const items = groupBy(
		charges.filter((charge) => charge.counted),
		(charge) => charge.item_id
	);
	const credit = new Map<string, number>();
	const give = (actors: Charge[], amount: number): void => {
		for (const { actor_id } of actors) credit.set(actor_id, (credit.get(actor_id) ?? 0) + amount / actors.length);
	};
	for (const named of items.values()) {
		const leads = named.filter((charge) => charge.role === 'lead');
		const others = named.filter((charge) => charge.role === 'collaborator' || charge.role === 'potential');
		give(leads, others.length ? 0.5 : 1);
		give(others, 0.5);
	}
	return credit;
};
