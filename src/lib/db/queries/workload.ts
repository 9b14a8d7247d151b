import { type Filters, withFilters } from '../../model/filters.ts';
import { roles } from '../../model/vocabulary.ts';
import { type Decoded, flag, int, oneOf, orNull, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({
	actor_id: text,
	name: text,
	acronym: orNull(text),
	type: text,
	generic: flag,
	post: flag,
	plan_id: text,
	role: oneOf(...roles),
	n: int
});
export type WorkloadRow = Decoded<typeof row>;

/**
 * Items that each actor leads, collaborates in, could join or leads implicitly, by plan: one row a role, never summed.
 * An actor written twice in an item counts once (methods: « Workload per actor »).
 */
export const workload = (filters: Filters): Counting<WorkloadRow, 'n'> =>
	count(
		'workload',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))}
			select a.actor_id, o.name, o.acronym, o.type, o.generic, o.post, c.plan_id, a.role, count(distinct c.id) as n
			from c join assignments a on a.item_id = c.id join organisations o on o.id = a.actor_id
			where ${every(assignmentWhere(filters))}
			group by a.actor_id, o.name, o.acronym, o.type, o.generic, o.post, c.plan_id, a.role
			order by a.actor_id, c.plan_id, a.role`,
		row,
		{ n: (of) => withFilters(filters, { actor: [of.actor_id], role: [of.role], plan: [of.plan_id] }) }
	);
