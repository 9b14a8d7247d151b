import { noFilters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, list, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ plan_id: text, n: int, items: list(text) });
export type ActorMentionRow = Decoded<typeof row>;

/** Items whose own words name an actor, by plan. */
export const actorMentions = (actor: string): Counting<ActorMentionRow, 'n'> =>
	count(
		'actorMentions',
		sql`
			with named as (select distinct i.plan_id, i.id from mentions m join items i on i.id = m.item_id where m.entity_id = ${actor})
			select plan_id, count(*) as n, list(id order by id) as items from named group by plan_id order by plan_id`,
		row,
		{ n: (of) => withFilters(noFilters, { item: of.items }) }
	);
