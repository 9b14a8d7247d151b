import { type Filters, withFilters } from '../../model/filters.ts';
import { itemKinds, roles } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({ actor_id: text, plan_id: text, kind: oneOf(...itemKinds), role: oneOf(...roles), n: int });
export type WorkloadKindRow = Decoded<typeof row>;

/** Items where each actor is named, by plan, kind of item and role: an action and an objective are not one workload. */
export const workloadByKind = (filters: Filters): Counting<WorkloadKindRow, 'n'> =>
	count(
		'workloadByKind',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))}
			select a.actor_id, c.plan_id, c.kind, a.role, count(distinct c.id) as n
			from c join assignments a on a.item_id = c.id
			where ${every(assignmentWhere(filters))}
			group by a.actor_id, c.plan_id, c.kind, a.role
			order by a.actor_id, c.plan_id, c.kind, a.role`,
		row,
		{ n: (of) => withFilters(filters, { actor: [of.actor_id], role: [of.role], plan: [of.plan_id], kind: [of.kind] }) }
	);
