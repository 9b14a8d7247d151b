import { type Filters, withFilters } from '../../model/filters.ts';
import { itemKinds, resolutions, roles } from '../../model/vocabulary.ts';
import { type Decoded, flag, oneOf, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { among, every, sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({
	item_id: text,
	plan_id: text,
	kind: oneOf(...itemKinds),
	actor_id: text,
	role: oneOf(...roles),
	as_written: text,
	resolution: oneOf(...resolutions),
	counted: flag
});
export type ChargeRow = Decoded<typeof row>;

/** Who is named in the items of the filters, and in which words; repetitions within an item included, in the order of reading. */
export const charges = (filters: Filters): Query<ChargeRow> =>
	ask(
		'charges',
		sql`
			with c as ${chosenItems(withFilters(filters, { actor: [], role: [] }))}
			select c.id as item_id, c.plan_id, c.kind, a.actor_id, a.role, a.as_written, a.resolution, a.counted
			from c join assignments a on a.item_id = c.id
			where ${every([...among('a.actor_id', filters.actor), ...among('a.role', filters.role)])}
			order by c.plan_id, c.ordinal, c.id, a.ordinal`,
		row
	);
