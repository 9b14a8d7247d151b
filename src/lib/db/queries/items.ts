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
import { ask, type Query } from '../query.ts';
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

const actors = sql`
	select a.item_id, list({'actor_id': a.actor_id, 'name': o.name, 'acronym': o.acronym, 'role': a.role, 'as_written': a.as_written,
		'resolution': a.resolution, 'scope': a.scope, 'counted': a.counted, 'generic': o.generic, 'post': o.post} order by a.ordinal) as actors
	from assignments a join organisations o on o.id = a.actor_id
	where a.item_id in (select id from page) group by a.item_id`;

const timings = sql`
	select t.item_id, list({'kind': t.kind, 'year_start': t.year_start, 'year_end': t.year_end, 'date_start': t.date_start, 'date_end': t.date_end,
		'as_written': t.as_written, 'phase': t.phase, 'condition': t.condition, 'scope': t.scope} order by t.ordinal) as timings,
		min(t.year_start) as first_year
	from timings t where t.item_id in (select id from page) group by t.item_id`;

const themes = sql`
	select l.item_id, list({'theme_id': l.theme_id, 'via': l.via, 'rank': l.rank, 'source': l.source, 'note': l.note, 'rule': l.rule, 'cue': l.cue,
		'span_start': l.span_start, 'span_end': l.span_end, 'score': l.score} order by l.rank, l.via, h.ordinal) as themes
	from item_themes l join themes h on h.id = l.theme_id
	where l.item_id in (select id from page) group by l.item_id`;

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

/** The items of the filters, as their cards show them; unless ordered otherwise, plans oldest first, then as in the document. */
export const items = (filters: Filters, page?: Page, order: Order = inDocuments): Query<ItemRow> =>
	ask(
		'items',
		sql`
			with page as (
				select c.id from ${chosenItems(filters)} c join plans p on p.id = c.plan_id${order.sort === 'timing' ? firstYears : sql``}
				order by ${ordered(order, sql`y.first_year`)}${limits(page)}),
			actors as (${actors}), timed as (${timings}), labels as (${themes})
			select c.id, c.plan_id, p.title as plan_title, p.short_title as plan_short, p.kind as plan_kind, p.level,
				p.year_start as plan_year_start, p.year_end as plan_year_end, c.kind, c.ordinal, c.number, c.path,
				c.section_id, s.label as section_label, c.parent_id, c.text, c.text_source, c.page, c.line_start, c.line_end, c.repaired, c.corrected, c.coded,
				d.modality, d.publics, d.contested, d.contested_on, actors.actors, timed.timings, labels.themes
			from items c
				join plans p on p.id = c.plan_id
				left join sections s on s.id = c.section_id
				left join item_codings d on d.item_id = c.id
				left join actors on actors.item_id = c.id
				left join timed on timed.item_id = c.id
				left join labels on labels.item_id = c.id
			where c.id in (select id from page)
			order by ${ordered(order, sql`timed.first_year`)}`,
		row
	);
