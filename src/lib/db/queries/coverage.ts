import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, flag, int, list, oneOf, orNull, real, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { chosenItems, planWhere } from '../where.ts';

const row = record({
	code: text,
	name: text,
	lat: orNull(real),
	lon: orNull(real),
	tile_row: orNull(int),
	tile_col: orNull(int),
	rpce: flag,
	state: oneOf('analysed', 'known', 'none', 'out_of_scope'),
	known_document: orNull(text),
	documents: list(text),
	n: int
});
export type CoverageRow = Decoded<typeof row>;

/**
 * Each administrative region, its documents among those of the filters, and the state of our knowledge of it: analysed; out of scope, when
 * the filters leave out its documents or the region itself; known, a document exists that was not analysed; none found.
 * Documents and `n` follow the other filters, also in a region out of scope.
 */
export const coverage = (filters: Filters): Counting<CoverageRow, 'n'> => {
	const anywhere = withFilters(filters, { territory: [] });
	const inside = filters.territory.length === 0 ? sql`true` : sql`r.code in (${filters.territory})`;
	return count(
		'coverage',
		sql`
			with c as ${chosenItems(anywhere)},
			written as (select p.id, t.region_code as region from plans p join territories t on t.code = p.territory_code where t.region_code is not null),
			kept as (
				select t.region_code as region, list(p.id order by p.year_start, p.id) as documents
				from plans p join territories t on t.code = p.territory_code where ${every(planWhere(anywhere))} group by t.region_code),
			counted as (select written.region, count(*) as n from c join written on written.id = c.plan_id group by written.region)
			select r.code, r.name, r.lat, r.lon, r.tile_row, r.tile_col, r.rpce,
				case when not ${inside} then 'out_of_scope'
					when kept.region is not null then 'analysed'
					when r.code in (select region from written) then 'out_of_scope'
					when r.known_document is not null then 'known'
					else 'none' end as state,
				r.known_document, kept.documents, coalesce(counted.n, 0) as n
			from territories r left join kept on kept.region = r.code left join counted on counted.region = r.code
			where r.level = 'region'
			order by r.code`,
		row,
		{ n: (of) => withFilters(filters, { territory: [of.code] }) }
	);
};
