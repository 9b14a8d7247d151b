import { vias } from '../../model/vocabulary.ts';
import { type Decoded, oneOf, orNull, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { sql } from '../sql.ts';

const via = orNull(oneOf(...vias));
const row = record({ item_id: text, plan_id: text, text, coder_a: via, coder_b: via, reference: via });
export type ThemeCodingRow = Decoded<typeof row>;

/** Items that a coding or the reference gives this theme, and by which way; the first two codings in order of name. */
export const themeCodings = (theme: string): Query<ThemeCodingRow> =>
	ask(
		'themeCodings',
		sql`
			with coders as (select coder, row_number() over (order by coder) as rank from (select distinct coder from codings)),
			read as (select c.item_id, c.via, r.rank from codings c join coders r on r.coder = c.coder where c.theme_id = ${theme}),
			kept as (select item_id, via from item_themes where theme_id = ${theme})
			select i.id as item_id, i.plan_id, i.text, a.via as coder_a, b.via as coder_b, kept.via as reference
			from items i join plans p on p.id = i.plan_id
				left join read a on a.item_id = i.id and a.rank = 1
				left join read b on b.item_id = i.id and b.rank = 2
				left join kept on kept.item_id = i.id
			where a.via is not null or b.via is not null or kept.via is not null
			order by p.year_start, p.id, i.ordinal`,
		row
	);
