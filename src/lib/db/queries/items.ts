import type { Filters } from '../../model/filters.ts';
import {
	itemKinds,
	levels,
	planKinds,
	ranks,
	resolutions,
	roles,
	scopes,
	themeSources,
	timingKinds,
	vias
} from '../../model/vocabulary.ts';
import type { Order } from '../../model/view.ts';
import { type Decoded, flag, int, list, oneOf, orNull, real, record, text } from '../decode.ts';
import { ask, type Query, type RowList } from '../query.ts';
import { type Fragment, sql } from '../sql.ts';
import { chosenItems } from '../where.ts';

const actor = record({
	actor_id: text,
	name: text,
	acronym: orNull(text),
	role: oneOf(...roles),
	as_written: text,
	resolution: oneOf(...resolutions),
	scope: oneOf(...scopes),
	counted: flag,
	generic: flag,
	post: flag
});
const timing = record({
	kind: oneOf(...timingKinds),
	year_start: orNull(int),
	year_end: orNull(int),
	date_start: orNull(text),
	date_end: orNull(text),
	as_written: text,
	phase: text,
	condition: text,
	scope: oneOf(...scopes)
});
const theme = record({
	theme_id: text,
	via: oneOf(...vias),
	rank: oneOf(...ranks),
	source: oneOf(...themeSources),
	note: orNull(text),
	rule: orNull(text),
	cue: orNull(text),
	span_start: orNull(int),
	span_end: orNull(int),
	score: orNull(real)
});
const row = record({
	id: text,
	plan_id: text,
	plan_title: text,
	plan_short: text,
	plan_kind: oneOf(...planKinds),
	level: oneOf(...levels),
	plan_year_start: int,
	plan_year_end: int,
	kind: oneOf(...itemKinds),
	ordinal: int,
	number: orNull(text),
	path: list(text),
	section_id: orNull(text),
	section_label: orNull(text),
	parent_id: orNull(text),
	text,
	text_source: text,
	page: orNull(int),
	line_start: int,
	line_end: int,
	repaired: flag,
	corrected: flag,
	coded: flag,
	modality: orNull(text),
	publics: list(text),
	contested: orNull(flag),
	contested_on: orNull(text),
	actors: list(actor),
	timings: list(timing),
	themes: list(theme)
});
export type ItemRow = Decoded<typeof row>;
export type ItemActor = Decoded<typeof actor>;
export type ItemTiming = Decoded<typeof timing>;
export type ItemTheme = Decoded<typeof theme>;

export interface Page {
	limit: number;
	offset: number;
}

/** Order of the list; `year` is a column that holds the first year of each item. Ties keep the order of the documents. */
const ordered = ({ sort, descending }: Order, year: Fragment): Fragment => {
	const way = descending ? sql` desc` : sql``;
	const inDocument = sql`p.year_start, p.id, c.ordinal`;
	if (sort === 'kind') return sql`c.kind${way}, ${inDocument}`;
	if (sort === 'timing') return sql`${year}${way} nulls last, ${inDocument}`;
	return descending ? sql`p.year_start desc, p.id desc, c.ordinal desc` : inDocument;
};
const firstYears = sql` left join (select item_id, min(year_start) as first_year from timings group by item_id) y on y.item_id = c.id`;
const limits = (page: Page | undefined): Fragment => (page ? sql` limit ${page.limit} offset ${page.offset}` : sql``);
const inDocuments: Order = { sort: 'document', descending: false };

/** Of the items of `page`, in their order within each. */
const listsOf = (page: Fragment): RowList[] => [
	{
		field: 'actors',
		of: sql`
			with page as ${page}
			select a.item_id as owner, a.actor_id, o.name, o.acronym, a.role, a.as_written, a.resolution, a.scope, a.counted, o.generic, o.post
			from assignments a join organisations o on o.id = a.actor_id where a.item_id in (select id from page) order by a.item_id, a.ordinal`
	},
	{
		field: 'timings',
		of: sql`
			with page as ${page}
			select t.item_id as owner, t.kind, t.year_start, t.year_end, t.date_start, t.date_end, t.as_written, t.phase, t.condition, t.scope
			from timings t where t.item_id in (select id from page) order by t.item_id, t.ordinal`
	},
	{
		field: 'themes',
		of: sql`
			with page as ${page}
			select l.item_id as owner, l.theme_id, l.via, l.rank, l.source, l.note, l.rule, l.cue, l.span_start, l.span_end, l.score
			from item_themes l join themes h on h.id = l.theme_id
			where l.item_id in (select id from page) order by l.item_id, l.rank, l.via, h.ordinal`
	}
];

/** The items of the filters, as their cards show them; unless ordered otherwise, plans oldest first, then as in the document. */
export const items = (filters: Filters, page?: Page, order: Order = inDocuments): Query<ItemRow> => {
	const timed = order.sort === 'timing' ? firstYears : sql``;
	const chosen = sql`(select c.id from ${chosenItems(filters)} c join plans p on p.id = c.plan_id${timed}
		order by ${ordered(order, sql`y.first_year`)}${limits(page)})`;
	return ask(
		'items',
		sql`
			with page as ${chosen}
			select c.id, c.plan_id, p.title as plan_title, p.short_title as plan_short, p.kind as plan_kind, p.level,
				p.year_start as plan_year_start, p.year_end as plan_year_end, c.kind, c.ordinal, c.number, c.path,
				c.section_id, s.label as section_label, c.parent_id, c.text, c.text_source, c.page, c.line_start, c.line_end, c.repaired, c.corrected, c.coded,
				d.modality, d.publics, d.contested, d.contested_on
			from items c
				join plans p on p.id = c.plan_id
				left join sections s on s.id = c.section_id
				left join item_codings d on d.item_id = c.id${timed}
			where c.id in (select id from page)
			order by ${ordered(order, sql`y.first_year`)}`,
		row,
		listsOf(chosen)
	);
};
