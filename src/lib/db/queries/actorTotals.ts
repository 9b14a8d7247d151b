import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, flag, int, orNull, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({
	actor_id: text,
	name: text,
	acronym: orNull(text),
	type: text,
	post: flag,
	documents: int,
	lead: int,
	collaborator: int
});
export type ActorTotalsRow = Decoded<typeof row>;

/**
 * Items that each actor leads or collaborates in, all documents together, and in how many documents; most named first, generic actors left out.
 * Both roles are counted, whichever of them the filters choose: each number opens the items of its own.
 */
export const actorTotals = (filters: Filters, limit: number): Counting<ActorTotalsRow, 'lead' | 'collaborator'> => {
	const inRole = (role: 'lead' | 'collaborator') => (of: ActorTotalsRow) => withFilters(filters, { actor: [of.actor_id], role: [role] });
	const ofActors = withFilters(filters, { role: [] });
	return count(
		'actorTotals',
		sql`
			with c as ${chosenItems(withFilters(ofActors, { actor: [] }))}
			select a.actor_id, o.name, o.acronym, o.type, o.post, count(distinct c.plan_id) as documents,
				count(distinct c.id) filter (where a.role = 'lead') as lead,
				count(distinct c.id) filter (where a.role = 'collaborator') as collaborator
			from c join assignments a on a.item_id = c.id join organisations o on o.id = a.actor_id
			where ${every(assignmentWhere(ofActors))} and not o.generic
			group by a.actor_id, o.name, o.acronym, o.type, o.post
			order by count(distinct c.id) desc, a.actor_id limit ${limit}`,
		row,
		{ lead: inRole('lead'), collaborator: inRole('collaborator') }
	);
};
