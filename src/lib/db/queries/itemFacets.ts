import type { Filters } from '../../model/filters.ts';
import { facetSources, itemFacets as facets, vias } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { columnsOf, sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({
	item_id: text,
	facet: oneOf(...facets),
	code: text,
	source: oneOf(...facetSources),
	via: orNull(oneOf(...vias)),
	rule: orNull(text),
	cue: orNull(text),
	span_start: orNull(int),
	span_end: orNull(int)
});
export type ItemFacetRow = Decoded<typeof row>;

/** Modality and publics of the items of the filters, with the words that the classifier found. */
export const itemFacets = (filters: Filters): Query<ItemFacetRow> =>
	ask(
		'itemFacets',
		sql`
			select ${columnsOf('item_facets', 'f')} from item_facets f
			where f.item_id in (select id from ${chosenItems(filters)})
			order by f.item_id, f.facet, f.code`,
		row
	);
