/** What « 40 des 73 actions reposent sur un seul poste » needs. */
export interface Dependence {
	/** the actors with most leads: several when they are level, and the sentence names none as the first */
	actors: string[];
	/** items led by each of them, out of all items of the plan, led or not */
	k: number;
	n: number;
	share: number;
	/** true when the single actor is a post: one salaried person, not an organisation */
	post: boolean;
}

/**
 * The heaviest named lead of a plan of n items; `leads` are items led by actor (leadLoads). Null when the plan names no lead, or no items.
 * Throws RangeError when k would exceed n.
 */
export const dependence = (
	leads: ReadonlyMap<string, number>,
	n: number,
	actors: readonly { id: string; generic: boolean; post: boolean }[]
): Dependence | null => {
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const loads = [...leads].filter(([actor]) => !byId.get(actor)?.generic);
	if (loads.length === 0 || n === 0) return null;
	const k = Math.max(...loads.map(([, load]) => load));
	if (k > n) throw new RangeError(`dependence: an actor leads ${k} items of a plan of ${n}`);
	const heaviest = loads.filter(([, load]) => load === k).map(([actor]) => actor);
	return {
		actors: heaviest.toSorted(),
		k,
		n,
		share: k / n,
		post: heaviest.length === 1 && heaviest.every((actor) => byId.get(actor)?.post === true)
	};
};
