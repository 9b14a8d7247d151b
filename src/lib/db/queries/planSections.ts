import { noFilters, withFilters } from '../../model/filters.ts';
import { type Decoded, int, orNull, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	id: text,
	parent_id: orNull(text),
	ordinal: int,
	label: text,
	title: text,
	line_start: int,
	line_end: int,
	items: int
});
export type PlanSectionRow = Decoded<typeof row>;

/** Headings of a plan in the order of the document, with the items below each, at any depth. */
export const planSections = (plan: string): Counting<PlanSectionRow, 'items'> =>
	count(
		'planSections',
		sql`
			with recursive below as (
				select id as top, id from sections where plan_id = ${plan}
				union all
				select b.top, s.id from sections s join below b on s.parent_id = b.id),
			held as (select b.top, count(*) as items from below b join items i on i.section_id = b.id group by b.top)
			select s.id, s.parent_id, s.ordinal, s.label, s.title, s.line_start, s.line_end, coalesce(h.items, 0) as items
			from sections s left join held h on h.top = s.id
			where s.plan_id = ${plan}
			order by s.ordinal, s.id`,
		row,
		{ items: (of) => withFilters(noFilters, { section: [of.id] }) }
	);
