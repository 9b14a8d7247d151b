import { returnedDos } from '../../model/returned.ts';
import { type Decoded, int, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	ordinal: int,
	item_id: orNull(text),
	organisation_id: text,
	organisation: text,
	date: text,
	change: oneOf(...returnedDos),
	line: int,
	words: text,
	before: orNull(text),
	after: orNull(text),
	reason: orNull(text)
});
export type PlanCorrectionRow = Decoded<typeof row>;

/** What organisations returned after checking a document, in the order of its lines. */
export const planCorrections = (plan: string): Query<PlanCorrectionRow> =>
	ask(
		'planCorrections',
		sql`
			select c.ordinal, c.item_id, c.organisation_id, o.name as organisation, c.date, c.change, c.line, c.words, c."before", c."after", c.reason
			from corrections c join organisations o on o.id = c.organisation_id
			where c.plan_id = ${plan}
			order by c.ordinal`,
		row
	);
