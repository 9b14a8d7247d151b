import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { among, every, sql } from '../sql.ts';
import { chosenItems, labelWhere, planWhere } from '../where.ts';

const row = record({ theme_id: text, territory: text, territory_name: text, documents: int, k: int, n: int });
export type ThemeTerritoryRow = Decoded<typeof row>;

/**
 * Every theme of the filters in every territory that has a document: `n` coded items, `k` of them with the theme.
 * A territory is an administrative region, or the document's own when it lies above regions.
 */
export const themeByTerritory = (filters: Filters): Counting<ThemeTerritoryRow, 'k' | 'n'> => {
	const coded = withFilters(filters, { theme: [], coded: true });
	return count(
		'themeByTerritory',
		sql`
			with c as ${chosenItems(coded)},
			place as (
				select p.id as plan_id, coalesce(t.region_code, t.code) as territory
				from plans p join territories t on t.code = p.territory_code where ${every(planWhere(filters))}),
			places as (select territory, count(*) as documents from place group by territory),
			whole as (select place.territory, count(*) as n from c join place on place.plan_id = c.plan_id group by place.territory),
			part as (
				select place.territory, l.theme_id, count(*) as k
				from c join place on place.plan_id = c.plan_id join item_themes l on l.item_id = c.id
				where ${every(labelWhere(withFilters(filters, { theme: [] })))}
				group by place.territory, l.theme_id)
			select h.id as theme_id, places.territory, t.name as territory_name, places.documents, coalesce(part.k, 0) as k, coalesce(whole.n, 0) as n
			from themes h cross join places join territories t on t.code = places.territory
				left join whole on whole.territory = places.territory
				left join part on part.territory = places.territory and part.theme_id = h.id
			where ${every(among('h.id', filters.theme))}
			order by h.ordinal, places.territory`,
		row,
		{
			k: (of) => withFilters(coded, { theme: [of.theme_id], territory: [of.territory] }),
			n: (of) => withFilters(coded, { territory: [of.territory] })
		}
	);
};
