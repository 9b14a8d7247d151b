import { itemFacets } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { columnsOf, sql } from '../sql.ts';

const row = record({
	facet: oneOf(...itemFacets),
	id: text,
	ordinal: int,
	label_fr: text,
	label_en: text,
	short_fr: text,
	short_en: text
});
export type FacetCodeRow = Decoded<typeof row>;

/** The codebook's modalities, then its publics, in its order. */
export const facetCodes = (): Query<FacetCodeRow> =>
	ask('facetCodes', sql`select ${columnsOf('facet_codes', 'c')} from facet_codes c order by c.facet, c.ordinal`, row);
