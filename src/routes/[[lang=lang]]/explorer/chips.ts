import type { I18n } from '#lib/i18n/context.ts';
import { chosenKeys, noFilters, type Filters } from '#lib/model/filters.ts';
import { facetOrder, facetValue, type Names } from './facetWords.ts';

/** A filter in force, in words. */
export interface Chip {
	key: string;
	name: string;
	value: string;
	/** what takes it off */
	off: Partial<Filters>;
}

export function chipsOf(filters: Filters, names: Names, themeName: (id: string) => string, i18n: I18n): Chip[] {
	const words = i18n.t.explorer;
	const facets = facetOrder.flatMap((facet) =>
		filters[facet].map((value) => ({
			key: `${facet} ${value}`,
			name: words[facet],
			value: facetValue(facet, String(value), names, themeName, i18n),
			off: { [facet]: filters[facet].filter((one) => one !== value) } as Partial<Filters>
		}))
	);
	const single: Partial<Record<keyof Filters, string>> = {
		search: filters.search,
		via: filters.via === 'explicit' ? i18n.t.themes.explicit : words.headingOnly,
		rank: words.primary,
		coded: words.coded,
		grade: i18n.f.list(filters.grade.map((grade) => i18n.t.plans.grades[grade as keyof typeof i18n.t.plans.grades] ?? grade)),
		modality: i18n.f.list(filters.modality.map(themeName)),
		public: i18n.f.list(filters.public.map(themeName)),
		section: filters.section.join(', '),
		item: words.selected(filters.item.length)
	};
	const nameOf = (key: keyof Filters) =>
		key === 'grade' ? i18n.t.plans.grade : (words[key as 'search' | 'via' | 'modality' | 'public' | 'section' | 'item'] ?? key);
	const rest = chosenKeys(filters).flatMap((key): Chip[] => {
		const value = single[key];
		return value === undefined ? [] : [{ key, name: nameOf(key), value, off: { [key]: noFilters[key] } as Partial<Filters> }];
	});
	return [...facets, ...rest];
}
