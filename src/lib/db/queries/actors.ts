import { type Decoded, flag, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	id: text,
	name: text,
	acronym: orNull(text),
	type: text,
	parent_id: orNull(text),
	parent_name: orNull(text),
	generic: flag,
	post: flag,
	note: orNull(text)
});
export type ActorRow = Decoded<typeof row>;

/** Actors that the documents give a role or name in an item, or that wrote one. */
export const actors = (): Query<ActorRow> =>
	ask(
		'actors',
		sql`
			select o.id, o.name, o.acronym, o.type, o.parent_id, m.name as parent_name, o.generic, o.post, o.note
			from organisations o left join organisations m on m.id = o.parent_id
			where o.id in (select actor_id from assignments) or o.id in (select entity_id from mentions) or o.id in (select organisation_id from plans)
			order by o.id`,
		row
	);
