import { deciders, decisions } from '../../model/vocabulary.ts';
import { type Decoded, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	demand_id: text,
	action_id: text,
	decision: oneOf(...decisions),
	reason: text,
	decided_by: orNull(oneOf(...deciders)),
	decided_on: orNull(text)
});
export type UptakeLinkRow = Decoded<typeof row>;

/** What a person decided of demands and actions. */
export const uptakeLinks = (): Query<UptakeLinkRow> =>
	ask(
		'uptakeLinks',
		sql`select demand_id, action_id, decision, reason, decided_by, decided_on from uptake_links order by demand_id, action_id`,
		row
	);
