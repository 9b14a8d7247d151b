import { type Decoded, orNull, real, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { among, every, sql } from '../sql.ts';

const row = record({ plan_id: text, check_id: text, figure: real, out_of: orNull(real) });
export type PlanQualityRow = Decoded<typeof row>;

/** Measures of the extraction, of one plan or of all. */
export const planQuality = (plan?: string): Query<PlanQualityRow> =>
	ask(
		'planQuality',
		sql`
			select plan_id, check_id, figure, out_of from quality where ${every(among('plan_id', plan === undefined ? [] : [plan]))}
			order by plan_id, check_id`,
		row
	);
