import { tokenise } from '#lib/text/tokenise.ts';
import { wholeWords } from '#lib/text/word.ts';

/** Finite verbs and announcing words, with their accents: « à » is not « a ». */
const finite = wholeWords(
	'ont|a|est|sont|étaient|était|été|visait|visent|vise|poursuit|voici|suivante?s?|doit|doivent|peut|peuvent|have|has|are|were|is|following',
	'iu'
);

/** A sentence that announces or explains, rather than the title of what follows. */
export function isSentence(text: string): boolean {
	const words = tokenise(text).length;
	return words > 24 || (words >= 5 && finite.test(text)) || (words >= 8 && /[.!;]$/u.test(text));
}

export const startsLower = (text: string): boolean => /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);

/** An infinitive by its ending: the form in which plans write what is to be done. */
export const isInfinitive = (word: string): boolean => /^\p{L}+(?:er|ir|re|oir)$/u.test(word);
