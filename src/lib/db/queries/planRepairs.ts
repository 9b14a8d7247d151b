import { type Decoded, int, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ line: int, span_start: int, span_end: int, raw: text, fixed: text, method: text, reason: orNull(text) });
export type PlanRepairRow = Decoded<typeof row>;

/** Repairs made so that a damaged document can be read. */
export const planRepairs = (plan: string): Query<PlanRepairRow> =>
	ask(
		'planRepairs',
		sql`
			select line, span_start, span_end, raw, fixed, method, reason from repairs where plan_id = ${plan}
			order by line, span_start, span_end`,
		row
	);
