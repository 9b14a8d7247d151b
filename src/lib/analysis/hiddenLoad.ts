import type { Charge } from './workload.ts';

export interface HiddenLoad {
	actor_id: string;
	/** items of others' plans where the actor is counted on as collaborator or potential partner */
	items: string[];
	plans: string[];
}

/**
 * Work an actor is counted on for in plans it did not write. `planOf` and `authorOf` give an item's plan and a plan's author; `bodyOf` gives the
 * body an actor belongs to, so that a Table's own post is not « another's ». Most items first, then id.
 */
export const hiddenLoad = (
	charges: readonly Charge[],
	{ planOf, authorOf, bodyOf }: { planOf: (item: string) => string; authorOf: (plan: string) => string; bodyOf: (actor: string) => string }
): HiddenLoad[] => {
	const loads = new Map<string, { items: Set<string>; plans: Set<string> }>();
	for (const { item_id, actor_id, role, counted } of charges) {
		const plan = planOf(item_id);
		if (!counted || (role !== 'collaborator' && role !== 'potential') || bodyOf(actor_id) === bodyOf(authorOf(plan))) continue;
		const load = loads.get(actor_id) ?? { items: new Set(), plans: new Set() };
		load.items.add(item_id);
		load.plans.add(plan);
		loads.set(actor_id, load);
	}
	return [...loads]
		.map(([actor_id, { items, plans }]) => ({ actor_id, items: [...items], plans: [...plans].toSorted() }))
		.toSorted((a, b) => b.items.length - a.items.length || (a.actor_id < b.actor_id ? -1 : 1));
};
