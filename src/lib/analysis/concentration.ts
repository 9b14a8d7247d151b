export interface Concentration {
	/** actors with a load above 0, and the sum of loads */
	actors: number;
	total: number;
	/** Herfindahl-Hirschman index, Σ share², in (0, 1] */
	hhi: number;
	/** 1 / HHI: how many equal actors would be as concentrated */
	effective: number;
	/** the largest load and its part of the total */
	top: { actor_id: string; load: number; share: number };
}

/** How concentrated loads are. Null when nobody carries anything. Source: Hirschman (1945); Laakso & Taagepera (1979) for the effective number. */
export const concentration = (loads: ReadonlyMap<string, number>): Concentration | null => {
	const carrying = [...loads].filter(([, load]) => load > 0).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const [first] = carrying;
	if (!first) return null;
	const total = carrying.reduce((sum, [, load]) => sum + load, 0);
	const hhi = carrying.reduce((sum, [, load]) => sum + (load / total) ** 2, 0);
	return { actors: carrying.length, total, hhi, effective: 1 / hhi, top: { actor_id: first[0], load: first[1], share: first[1] / total } };
};
