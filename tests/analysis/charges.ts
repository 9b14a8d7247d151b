import type { ItemTiming } from '#lib/analysis/actorYears.ts';
import type { RollUpActor } from '#lib/analysis/rollUp.ts';
import type { Charge } from '#lib/analysis/workload.ts';
import { corpus } from './corpus.ts';

/** Who is named in the actions of the local plan of 2019, and when they run. */
export const charges: Charge[] = corpus.assignments.map(([item_id, actor_id, role, counted]) => ({ item_id, actor_id, role, counted }));
export const timings: ItemTiming[] = corpus.timings.map(([item_id, kind, year_start, year_end]) => ({
	item_id,
	kind,
	year_start,
	year_end
}));
export const actors: RollUpActor[] = corpus.actors.map((actor) => ({ ...actor, type: actor.generic ? 'generic' : 'community' }));
export const everyAction = new Set(timings.map((timing) => timing.item_id)).size;
