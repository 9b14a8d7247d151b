import { base } from '$app/paths';
import { itemAnchor } from '#lib/ui/card.ts';
import type { CardLinks } from '#lib/ui/card.ts';
import type { Language } from '#lib/i18n/language.ts';
import { toParams } from '#lib/model/filterUrl.ts';
import { groupOf, withoutGroups } from '#lib/model/documentGroup.ts';
import type { Filters } from '#lib/model/filters.ts';

/** Address of a page, relative to wherever the site is served from. `path` has no leading slash and ends with one unless empty. */
export const pageHref = (language: Language, path = ''): string => `${base}/${language === 'en' ? 'en/' : ''}${path}`;

/** Path of a page within its language, from the name of its route: '' or 'themes/employment/'. */
export const pathOf = (route: string | null, id: string | undefined): string => {
	const path = (route ?? '')
		.replace('/[[lang=lang]]', '')
		.replace(/^\//u, '')
		.replace('[id]', id ?? '');
	return path === '' ? '' : `${path}/`;
};

export const actorHref = (language: Language, id: string): string => pageHref(language, `acteurs/${id}/`);
export const themeHref = (language: Language, id: string): string => pageHref(language, `themes/${id}/`);
/** The page of a document; of a group, the list of its documents. */
export const planHref = (language: Language, id: string): string => {
	const group = groupOf(id);
	return pageHref(language, group ? `plans/?kind=${group.kind}&level=${group.level}` : `plans/${id}/`);
};

/** The explorer on exactly these items; the panel reads the same address. */
export const itemsHref = (language: Language, filters: Filters): string =>
	`${pageHref(language, 'explorer/')}?${toParams(withoutGroups(filters))}`;

export const cardLinks = (language: Language): CardLinks => ({
	item: (planId, itemId) => `${planHref(language, planId)}#${itemAnchor(itemId)}`,
	theme: (id) => themeHref(language, id),
	actor: (id) => actorHref(language, id)
});
