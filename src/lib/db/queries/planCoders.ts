import { type Decoded, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ plan_id: text, coder: text });
export type PlanCoderRow = Decoded<typeof row>;

/** Who coded each document. */
export const planCoders = (): Query<PlanCoderRow> =>
	ask(
		'planCoders',
		sql`select distinct i.plan_id, c.coder from codings c join items i on i.id = c.item_id order by i.plan_id, c.coder`,
		row
	);
