import { groupBy } from './groupBy.ts';
import type { Charge } from './workload.ts';

/** Two actors named together, `first` before `second` by id, and the items that name both. */
export interface Tie {
	first: string;
	second: string;
	items: string[];
}

type PlacedCharge = Charge & { plan_id: string };

/** Plans that write who leads apart from who collaborates: only they say who works with whom. In order of appearance. */
export const separatingPlans = (charges: readonly PlacedCharge[]): string[] =>
	[...groupBy(charges, ({ plan_id }) => plan_id)]
		.filter(([, own]) => (['lead', 'collaborator'] as const).every((role) => own.some((charge) => charge.counted && charge.role === role)))
		.map(([plan]) => plan);

/**
 * Who is named with whom, as lead or collaborator of one item. Unnamed actors tie nobody. Most items first, then ids.
 * An item that names m actors gives m(m − 1)/2 ties of one item each.
 */
export const collaborations = (charges: readonly Charge[], generic: ReadonlySet<string>): Tie[] => {
	const ties = new Map<string, Tie>();
	const named = charges.filter(
		({ actor_id, role, counted }) => counted && (role === 'lead' || role === 'collaborator') && !generic.has(actor_id)
	);
	for (const [item, together] of groupBy(named, ({ item_id }) => item_id)) {
		const actors = [...new Set(together.map(({ actor_id }) => actor_id))].toSorted();
		for (const [index, first] of actors.entries()) {
			for (const second of actors.slice(index + 1)) {
				const key = `${first} ${second}`;
				const tie = ties.get(key) ?? { first, second, items: [] };
				tie.items.push(item);
				ties.set(key, tie);
			}
		}
	}
	const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	return [...ties.values()].toSorted((a, b) => b.items.length - a.items.length || order(a.first, b.first) || order(a.second, b.second));
};
