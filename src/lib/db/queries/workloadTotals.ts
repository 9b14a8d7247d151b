import { type Filters, withFilters } from '../../model/filters.ts';
import { type Role, roles } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems, planWhere } from '../where.ts';

const row = record({
	plan_id: text,
	leads_named: oneOf('named', 'implicit', 'none'),
	items: int,
	lead: int,
	collaborator: int,
	potential: int,
	implicit: int
});
export type WorkloadTotalsRow = Decoded<typeof row>;

/** Denominators of the workload of each plan: its items, and those where at least one actor of the filters has each role. */
export const workloadTotals = (filters: Filters): Counting<WorkloadTotalsRow, 'items' | Role> => {
	const all = withFilters(filters, { actor: [], role: [] });
	const inRole = (role: Role) => (of: WorkloadTotalsRow) => withFilters(filters, { plan: [of.plan_id], role: [role] });
	const ofActors = withFilters(filters, { role: [] });
	return count(
		'workloadTotals',
		sql`
			with c as ${chosenItems(all)},
			a as (select a.item_id, a.role from assignments a where ${every(assignmentWhere(ofActors))})
			select p.id as plan_id, p.leads_named, count(distinct c.id) as items,
				count(distinct c.id) filter (where a.role = ${roles[0]}) as lead,
				count(distinct c.id) filter (where a.role = ${roles[1]}) as collaborator,
				count(distinct c.id) filter (where a.role = ${roles[2]}) as potential,
				count(distinct c.id) filter (where a.role = ${roles[3]}) as implicit
			from plans p left join c on c.plan_id = p.id left join a on a.item_id = c.id
			where ${every(planWhere(filters))}
			group by p.id, p.leads_named, p.year_start
			order by p.year_start, p.id`,
		row,
		{
			items: (of) => withFilters(all, { plan: [of.plan_id] }),
			lead: inRole('lead'),
			collaborator: inRole('collaborator'),
			potential: inRole('potential'),
			implicit: inRole('implicit')
		}
	);
};
