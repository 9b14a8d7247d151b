import { type Decoded, list, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const row = record({
	framework_id: text,
	short_fr: text,
	short_en: text,
	framework_fr: text,
	framework_en: text,
	citation: text,
	part_id: text,
	code: text,
	label_fr: text,
	label_en: text,
	themes: list(text),
	statuses: list(text)
});
export type FrameworkPartRow = Decoded<typeof row>;

/** Every part of every framework, in its order, with the themes brought near it (none: the codebook reads nothing of it). */
export const frameworks = (): Query<FrameworkPartRow> =>
	ask(
		'frameworks',
		sql`
			with near as (
				select l.part_id, list(l.theme_id order by h.ordinal) as themes, list(distinct l.status) as statuses
				from framework_themes l join themes h on h.id = l.theme_id group by l.part_id)
			select f.id as framework_id, f.short_fr, f.short_en, f.label_fr as framework_fr, f.label_en as framework_en, f.citation,
				p.id as part_id, p.code, p.label_fr, p.label_en, near.themes, near.statuses
			from framework_parts p join frameworks f on f.id = p.framework_id left join near on near.part_id = p.id
			order by f.id, p.ordinal`,
		row
	);
