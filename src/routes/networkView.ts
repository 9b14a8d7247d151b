import { collaborations, separatingPlans, type Tie } from '#lib/analysis/collaborations.ts';
import { groupBy } from '#lib/analysis/groupBy.ts';
import type { ActorView } from './actorView.ts';

/** More lines than this are a tangle: lighter ties are left to the table. */
const readable = 200;

export interface NetworkView {
	/** documents that tell leads from collaborators */
	plans: string[];
	ties: Tie[];
	/** fewest common items of a drawn tie */
	fewest: number;
	/** what the threshold can be, lightest first */
	thresholds: number[];
	/** items that name each actor of a tie, or that stands alone; with its partners, and whether it leads */
	actors: Map<string, { items: string[]; partners: number; leads: boolean }>;
}

/** Who is named with whom, and how much of it can be drawn. */
export function networkView({ charges, who, choices }: ActorView): NetworkView {
	const plans = separatingPlans(charges);
	const own = charges.filter(
		({ plan_id, role, counted, actor_id }) =>
			counted && plans.includes(plan_id) && (role === 'lead' || role === 'collaborator') && !who.get(actor_id)?.generic
	);
	const ties = collaborations(own, new Set());
	const partners = groupBy(
		ties.flatMap(({ first, second }) => [first, second]),
		(id) => id
	);
	const actors = new Map(
		[...groupBy(own, ({ actor_id }) => actor_id)].map(([id, named]) => [
			id,
			{
				items: named.map(({ item_id }) => item_id),
				partners: partners.get(id)?.length ?? 0,
				leads: named.some(({ role }) => role === 'lead')
			}
		])
	);
	const thresholds = [...new Set(ties.map(({ items }) => items.length))].sort((a, b) => a - b);
	const atLeast = (n: number) => ties.filter(({ items }) => items.length >= n).length;
	const automatic = thresholds.find((n) => atLeast(n) <= readable) ?? thresholds.at(-1) ?? 1;
	const asked = choices.ties === null ? automatic : Math.min(choices.ties, thresholds.at(-1) ?? 1);
	return { plans, ties, fewest: asked, thresholds, actors };
}
