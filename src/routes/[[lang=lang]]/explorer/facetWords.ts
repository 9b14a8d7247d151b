import type { FacetName } from '#lib/db/queries/facets.ts';
import type { I18n } from '#lib/i18n/context.ts';

export interface Names {
	plan: Record<string, string>;
	actor: Record<string, string>;
	/** of the actors that have one */
	acronym: Record<string, string>;
	territory: Record<string, string>;
}

/** The order in which filters are offered. */
export const facetOrder: FacetName[] = ['plan', 'theme', 'actor', 'role', 'kind', 'level', 'timing', 'year', 'territory', 'planKind'];

/** What a reader sees for a value of a facet; an id that nothing names stays as it is. */
export function facetValue(facet: FacetName, value: string, names: Names, themeName: (id: string) => string, { t }: I18n): string {
	const words = t.vocabulary;
	const known: Record<FacetName, string | undefined> = {
		plan: names.plan[value],
		theme: themeName(value),
		actor: names.actor[value],
		territory: names.territory[value],
		year: value,
		kind: (words.itemKind as Record<string, [string, string]>)[value]?.[0],
		role: (words.role as Record<string, string>)[value],
		level: (words.level as Record<string, string>)[value],
		timing: (words.timing as Record<string, string>)[value],
		planKind: (words.planKind as Record<string, string>)[value]
	};
	return known[facet] ?? value;
}
