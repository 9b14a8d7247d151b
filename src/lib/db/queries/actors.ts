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

/** Actors that the documents give a role or name in an item, or that wrote one, and the bodies that these belong to. */
export const actors = (): Query<ActorRow> =>
	ask(
		'actors',
		sql`
			with recursive named as (
				select actor_id as id from assignments union select entity_id as id from mentions union select organisation_id as id from plans
			), known as (
				select id from named
				union
				select o.parent_id as id from organisations o join known k on k.id = o.id where o.parent_id is not null
			)
			select o.id, o.name, o.acronym, o.type, o.parent_id, m.name as parent_name, o.generic, o.post, o.note
			from organisations o left join organisations m on m.id = o.parent_id
			where o.id in (select id from known)
			order by o.id`,
		row
	);
