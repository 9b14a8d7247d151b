import { type Decoded, flag, real, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { columnsOf, sql } from '../sql.ts';

const row = record({ id: text, name: text, region_code: text, lat: real, lon: real, rpce: flag });
export type CityRow = Decoded<typeof row>;

/** Cities of the map: RPCE destinations, and the main service town of the regions that have none. */
export const cities = (): Query<CityRow> =>
	ask('cities', sql`select ${columnsOf('cities', 'c')} from cities c order by c.region_code, c.name`, row);
