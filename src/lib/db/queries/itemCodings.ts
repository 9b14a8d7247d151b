import type { Filters } from '../../model/filters.ts';
import { ranks, vias } from '../../model/vocabulary.ts';
import { type Decoded, oneOf, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ item_id: text, theme_id: text, coder: text, via: oneOf(...vias), rank: oneOf(...ranks) });
export type ItemCodingRow = Decoded<typeof row>;

/** What each coding says of the items of the filters: one row a theme it gave. */
export const itemCodings = (filters: Filters): Query<ItemCodingRow> =>
	ask(
		'itemCodings',
		sql`
			select c.item_id, c.theme_id, c.coder, c.via, c.rank
			from codings c
			where c.item_id in (select id from ${chosenItems(filters)})
			order by c.item_id, c.theme_id, c.coder`,
		row
	);
