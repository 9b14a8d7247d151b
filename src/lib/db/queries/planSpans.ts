import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ of: oneOf('item', 'actor', 'timing'), item_id: text, ref: text, line: int, span_start: int, span_end: int });
export type PlanSpanRow = Decoded<typeof row>;

/**
 * Where the items of a plan, the names of their actors and their timings stand in the source lines (UTF-16 offsets, end excluded).
 * `ref` is the actor's id, '' for the others. Names without a known place are left out.
 */
export const planSpans = (plan: string): Query<PlanSpanRow> =>
	ask(
		'planSpans',
		sql`
			with c as (select id from items where plan_id = ${plan})
			select "of", item_id, ref, line, span_start, span_end from (
				select 'item' as "of", item_id, '' as ref, ordinal, line, span_start, span_end from item_spans
				union all
				select 'actor' as "of", item_id, actor_id as ref, ordinal, line, span_start, span_end from assignments
				union all
				select 'timing' as "of", item_id, '' as ref, ordinal, line, span_start, span_end from timings
			) spans
			where item_id in (select id from c) and line is not null and span_start is not null and span_end is not null
			order by line, span_start, span_end, "of", item_id, ordinal`,
		row
	);
