import { collaborations, separatingPlans, type Tie } from '#lib/analysis/collaborations.ts';
import { groupBy } from '#lib/analysis/groupBy.ts';
import type { ActorView } from './actorView.ts';

/** As many lines as are read at a glance: the drawing starts there. */
const glance = 60;
/** More lines than this are a tangle: lighter ties are left to the table, and to the drawing around one actor. */
const readable = 200;
/** Around one actor its own lines come first: with those between its partners, fewer. */
const clear = 120;

export interface NetworkView {
	/** documents that tell leads from collaborators */
	plans: string[];
	/** the actor that the figure is about, with its partners; null: every actor */
	around: string | null;
	/** every pair together is too much at any threshold: the figure is about one actor, whatever is asked */
	only: boolean;
	/** pairs that the figure is about, heaviest first: all of them, or those of one actor and those between its partners */
	ties: Tie[];
	/** those that are drawn: by whole thresholds, so that of two ties alike none is left out for the other */
	drawn: Tie[];
	/** fewest common items of a drawn tie (of the actor, where there is one) */
	fewest: number;
	/** what the threshold can be and the lines still be told apart, lightest first; lighter ones exist where it does not begin at 1 */
	thresholds: number[];
	/** fewest common items of a drawn tie between two partners; null: none is drawn, or the figure is about every actor */
	between: number | null;
	/** items that name each actor of a tie, or that stands alone; with its partners, and whether it leads */
	actors: Map<string, { items: string[]; partners: number; leads: boolean }>;
}

const atLeast = (ties: readonly Tie[], n: number): Tie[] => ties.filter(({ items }) => items.length >= n);

/** Numbers of common items from which so many ties can be drawn, lightest first; none when even the heaviest are too many. */
const drawable = (ties: readonly Tie[], room: number): number[] =>
	[...new Set(ties.map(({ items }) => items.length))].sort((a, b) => a - b).filter((n) => atLeast(ties, n).length <= room);

/** The threshold that is asked, or the one to start from, brought within those that can be drawn. */
const within = (thresholds: readonly number[], asked: number | null, start = thresholds[0]): number => {
	const [least, most] = [thresholds[0] ?? 1, thresholds.at(-1) ?? 1];
	return Math.min(Math.max(asked ?? start ?? least, least), most);
};

/** The pairs of an actor, and what of those between its partners the drawing still has room for. */
function drawnAround(actor: string, all: readonly Tie[], asked: number | null) {
	const isOwn = ({ first, second }: Tie): boolean => first === actor || second === actor;
	const own = all.filter(isOwn);
	const partners = new Set(own.map(({ first, second }) => (first === actor ? second : first)));
	const isBetween = ({ first, second }: Tie): boolean => partners.has(first) && partners.has(second);
	const others = all.filter(isBetween);
	const few = drawable(own, readable);
	// an actor with so many partners has its heaviest ties, however many
	const thresholds = few.length ? few : [Math.max(...own.map(({ items }) => items.length))];
	const fewest = within(thresholds, asked);
	const kept = atLeast(own, fewest);
	const between = drawable(others, clear - kept.length)[0] ?? null;
	const drawn = new Set([...kept, ...(between === null ? [] : atLeast(others, between))]);
	const ties = all.filter((tie) => isOwn(tie) || isBetween(tie));
	return { ties, drawn: ties.filter((tie) => drawn.has(tie)), fewest, thresholds, between };
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
	const thresholds = drawable(ties, readable);
	const only = ties.length > 0 && thresholds.length === 0;
	const asked = choices.around !== null && actors.get(choices.around)?.partners ? choices.around : null;
	const around = asked ?? (only ? (hubOf(actors) ?? null) : null);
	if (around !== null) return { plans, actors, around, only, ...drawnAround(around, ties, choices.ties) };
	const fewest = within(thresholds, choices.ties, drawable(ties, glance)[0]);
	return { plans, actors, around, only, ties, drawn: atLeast(ties, fewest), fewest, thresholds, between: null };
}

/** The actor named with most others; the first by id of those. */
export const hubOf = (actors: NetworkView['actors']): string | undefined =>
	[...actors].sort(([a, one], [b, other]) => other.partners - one.partners || (a < b ? -1 : 1))[0]?.[0];
