import type { Filters } from '../../model/filters.ts';
import { timingKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ item_id: text, kind: oneOf(...timingKinds), year_start: orNull(int), year_end: orNull(int) });
export type ItemTimingRow = Decoded<typeof row>;

/** When the items of the filters run, as far as their words give years. */
export const itemTimings = (filters: Filters): Query<ItemTimingRow> =>
	ask(
		'itemTimings',
		sql`
			with c as ${chosenItems(filters)}
			select c.id as item_id, t.kind, t.year_start, t.year_end
			from c join timings t on t.item_id = c.id
			order by c.plan_id, c.ordinal, c.id, t.ordinal`,
		row
	);
