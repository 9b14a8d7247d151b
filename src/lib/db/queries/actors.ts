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
	note: orNull(text),
	renamed_to: orNull(text)
});
export type ActorRow = Decoded<typeof row>;

/** Actors that the documents give a role or name in an item, or that wrote one, the bodies that these belong to, and what they are called since. */
export const actors = (): Query<ActorRow> =>
	ask(
		'actors',
		sql`
			with recursive next as (
				select id as from_id, parent_id as id from organisations where parent_id is not null
				union all
				select from_id, to_id from organisation_relations where relation = 'rename'
			), renamed as (
				select from_id, min(to_id) as id from organisation_relations where relation = 'rename' group by from_id
			), named as (
				select actor_id as id from assignments union select entity_id as id from mentions union select organisation_id as id from plans
			), known as (
				select id from named
				union
				select n.id from known k join next n on n.from_id = k.id
			)
			select o.id, o.name, o.acronym, o.type, o.parent_id, m.name as parent_name, o.generic, o.post, o.note, r.id as renamed_to
			from organisations o left join organisations m on m.id = o.parent_id left join renamed r on r.from_id = o.id
			where o.id in (select id from known)
			order by o.id`,
		row
	);
