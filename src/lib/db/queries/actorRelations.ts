import { type Decoded, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	relation: text,
	direction: oneOf('from', 'to'),
	other_id: text,
	other_name: text,
	date: orNull(text),
	note: orNull(text)
});
export type ActorRelationRow = Decoded<typeof row>;

/** Mergers, renamings and successions of an organisation: 'to' leads to what came after it, 'from' to what came before. */
export const actorRelations = (actor: string): Query<ActorRelationRow> =>
	ask(
		'actorRelations',
		sql`
			select r.relation, r.direction, r.other_id, o.name as other_name, r.date, r.note
			from (
				select relation, 'to' as direction, to_id as other_id, date, note from organisation_relations where from_id = ${actor}
				union all
				select relation, 'from' as direction, from_id as other_id, date, note from organisation_relations where to_id = ${actor}
			) r join organisations o on o.id = r.other_id
			order by r.date nulls last, r.direction, r.relation, r.other_id`,
		row
	);
