import type { Filters } from '../../model/filters.ts';
import { type Decoded, int, record } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const row = record({ n: int });
export type ItemCountRow = Decoded<typeof row>;

/** How many items the filters select; one row. */
export const itemCount = (filters: Filters): Counting<ItemCountRow, 'n'> =>
	count('itemCount', sql`select count(*) as n from ${chosenItems(filters)} c`, row, { n: () => filters });
