import type { Filters } from '../model/filters.ts';
import { type Grade, itemFacets } from '../model/vocabulary.ts';
import { stems } from '../text/stem.ts';
import { among, every, type Fragment, join, sql } from './sql.ts';

/** A low-confidence extraction is never mixed into a count without being asked for. */
const graded = ({ grade, plan, item }: Filters): Fragment[] => {
	const low = 'low' satisfies Grade;
	return grade.length + plan.length + item.length === 0 ? [sql`p.grade <> ${low}`] : among('p.grade', grade);
};

/** Conditions on a plan `p`. */
export const planWhere = (filters: Filters): Fragment[] => [
	...among('p.id', filters.plan),
	...among('p.kind', filters.planKind),
	...among('p.level', filters.level),
	...graded(filters),
	...(filters.territory.length === 0
		? []
		: [sql`p.territory_code in (select code from territories where coalesce(region_code, code) in (${filters.territory}))`])
];

/** Conditions on an assignment `a`: it counts, and its actor and role are the chosen ones. */
export const assignmentWhere = (filters: Filters): Fragment[] => [
	sql`a.counted`,
	...among('a.actor_id', filters.actor),
	...among('a.role', filters.role)
];

/** Conditions on a theme label `l`. */
export const labelWhere = (filters: Filters): Fragment[] => [
	...among('l.theme_id', filters.theme),
	...(filters.via === 'all' ? [] : [sql`l.via = ${filters.via}`]),
	...(filters.rank === 'any' ? [] : [sql`l.rank = ${filters.rank}`])
];

const assigned = (filters: Filters): Fragment[] =>
	filters.actor.length + filters.role.length === 0
		? []
		: [sql`i.id in (select a.item_id from assignments a where ${every(assignmentWhere(filters))})`];

const labelled = (filters: Filters): Fragment[] =>
	filters.theme.length === 0 ? [] : [sql`i.id in (select l.item_id from item_themes l where ${every(labelWhere(filters))})`];

/** One condition a facet: a modality and a public are asked of the same item. */
const faceted = (filters: Filters): Fragment[] =>
	itemFacets
		.filter((facet) => filters[facet].length > 0)
		.map((facet) => sql`i.id in (select f.item_id from item_facets f where f.facet = ${facet} and f.code in (${filters[facet]}))`);

const timed = ({ timing }: Filters): Fragment[] => {
	const kinds = timing.filter((kind) => kind !== 'none');
	const any = [
		...(kinds.length === 0 ? [] : [sql`i.id in (select item_id from timings where kind in (${kinds}))`]),
		...(timing.includes('none') ? [sql`i.id not in (select item_id from timings)`] : [])
	];
	return any.length === 0 ? [] : [sql`(${join(any, ' or ')})`];
};

const during = ({ year }: Filters): Fragment[] =>
	year.length === 0
		? []
		: [
				sql`i.id in (select item_id from timings where ${join(
					year.map((one) => sql`${one} between year_start and coalesce(year_end, year_start)`),
					' or '
				)})`
			];

const under = ({ section }: Filters): Fragment[] =>
	section.length === 0
		? []
		: [
				sql`i.section_id in (
					with recursive below as (
						select id from sections where id in (${section})
						union
						select s.id from sections s join below b on s.parent_id = b.id
					) select id from below)`
			];

/** A word matches the stems that begin with its own stem; under three letters, only the same stem. */
const found = ({ search }: Filters): Fragment[] =>
	[...new Set(stems(search))].map((stem) =>
		stem.length < 3 ? sql`list_contains(i.stems, ${stem})` : sql`(' ' || array_to_string(i.stems, ' ')) like ${`% ${stem}%`}`
	);

/** Conditions on an item `i` of a plan `p`. */
const itemWhere = (filters: Filters): Fragment[] => [
	...planWhere(filters),
	...among('i.id', filters.item),
	...among('i.kind', filters.kind),
	...(filters.coded ? [sql`i.coded`] : []),
	...under(filters),
	...labelled(filters),
	...faceted(filters),
	...assigned(filters),
	...timed(filters),
	...during(filters),
	...found(filters)
];

/** The items that the filters select, as a subquery. */
export const chosenItems = (filters: Filters): Fragment =>
	sql`(select i.id, i.plan_id, i.section_id, i.kind, i.ordinal, i.coded from items i join plans p on p.id = i.plan_id where ${every(itemWhere(filters))})`;
