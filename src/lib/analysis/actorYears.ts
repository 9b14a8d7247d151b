import type { Timing } from '../model/extraction.ts';
import type { Role } from '../model/vocabulary.ts';
import { groupBy } from './groupBy.ts';
import type { Charge } from './workload.ts';

export type ItemTiming = Pick<Timing, 'item_id' | 'kind' | 'year_start' | 'year_end'>;

/** Items of an actor in one role: in one year, or in no year that the words give. */
export interface ActorYear {
	actor_id: string;
	role: Role;
	year: number | null;
	items: string[];
}

/** Years an item runs, in order: continuous ones and those « depuis … » run through the plan's period [first, last]; none when the words give none. */
export const itemYears = (timings: readonly ItemTiming[], [first, last]: readonly [number, number]): number[] => {
	const years = new Set<number>();
	for (const { kind, year_start, year_end } of timings) {
		const open = kind === 'continuous' || kind === 'since';
		if (year_start === null && !open) continue;
		const from = year_start ?? first;
		const to = year_end ?? (open ? last : from);
		for (let year = from; year <= to; year++) years.add(year);
	}
	return [...years].toSorted((a, b) => a - b);
};

/**
 * Actor-year view: an item counts in each year it runs, so the sum over years exceeds the inventory (workload.ts), where it counts once.
 * `periodOf` gives the years of an item's plan. Ordered by actor, role, year, undated last.
 */
export const actorYears = (
	charges: readonly Charge[],
	timings: readonly ItemTiming[],
	periodOf: (item: string) => readonly [number, number]
): ActorYear[] => {
	const timed = groupBy(timings, (timing) => timing.item_id);
	const rows = new Map<string, ActorYear>();
	for (const { item_id, actor_id, role, counted } of charges) {
		if (!counted) continue;
		const years = itemYears(timed.get(item_id) ?? [], periodOf(item_id));
		for (const year of years.length ? years : [null]) {
			const key = `${actor_id} ${role} ${year}`;
			const row = rows.get(key) ?? { actor_id, role, year, items: [] };
			row.items.push(item_id);
			rows.set(key, row);
		}
	}
	const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
	return [...rows.values()].toSorted(
		(a, b) => order(a.actor_id, b.actor_id) || order(a.role, b.role) || (a.year ?? Infinity) - (b.year ?? Infinity) || 0
	);
};
