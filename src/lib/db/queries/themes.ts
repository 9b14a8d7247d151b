import { type Decoded, flag, int, orNull, real, record, text } from '../decode.ts';
import { ask, type Query } from '../query.ts';
import { columnsOf, sql } from '../sql.ts';

const row = record({
	id: text,
	code: text,
	family_id: text,
	family_fr: text,
	family_en: text,
	ordinal: int,
	headline: flag,
	label_fr: text,
	label_en: text,
	short_fr: text,
	short_en: text,
	definition_fr: text,
	definition_en: text,
	include_fr: text,
	exclude_fr: text,
	n_a: int,
	n_b: int,
	alpha: orNull(real),
	alpha_low: orNull(real),
	alpha_high: orNull(real),
	uncited_n: int,
	uncited_alpha: orNull(real)
});
export type ThemeRow = Decoded<typeof row>;

/** The codebook's themes in its order, with their family and how well two codings agree on them. */
export const themes = (): Query<ThemeRow> =>
	ask(
		'themes',
		sql`
			select ${columnsOf('themes', 'h')}, f.label_fr as family_fr, f.label_en as family_en
			from themes h join theme_families f on f.id = h.family_id
			order by h.ordinal, h.id`,
		row
	);
