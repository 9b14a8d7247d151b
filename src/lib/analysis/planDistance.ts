export interface PlanDistance {
	/** 1 − themes in common / themes of either; 0: the same themes */
	jaccard: number;
	/** 1 − cosine of the two profiles; 0: the same proportions */
	cosine: number;
	shared: string[];
}

/**
 * How far apart the theme profiles of two plans are, in [0, 1]. A profile gives each theme its share (or count); themes at 0 may be left out.
 * Null when a plan has no theme. Sources: Jaccard (1912); Salton & McGill (1983) for the cosine.
 */
export const planDistance = (first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): PlanDistance | null => {
	const themes = (profile: ReadonlyMap<string, number>): string[] => [...profile].filter(([, value]) => value > 0).map(([theme]) => theme);
	const [one, two] = [themes(first), themes(second)];
	if (!one.length || !two.length) return null;
	const shared = one.filter((theme) => (second.get(theme) ?? 0) > 0).toSorted();
	const norm = (profile: ReadonlyMap<string, number>, keys: string[]): number =>
		Math.hypot(...keys.map((theme) => profile.get(theme) ?? 0));
	const dot = shared.reduce((sum, theme) => sum + (first.get(theme) ?? 0) * (second.get(theme) ?? 0), 0);
	return {
		jaccard: 1 - shared.length / new Set([...one, ...two]).size,
		cosine: Math.min(1, Math.max(0, 1 - dot / (norm(first, one) * norm(second, two)))),
		shared
	};
};
