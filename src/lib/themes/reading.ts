import type { Coder } from './compile.ts';
import { detectLanguage } from './language.ts';
import { readTokens, type Token } from './tokens.ts';
import type { ItemToCode, Language } from './types.ts';

/** An item's words, read once for its themes and its facets. */
export interface Reading {
	language: Language;
	words: Token[];
	/** the words with formulas, names, collaborators and mentions masked */
	tokens: Token[];
}

export function readItem(coder: Coder, { text, language }: ItemToCode): Reading {
	const words = readTokens(text);
	return { language: language ?? detectLanguage(words).language, words, tokens: coder.mask(text, words) };
}
