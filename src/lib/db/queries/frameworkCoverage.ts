import { type Filters, withFilters } from '../../model/filters.ts';
import { levels, planKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, list, oneOf, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { every, sql } from '../sql.ts';
import { chosenItems, labelWhere, planWhere } from '../where.ts';

const row = record({
	framework_id: text,
	part_id: text,
	plan_id: text,
	plan_kind: oneOf(...planKinds),
	level: oneOf(...levels),
	themes: list(text),
	k: int,
	n: int
});
export type FrameworkCoverageRow = Decoded<typeof row>;

/** Parts of frameworks in every plan: `k` of `n` coded items carry at least one of the part's themes. Parts without themes are not there. */
export const frameworkCoverage = (filters: Filters): Counting<FrameworkCoverageRow, 'k' | 'n'> => {
	const coded = withFilters(filters, { theme: [], coded: true });
	const labels = every(labelWhere(withFilters(filters, { theme: [] })));
	return count(
		'frameworkCoverage',
		sql`
			with c as ${chosenItems(coded)},
			whole as (select plan_id, count(*) as n from c group by plan_id),
			near as (
				select t.part_id, list(t.theme_id order by h.ordinal) as themes
				from framework_themes t join themes h on h.id = t.theme_id group by t.part_id),
			part as (
				select t.part_id, c.plan_id, count(distinct c.id) as k
				from c join item_themes l on l.item_id = c.id join framework_themes t on t.theme_id = l.theme_id
				where ${labels} group by t.part_id, c.plan_id)
			select w.framework_id, w.id as part_id, p.id as plan_id, p.kind as plan_kind, p.level, near.themes,
				coalesce(part.k, 0) as k, coalesce(whole.n, 0) as n
			from near join framework_parts w on w.id = near.part_id cross join plans p
				left join whole on whole.plan_id = p.id
				left join part on part.plan_id = p.id and part.part_id = w.id
			where ${every(planWhere(filters))}
			order by w.framework_id, w.ordinal, p.year_start, p.id`,
		row,
		{
			k: (of) => withFilters(coded, { theme: of.themes, plan: [of.plan_id] }),
			n: (of) => withFilters(coded, { plan: [of.plan_id] })
		}
	);
};
