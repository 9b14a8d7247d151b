import { alphaBinary, alphaInterval, type Pair } from '#lib/themes/alpha.ts';
import type { CodebookTables } from '../read/codebook.ts';
import { type Codings, independentCoders, type Label } from '../read/codings.ts';
import type { Row, TableRows } from './rows.ts';
import { typeset } from './typeset.ts';

/**
 * The codebook's themes, each with the agreement of the two independent codings on explicit labels.
 * Units are the adjudicated items; « uncited » are those that version 1.0 of the book does not quote. Figures are recomputed from
 * the codings; alpha is null when neither coding used the theme.
 */
export function themeTableRows(codebook: CodebookTables, codings: Codings): TableRows {
	const [first, second] = independentCoders(codings);
	const a = explicitLabels(codings.coders, first);
	const b = explicitLabels(codings.coders, second);
	const units = codings.items.map(({ item_id }) => item_id);
	const uncited = codings.items.filter(({ cited_in_v1_0 }) => !cited_in_v1_0).map(({ item_id }) => item_id);
	const pairs = (theme: string, items: string[]): Pair[] => items.map((item) => [a.has(`${item} ${theme}`), b.has(`${item} ${theme}`)]);
	const compared = second !== undefined;
	return {
		themes: codebook.themes.map(({ family, frameworks: _, ...theme }, index) => {
			const all = pairs(theme.id, units);
			const rest = pairs(theme.id, uncited);
			const interval = compared ? alphaInterval(all) : null;
			const row: Row = {
				...theme,
				family_id: family,
				ordinal: index + 1,
				n_a: all.filter(([inA]) => inA).length,
				n_b: all.filter(([, inB]) => inB).length,
				alpha: compared ? alphaBinary(all) : null,
				alpha_low: interval?.[0] ?? null,
				alpha_high: interval?.[1] ?? null,
				uncited_n: rest.filter(([inA, inB]) => inA && inB).length,
				uncited_alpha: compared ? alphaBinary(rest) : null
			};
			return typeset(row);
		})
	};
}

const explicitLabels = (labels: Label[], coder: string | undefined): Set<string> =>
	new Set(labels.filter((label) => label.coder === coder && label.via === 'explicit').map(({ item_id, theme }) => `${item_id} ${theme}`));
