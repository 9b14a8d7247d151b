import { type Filters, withFilters } from '../../model/filters.ts';
import { levels, planKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { among, every, sql } from '../sql.ts';
import { chosenItems, labelWhere, planWhere } from '../where.ts';

const row = record({
	theme_id: text,
	plan_id: text,
	plan_kind: oneOf(...planKinds),
	level: oneOf(...levels),
	year_start: int,
	year_end: int,
	territory: text,
	k: int,
	n: int,
	sections_k: int,
	sections_n: int
});
export type GapRow = Decoded<typeof row>;

/**
 * Every theme of the filters in every plan: `k` of `n` coded items, and `sections_k` of `sections_n` objectives or sections
 * (the nearest heading of an item; items without one stand together) with at least one such item.
 */
export const gaps = (filters: Filters): Counting<GapRow, 'k' | 'n'> => {
	const coded = withFilters(filters, { theme: [], coded: true });
	return count(
		'gaps',
		sql`
			with c as (select id, plan_id, coalesce(section_id, plan_id) as section from ${chosenItems(coded)} i),
			whole as (select plan_id, count(*) as n, count(distinct section) as sections from c group by plan_id),
			part as (
				select l.theme_id, c.plan_id, count(*) as k, count(distinct c.section) as sections
				from c join item_themes l on l.item_id = c.id where ${every(labelWhere(withFilters(filters, { theme: [] })))}
				group by l.theme_id, c.plan_id)
			select h.id as theme_id, p.id as plan_id, p.kind as plan_kind, p.level, p.year_start, p.year_end, coalesce(t.region_code, t.code) as territory,
				coalesce(part.k, 0) as k, coalesce(whole.n, 0) as n, coalesce(part.sections, 0) as sections_k, coalesce(whole.sections, 0) as sections_n
			from themes h cross join plans p join territories t on t.code = p.territory_code
				left join whole on whole.plan_id = p.id
				left join part on part.theme_id = h.id and part.plan_id = p.id
			where ${every([...among('h.id', filters.theme), ...planWhere(filters)])}
			order by h.ordinal, p.year_start, p.id`,
		row,
		{
			k: (of) => withFilters(coded, { theme: [of.theme_id], plan: [of.plan_id] }),
			n: (of) => withFilters(coded, { plan: [of.plan_id] })
		}
	);
};
