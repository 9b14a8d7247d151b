import type { Filters } from '../../model/filters.ts';
import { itemKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, list, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({
	id: text,
	plan_id: text,
	kind: oneOf(...itemKinds),
	number: orNull(text),
	heading: orNull(text),
	text,
	line_start: int,
	line_end: int,
	stems: list(text),
	themes: list(text)
});
export type ComparableItemRow = Decoded<typeof row>;

/** The items of the filters with what brings them near others: their themes, in the order of the codebook, and the stems of their words. */
export const comparableItems = (filters: Filters): Query<ComparableItemRow> =>
	ask(
		'comparableItems',
		sql`
			with c as ${chosenItems(filters)},
			labels as (
				select l.item_id, list(l.theme_id order by h.ordinal) as themes
				from item_themes l join themes h on h.id = l.theme_id where l.item_id in (select id from c) group by l.item_id)
			select i.id, i.plan_id, i.kind, i.number, s.label as heading, i.text, i.line_start, i.line_end, i.stems, labels.themes
			from items i join plans p on p.id = i.plan_id
				left join sections s on s.id = i.section_id
				left join labels on labels.item_id = i.id
			where i.id in (select id from c)
			order by p.year_start, p.id, i.ordinal`,
		row
	);
