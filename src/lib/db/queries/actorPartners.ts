import { type Filters, noFilters, withFilters } from '../../model/filters.ts';
import { type Decoded, flag, int, list, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { assignmentWhere, chosenItems } from '../where.ts';

const row = record({ other_id: text, other_name: text, generic: flag, post: flag, n: int, items: list(text) });
export type ActorPartnerRow = Decoded<typeof row>;

/** Who stands in the same items as an actor, in any of the roles of the filters; most shared items first. */
export const actorPartners = (actor: string, filters: Filters): Counting<ActorPartnerRow, 'n'> =>
	count(
		'actorPartners',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))},
			pair as (
				select distinct c.id, a.actor_id from c join assignments a on a.item_id = c.id
				where ${every(assignmentWhere(withFilters(filters, { actor: [] })))}),
			shared as (
				select other.id, other.actor_id from pair other join pair mine on mine.id = other.id
				where mine.actor_id = ${actor} and other.actor_id <> ${actor})
			select s.actor_id as other_id, o.name as other_name, o.generic, o.post, count(*) as n, list(s.id order by s.id) as items
			from shared s join organisations o on o.id = s.actor_id
			group by s.actor_id, o.name, o.generic, o.post
			order by n desc, s.actor_id`,
		row,
		{ n: (of) => withFilters(noFilters, { item: of.items }) }
	);
