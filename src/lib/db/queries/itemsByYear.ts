import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { among, every, sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ plan_id: text, year: int, n: int });
export type ItemYearRow = Decoded<typeof row>;

/** Items of each plan in each year that their timing covers: one that runs several years counts in each, one without a year in none. */
export const itemsByYear = (filters: Filters): Counting<ItemYearRow, 'n'> =>
	count(
		'itemsByYear',
		sql`
			with c as ${chosenItems(withFilters(filters, { year: [] }))},
			y as (
				select item_id, unnest(range(year_start, coalesce(year_end, year_start) + 1)) as year
				from timings where year_start is not null)
			select c.plan_id, y.year, count(distinct c.id) as n
			from c join y on y.item_id = c.id
			where ${every(among('y.year', filters.year))}
			group by c.plan_id, y.year
			order by c.plan_id, y.year`,
		row,
		{ n: (of) => withFilters(filters, { plan: [of.plan_id], year: [of.year] }) }
	);
