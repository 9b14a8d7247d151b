import { type Filters, withFilters } from '../../model/filters.ts';
import { grades, levels, planKinds, timingKinds } from '../../model/vocabulary.ts';
import { type Decoded, int, oneOf, orNull, record, text } from '../decode.ts';
import { count, type Counting } from '../query.ts';
import { columnsOf, every, sql } from '../sql.ts';
import { chosenItems, planWhere } from '../where.ts';

const row = record({
	id: text,
	title: text,
	short_title: text,
	organisation_id: text,
	organisation_name: text,
	organisation_acronym: orNull(text),
	kind: oneOf(...planKinds),
	level: oneOf(...levels),
	territory_code: text,
	territory_name: text,
	region_code: orNull(text),
	region_name: orNull(text),
	subject: text,
	year_start: int,
	year_end: int,
	language: text,
	publisher: text,
	licence: text,
	url: orNull(text),
	source_file: text,
	sha256: text,
	layout: text,
	grade: oneOf(...grades),
	leads_named: oneOf('named', 'implicit', 'none'),
	supersedes: orNull(text),
	note: orNull(text),
	items: int,
	coded: int,
	with_lead: int,
	with_timing: int,
	lines: int
});
export type PlanRow = Decoded<typeof row>;

const led = (filters: Filters): Filters => withFilters(filters, { role: ['lead'] });
const timed = (filters: Filters): Filters => withFilters(filters, { timing: [...timingKinds] });

/** The plans of the filters, oldest first, with the items that the filters keep in each: all, coded, led by name, with a timing. */
export const plans = (filters: Filters): Counting<PlanRow, 'items' | 'coded' | 'with_lead' | 'with_timing'> =>
	count(
		'plans',
		sql`
			with kept as (select plan_id, count(*) as items, count(*) filter (where coded) as coded from ${chosenItems(filters)} group by plan_id),
			led as (select plan_id, count(*) as n from ${chosenItems(led(filters))} group by plan_id),
			timed as (select plan_id, count(*) as n from ${chosenItems(timed(filters))} group by plan_id),
			read as (select plan_id, count(*) as n from source_lines group by plan_id)
			select ${columnsOf('plans', 'p')}, o.name as organisation_name, o.acronym as organisation_acronym,
				t.name as territory_name, t.region_code, r.name as region_name,
				coalesce(kept.items, 0) as items, coalesce(kept.coded, 0) as coded,
				coalesce(led.n, 0) as with_lead, coalesce(timed.n, 0) as with_timing, coalesce(read.n, 0) as lines
			from plans p
				join organisations o on o.id = p.organisation_id
				join territories t on t.code = p.territory_code
				left join territories r on r.code = t.region_code
				left join kept on kept.plan_id = p.id
				left join led on led.plan_id = p.id
				left join timed on timed.plan_id = p.id
				left join read on read.plan_id = p.id
			where ${every(planWhere(filters))}
			order by p.year_start, p.id`,
		row,
		{
			items: ({ id }) => withFilters(filters, { plan: [id] }),
			coded: ({ id }) => withFilters(filters, { plan: [id], coded: true }),
			with_lead: ({ id }) => withFilters(led(filters), { plan: [id] }),
			with_timing: ({ id }) => withFilters(timed(filters), { plan: [id] })
		}
	);
