import { type Filters, noFilters, withFilters } from '../../model/filters.ts';
import { itemKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, list, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ plan_id: text, kind: oneOf(...itemKinds), n: int, items: list(text) });
export type ActorMentionRow = Decoded<typeof row>;

/** Items whose own words name an actor, by plan and kind of item: a name in a sentence is not a role. */
export const actorMentions = (actor: string, filters: Filters): Counting<ActorMentionRow, 'n'> =>
	count(
		'actorMentions',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))},
			named as (select distinct item_id from mentions where entity_id = ${actor})
			select c.plan_id, c.kind, count(*) as n, list(c.id order by c.id) as items
			from c join named on named.item_id = c.id
			group by c.plan_id, c.kind
			order by c.plan_id, c.kind`,
		row,
		{ n: (of) => withFilters(noFilters, { item: of.items }) }
	);
