import { type Decoded, flag, int, orNull, real, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { columnsOf, sql } from '../sql.ts';

const row = record({
	code: text,
	name: text,
	level: text,
	region_code: orNull(text),
	lat: orNull(real),
	lon: orNull(real),
	tile_row: orNull(int),
	tile_col: orNull(int),
	rpce: flag,
	known_document: orNull(text)
});
export type TerritoryRow = Decoded<typeof row>;

/** Territories, regions included. */
export const territories = (): Query<TerritoryRow> =>
	ask('territories', sql`select ${columnsOf('territories', 't')} from territories t order by t.code`, row);
