import type { CodedItem } from '#lib/analysis/codedItem.ts';
import type { GapSide } from '#lib/analysis/gapFigures.ts';
import { randomBeta } from '#lib/analysis/randomBeta.ts';
import type { Random } from '#lib/analysis/seeded.ts';

/** n items over `sections` sections of nearly equal size; every section draws its own rate around p, with intra-section correlation rho. */
export const drawItems = (
	plan: string,
	n: number,
	sections: number,
	rates: Record<string, number>,
	rho: number,
	random: Random
): CodedItem[] => {
	const themes = Object.entries(rates);
	const rateOf = (p: number): number => (rho === 0 ? p : randomBeta((p * (1 - rho)) / rho, ((1 - p) * (1 - rho)) / rho, random));
	const local = Array.from({ length: sections }, () => new Map(themes.map(([theme, p]) => [theme, rateOf(p)])));
	return Array.from({ length: n }, (_, i) => {
		const section = Math.floor((i * sections) / n);
		const labels = themes.filter(([theme]) => random() < (local[section]?.get(theme) ?? 0));
		return {
			id: `${plan}/${i}`,
			plan_id: plan,
			section_id: `${plan}#${section}`,
			kind: 'action',
			text: `t${i}`,
			labels: labels.map(([theme_id], rank) => ({ theme_id, via: 'explicit', rank: rank === 0 ? 'primary' : 'secondary' }))
		};
	});
};

export const drawSide = (
	plan: string,
	n: number,
	sections: number,
	rates: Record<string, number>,
	rho: number,
	random: Random
): GapSide => {
	const items = drawItems(plan, n, sections, rates, rho, random);
	return { plans: [{ id: plan, kind: 'action-plan', year_start: 2020 }], items, allItems: items };
};
