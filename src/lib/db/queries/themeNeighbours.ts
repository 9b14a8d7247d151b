import { type Filters, noFilters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, list, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { chosenItems, labelWhere } from '../where.ts';

const row = record({ theme_id: text, n: int, of: int, items: list(text) });
export type ThemeNeighbourRow = Decoded<typeof row>;

/** Themes that stand in the same coded items as a theme, as the filters count labels: `n` of its `of` items. Most shared first. */
export const themeNeighbours = (theme: string, filters: Filters): Counting<ThemeNeighbourRow, 'n'> => {
	const coded = withFilters(filters, { theme: [], coded: true });
	return count(
		'themeNeighbours',
		sql`
			with c as ${chosenItems(coded)},
			given as (
				select distinct c.id, l.theme_id from c join item_themes l on l.item_id = c.id
				where ${every(labelWhere(withFilters(filters, { theme: [] })))}),
			mine as (select id from given where theme_id = ${theme}),
			whole as (select count(*) as n from mine)
			select g.theme_id, count(*) as n, whole.n as of, list(g.id order by g.id) as items
			from given g join mine on mine.id = g.id cross join whole join themes h on h.id = g.theme_id
			where g.theme_id <> ${theme}
			group by g.theme_id, whole.n, h.ordinal
			order by count(*) desc, h.ordinal`,
		row,
		{ n: (of) => withFilters(noFilters, { item: of.items }) }
	);
};
