import { type Filters, withFilters } from '../../model/filters.ts';
import { itemFacets, planKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { among, every, join, sql } from '../sql.ts';
import { chosenItems, labelWhere, planWhere } from '../where.ts';

const row = record({
	plan_kind: oneOf(...planKinds),
	facet: oneOf(...itemFacets),
	code: text,
	theme_id: text,
	k: int,
	themed: int,
	coded: int,
	n: int
});
export type ThemeFacetRow = Decoded<typeof row>;

/**
 * Every theme of the filters with every modality and public of the filters, kinds of document apart: of `n` coded items, `themed` have the theme, `coded` have
 * the modality or public, and `k` have both. A theme is read in the whole item: `k` doesn't say that the public is that of the theme.
 */
export const themeByFacet = (filters: Filters): Counting<ThemeFacetRow, 'k' | 'themed' | 'coded' | 'n'> => {
	const items = withFilters(filters, { theme: [], modality: [], public: [], coded: true });
	const labels = every(labelWhere(withFilters(filters, { theme: [] })));
	const cell = (patch: (of: ThemeFacetRow) => Partial<Filters>) => (of: ThemeFacetRow) =>
		withFilters(items, { planKind: [of.plan_kind], ...patch(of) });
	const rows = itemFacets.map((facet) => sql`(${every([sql`b.facet = ${facet}`, ...among('b.id', filters[facet])])})`);
	return count(
		'themeByFacet',
		sql`
			with kinds as (select distinct p.kind from plans p where ${every(planWhere(filters))}),
			c as (select chosen.id, p.kind as plan_kind from ${chosenItems(items)} chosen join plans p on p.id = chosen.plan_id),
			l as (select distinct l.item_id, l.theme_id from item_themes l where ${labels}),
			f as (select f.item_id, f.facet, f.code from item_facets f join facet_codes b on b.facet = f.facet and b.id = f.code),
			whole as (select plan_kind, count(*) as n from c group by plan_kind),
			themed as (select c.plan_kind, l.theme_id, count(*) as n from c join l on l.item_id = c.id group by c.plan_kind, l.theme_id),
			coded as (select c.plan_kind, f.facet, f.code, count(*) as n from c join f on f.item_id = c.id group by c.plan_kind, f.facet, f.code),
			part as (
				select c.plan_kind, f.facet, f.code, l.theme_id, count(*) as n
				from c join f on f.item_id = c.id join l on l.item_id = c.id group by c.plan_kind, f.facet, f.code, l.theme_id)
			select kinds.kind as plan_kind, b.facet, b.id as code, h.id as theme_id, coalesce(part.n, 0) as k, coalesce(themed.n, 0) as themed,
				coalesce(coded.n, 0) as coded, coalesce(whole.n, 0) as n
			from themes h cross join facet_codes b cross join kinds
				left join whole on whole.plan_kind = kinds.kind
				left join themed on themed.plan_kind = kinds.kind and themed.theme_id = h.id
				left join coded on coded.plan_kind = kinds.kind and coded.facet = b.facet and coded.code = b.id
				left join part on part.plan_kind = kinds.kind and part.facet = b.facet and part.code = b.id and part.theme_id = h.id
			where (${join(rows, ' or ')}) and ${every(among('h.id', filters.theme))}
			order by kinds.kind, b.facet, b.ordinal, h.ordinal`,
		row,
		{
			k: cell((of) => ({ theme: [of.theme_id], [of.facet]: [of.code] })),
			themed: cell((of) => ({ theme: [of.theme_id] })),
			coded: cell((of) => ({ [of.facet]: [of.code] })),
			n: cell(() => ({}))
		}
	);
};
