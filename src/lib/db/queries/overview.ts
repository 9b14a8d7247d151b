import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ plan_id: text, plan_kind: text, kind: text, n: int, coded: int });
export type OverviewRow = Decoded<typeof row>;

/** The filters whose items a row counts. */
export const selectOverview = (filters: Filters, { plan_id, kind }: Pick<OverviewRow, 'plan_id' | 'kind'>): Filters =>
	withFilters(filters, { plan: [plan_id], kind: [kind] });

/** What was read: items and coded items of each plan, by kind of item. */
export const overview = (filters: Filters): Counting<OverviewRow, 'n' | 'coded'> =>
	count(
		'overview',
		sql`
			select c.plan_id, p.kind as plan_kind, c.kind, count(*) as n, count(*) filter (where c.coded) as coded
			from ${chosenItems(filters)} c join plans p on p.id = c.plan_id
			group by c.plan_id, p.kind, c.kind
			order by c.plan_id, c.kind`,
		row,
		{
			n: (of) => selectOverview(filters, of),
			coded: (of) => withFilters(filters, { plan: [of.plan_id], kind: [of.kind], coded: true })
		}
	);
