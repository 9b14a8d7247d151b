import { type Filters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, type Fragment, join, sql } from '../sql.ts';
import { assignmentWhere, chosenItems, labelWhere } from '../where.ts';

export const facetNames = ['plan', 'planKind', 'level', 'kind', 'theme', 'actor', 'role', 'timing', 'year', 'territory'] as const;
export type FacetName = (typeof facetNames)[number];

const row = record({ facet: oneOf(...facetNames), value: text, n: int });
export type FacetRow = Decoded<typeof row>;

/** How the values of each facet hang on the items `c` left by the other filters. */
const values: Record<FacetName, (others: Filters) => Fragment> = {
	plan: () => sql`select c.id, c.plan_id as value from c`,
	planKind: () => sql`select c.id, p.kind as value from c join plans p on p.id = c.plan_id`,
	level: () => sql`select c.id, p.level as value from c join plans p on p.id = c.plan_id`,
	kind: () => sql`select c.id, c.kind as value from c`,
	theme: (others) => sql`select c.id, l.theme_id as value from c join item_themes l on l.item_id = c.id where ${every(labelWhere(others))}`,
	actor: (others) =>
		sql`select c.id, a.actor_id as value from c join assignments a on a.item_id = c.id where ${every(assignmentWhere(others))}`,
	role: (others) => sql`select c.id, a.role as value from c join assignments a on a.item_id = c.id where ${every(assignmentWhere(others))}`,
	timing: () => sql`select c.id, coalesce(t.kind, 'none') as value from c left join timings t on t.item_id = c.id`,
	year: () =>
		sql`select id, cast(unnest(range(year_start, coalesce(year_end, year_start) + 1)) as varchar) as value
			from c join timings t on t.item_id = c.id where year_start is not null`,
	territory: () =>
		sql`select c.id, coalesce(t.region_code, t.code) as value from c join plans p on p.id = c.plan_id join territories t on t.code = p.territory_code`
};

const without = (filters: Filters, facet: FacetName): Filters => withFilters(filters, { [facet]: [] });

const counted = (filters: Filters, facet: FacetName): Fragment => {
	const others = without(filters, facet);
	return sql`(with c as ${chosenItems(others)}, v as (${values[facet](others)})
		select ${facet} as facet, value, count(distinct id) as n from v group by value)`;
};

/** The filters whose items a row counts. */
export const selectFacet = (filters: Filters, { facet, value }: FacetRow): Filters =>
	withFilters(filters, { [facet]: [facet === 'year' ? Number(value) : value] });

/** Items behind each value of each facet, each facet counted under the other filters; most frequent values first. */
export const facets = (filters: Filters): Counting<FacetRow, 'n'> =>
	count(
		'facets',
		sql`select facet, value, n from (${join(
			facetNames.map((facet) => counted(filters, facet)),
			' union all '
		)}) order by facet, n desc, value`,
		row,
		{ n: (of) => selectFacet(filters, of) }
	);
