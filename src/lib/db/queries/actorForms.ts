import { type Filters, noFilters, withFilters } from '../../model/filters.ts';
import { resolutions, roles } from '../../model/vocabulary.ts';
import { type Decoded, int, list, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({
	actor_id: text,
	plan_id: text,
	as_written: text,
	resolution: oneOf(...resolutions),
	role: oneOf(...roles),
	n: int,
	items: list(text)
});
export type ActorFormRow = Decoded<typeof row>;

/** How each actor is written in each plan, by which rule the words were understood, and in which items. */
export const actorForms = (filters: Filters): Counting<ActorFormRow, 'n'> =>
	count(
		'actorForms',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))},
			form as (
				select distinct a.actor_id, c.plan_id, a.as_written, a.resolution, a.role, c.id
				from c join assignments a on a.item_id = c.id where ${every(assignmentWhere(filters))})
			select actor_id, plan_id, as_written, resolution, role, count(*) as n, list(id order by id) as items
			from form group by actor_id, plan_id, as_written, resolution, role
			order by actor_id, plan_id, as_written, resolution, role`,
		row,
		{ n: (of) => withFilters(noFilters, { item: of.items }) }
	);
