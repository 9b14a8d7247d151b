import { type Decoded, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ name: text, nature: oneOf('official', 'acronym', 'alias'), valid_from: orNull(text), valid_to: orNull(text) });
export type ActorNameRow = Decoded<typeof row>;

/** Names of an organisation through time, then its other written forms. */
export const actorNames = (actor: string): Query<ActorNameRow> =>
	ask(
		'actorNames',
		sql`
			select name, nature, valid_from, valid_to from organisation_names where organisation_id = ${actor}
			order by nature <> 'official', valid_from nulls last, nature, name`,
		row
	);
