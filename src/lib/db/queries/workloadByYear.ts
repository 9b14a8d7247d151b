import { type Filters, withFilters } from '../../model/filters.ts';
import { roles } from '../../model/vocabulary.ts';
import { type Decoded, flag, int, oneOf, orNull, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { among, every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({
	actor_id: text,
	name: text,
	acronym: orNull(text),
	generic: flag,
	post: flag,
	plan_id: text,
	role: oneOf(...roles),
	year: int,
	n: int
});
export type WorkloadYearRow = Decoded<typeof row>;

/** Actor-years: an item counts in each year that its timing covers; items without a year count in none. */
export const workloadByYear = (filters: Filters): Counting<WorkloadYearRow, 'n'> =>
	count(
		'workloadByYear',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [], year: [] }))},
			y as (
				select item_id, unnest(range(year_start, coalesce(year_end, year_start) + 1)) as year
				from timings where year_start is not null)
			select a.actor_id, o.name, o.acronym, o.generic, o.post, c.plan_id, a.role, y.year, count(distinct c.id) as n
			from c join assignments a on a.item_id = c.id join organisations o on o.id = a.actor_id join y on y.item_id = c.id
			where ${every([...assignmentWhere(filters), ...among('y.year', filters.year)])}
			group by a.actor_id, o.name, o.acronym, o.generic, o.post, c.plan_id, a.role, y.year
			order by a.actor_id, c.plan_id, a.role, y.year`,
		row,
		{ n: (of) => withFilters(filters, { actor: [of.actor_id], role: [of.role], plan: [of.plan_id], year: [of.year] }) }
	);
