import { dispositions } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ line: int, page: orNull(int), text, disposition: oneOf(...dispositions), reason: text });
export type PlanLineRow = Decoded<typeof row>;

/** Every line of a document, personal data removed, with what became of it. */
export const planLines = (plan: string): Query<PlanLineRow> =>
	ask('planLines', sql`select line, page, text, disposition, reason from source_lines where plan_id = ${plan} order by line`, row);
