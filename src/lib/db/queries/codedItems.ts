import { type Filters, withFilters } from '../../model/filters.ts';
import { itemKinds, levels, planKinds, ranks, vias } from '../../model/vocabulary.ts';
import { type Decoded, int, list, oneOf, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const label = record({ theme_id: text, via: oneOf(...vias), rank: oneOf(...ranks) });
const row = record({
	id: text,
	plan_id: text,
	plan_kind: oneOf(...planKinds),
	plan_year_start: int,
	level: oneOf(...levels),
	section_id: text,
	kind: oneOf(...itemKinds),
	text,
	labels: list(label)
});
export type CodedItemRow = Decoded<typeof row>;

/** Coded items with all their labels, as the statistics of src/lib/analysis read them; an item without heading stands under its plan. */
export const codedItems = (filters: Filters): Query<CodedItemRow> => {
	const coded = chosenItems(withFilters(filters, { coded: true }));
	return ask(
		'codedItems',
		sql`
			with c as ${coded}
			select i.id, i.plan_id, p.kind as plan_kind, p.year_start as plan_year_start, p.level,
				coalesce(i.section_id, i.plan_id) as section_id, i.kind, i.text
			from items i join plans p on p.id = i.plan_id
			where i.id in (select id from c)
			order by p.year_start, p.id, i.ordinal`,
		row,
		[
			{
				field: 'labels',
				of: sql`
					with c as ${coded}
					select l.item_id as owner, l.theme_id, l.via, l.rank from item_themes l
					where l.item_id in (select id from c) order by l.item_id, l.theme_id`
			}
		]
	);
};
