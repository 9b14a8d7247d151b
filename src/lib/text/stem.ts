import { stemmer } from '@orama/stemmers/french';
import { fold } from './fold.ts';
import { tokenise, withoutInclusiveEnding } from './tokenise.ts';

/**
 * French Snowball stem of a folded word, so that « réfugiées », « refugies » and « réfugié·e·s » meet.
 * The feminine « ée » is brought to « é » first (Snowball looks for the accent, which folding removes), and the plural
 * left by « emplois » goes.
 */
export function stem(word: string): string {
	const before = known.get(word);
	if (before !== undefined) return before;
	if (known.size >= mostKnown) known.clear();
	const stemmed = stemOf(word);
	known.set(word, stemmed);
	return stemmed;
}

/** A language has few words, and texts repeat them: each is stemmed once. */
const known = new Map<string, string>();
const mostKnown = 20_000;

function stemOf(word: string): string {
	const base = fold(withoutInclusiveEnding(word)).replace(/(?<=\p{L}{2})e{2,}(s?)$/u, 'e$1');
	const stemmed = stemmer(base);
	return stemmed.length > 3 ? stemmed.replace(/s$/, '') : stemmed;
}

/** Stems of the words of a text, in order; elided articles and one-letter words are left out. */
export function stems(text: string): string[] {
	return tokenise(text)
		.filter((token) => !/['’]$/u.test(token.text) && (token.text.length > 1 || /\d/.test(token.text)))
		.map((token) => stem(token.text));
}
