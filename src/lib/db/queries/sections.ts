import { type Decoded, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({ id: text, parent_id: orNull(text) });
export type SectionRow = Decoded<typeof row>;

/** Every section of every document and the one above it. */
export const sections = (): Query<SectionRow> => ask('sections', sql`select id, parent_id from sections order by id`, row);
