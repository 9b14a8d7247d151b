import { type Counts, addCounts } from './accuracy.ts';
import type { Coder } from './compile.ts';
import { codeFacets } from './facets.ts';

/** An item whose modality and publics people have decided. */
export interface FacetedItem {
	id: string;
	text: string;
	heading?: string;
	modality: string;
	publics: readonly string[];
}

export interface FacetEvaluation {
	/** items whose modality the classifier finds, of all items */
	modality: { right: number; of: number };
	/** publics, all together: found and right, found and wrong, missed */
	publics: Counts;
}

/** Compares the classifier's modality and publics with those that people decided. */
export function evaluateFacets(coder: Coder, items: readonly FacetedItem[]): FacetEvaluation {
	let right = 0;
	let publics: Counts = { tp: 0, fp: 0, fn: 0 };
	for (const { text, heading, modality, publics: wanted } of items) {
		const found = codeFacets(coder, heading === undefined ? { text, language: 'fr' } : { text, heading, language: 'fr' });
		if (found.some(({ facet, code }) => facet === 'modality' && code === modality)) right++;
		const named = found.filter(({ facet }) => facet === 'public').map(({ code }) => code);
		const tp = named.filter((code) => wanted.includes(code)).length;
		publics = addCounts(publics, { tp, fp: named.length - tp, fn: wanted.length - tp });
	}
	return { modality: { right, of: items.length }, publics };
}
