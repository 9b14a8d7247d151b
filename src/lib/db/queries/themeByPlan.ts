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
	k: int,
	explicit: int,
	heading: int,
	primary: int,
	n: int
});
export type ThemePlanRow = Decoded<typeof row>;

/**
 * Every theme of the filters in every plan, zeros included: `n` coded items, `k` of them with the theme as the filters count labels,
 * and the other readings beside it (by the item's words, by its heading only, as first theme). An item may carry several themes.
 */
export const themeByPlan = (filters: Filters): Counting<ThemePlanRow, 'k' | 'explicit' | 'heading' | 'primary' | 'n'> => {
	const coded = withFilters(filters, { theme: [], coded: true });
	const cell = (patch: Partial<Filters>) => (of: ThemePlanRow) =>
		withFilters(coded, { theme: [of.theme_id], plan: [of.plan_id], ...patch });
	return count(
		'themeByPlan',
		sql`
			with c as ${chosenItems(coded)},
			whole as (select plan_id, count(*) as n from c group by plan_id),
			part as (
				select l.theme_id, c.plan_id, count(*) filter (where ${every(labelWhere(withFilters(filters, { theme: [] })))}) as k,
					count(*) filter (where l.via = 'explicit') as explicit, count(*) filter (where l.via = 'heading') as heading,
					count(*) filter (where l.rank = 'primary') as primary_
				from c join item_themes l on l.item_id = c.id group by l.theme_id, c.plan_id)
			select h.id as theme_id, p.id as plan_id, p.kind as plan_kind, p.level, coalesce(part.k, 0) as k, coalesce(part.explicit, 0) as explicit,
				coalesce(part.heading, 0) as heading, coalesce(part.primary_, 0) as "primary", coalesce(whole.n, 0) as n
			from themes h cross join plans p
				left join whole on whole.plan_id = p.id
				left join part on part.theme_id = h.id and part.plan_id = p.id
			where ${every([...among('h.id', filters.theme), ...planWhere(filters)])}
			order by h.ordinal, p.year_start, p.id`,
		row,
		{
			k: cell({}),
			explicit: cell({ via: 'explicit', rank: 'any' }),
			heading: cell({ via: 'heading', rank: 'any' }),
			primary: cell({ via: 'all', rank: 'primary' }),
			n: (of) => withFilters(coded, { plan: [of.plan_id] })
		}
	);
};
