import { alphaBinary, alphaInterval, pooledAlphaInterval, type Pair } from '#lib/themes/alpha.ts';
import { type Codings, independentCoders } from '../read/codings.ts';
import { rounded } from './rounded.ts';

export interface AgreementFigures {
	items: number;
	n_a: number;
	n_b: number;
	n_both: number;
	alpha: number | null;
	low: number | null;
	high: number | null;
}

export interface Agreement {
	explicit: AgreementFigures;
	/** explicit and heading labels */
	all: AgreementFigures;
	/** explicit labels of the items that version 1.0 of the codebook does not quote */
	uncited: AgreementFigures;
}

function figures(pairs: Pair[], interval: [number, number] | null, items: number): AgreementFigures {
	return {
		items,
		n_a: pairs.filter(([a]) => a).length,
		n_b: pairs.filter(([, b]) => b).length,
		n_both: pairs.filter(([a, b]) => a && b).length,
		alpha: rounded(alphaBinary(pairs)),
		low: rounded(interval?.[0] ?? null),
		high: rounded(interval?.[1] ?? null)
	};
}

/** Agreement of the two independent codings on some themes, pooled when there are several; items are resampled whole. */
export function agreementOn(codings: Codings, themes: readonly string[]): Agreement {
	const [first, second] = independentCoders(codings);
	const given = (coder: string | undefined, headings: boolean): Set<string> =>
		new Set(
			codings.coders
				.filter((label) => label.coder === coder && (headings || label.via === 'explicit'))
				.map(({ item_id, theme }) => `${item_id} ${theme}`)
		);
	const on = (items: readonly string[], headings: boolean): AgreementFigures => {
		const [a, b] = [given(first, headings), given(second, headings)];
		const byItem = items.map((item) => themes.map((theme): Pair => [a.has(`${item} ${theme}`), b.has(`${item} ${theme}`)]));
		const pairs = byItem.flat();
		return figures(pairs, themes.length === 1 ? alphaInterval(pairs) : pooledAlphaInterval(byItem), items.length);
	};
	const items = codings.items.map(({ item_id }) => item_id);
	const uncited = codings.items.filter(({ cited_in_v1_0 }) => !cited_in_v1_0).map(({ item_id }) => item_id);
	return { explicit: on(items, false), all: on(items, true), uncited: on(uncited, false) };
}
