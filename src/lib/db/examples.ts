/** Questions that people ask, as statements; their words are in i18n, under the same names. */
export const examples = {
	leads: `select o.name, count(distinct a.item_id) as items
from assignments a
join organisations o on o.id = a.actor_id
where a.counted and a.role = 'lead'
group by o.name
order by items desc, o.name
limit 20`,
	years: `select y.year, count(distinct t.item_id) as items
from timings t
join (select range as year from range(2010, 2031)) y
  on y.year between t.year_start and coalesce(t.year_end, t.year_start)
group by y.year
order by y.year`,
	themes: `select h.short_fr as theme, p.short_title as plan, count(*) as items
from item_themes l
join items i on i.id = l.item_id
join plans p on p.id = i.plan_id
join themes h on h.id = l.theme_id
where i.coded
group by h.short_fr, p.short_title
order by theme, plan`,
	words: `select p.short_title as plan, i.line_start as line, i.text
from items i
join plans p on p.id = i.plan_id
where i.text ilike '%logement%'
order by plan, line`,
	together: `select a.actor_id as actor, b.actor_id as other, count(distinct a.item_id) as items
from assignments a
join assignments b on b.item_id = a.item_id and b.actor_id > a.actor_id
where a.counted and b.counted
group by a.actor_id, b.actor_id
having count(distinct a.item_id) > 2
order by items desc, actor, other`,
	unread: `select plan_id, disposition, count(*) as lines
from source_lines
group by plan_id, disposition
order by plan_id, disposition`
} as const;

export type ExampleName = keyof typeof examples;
