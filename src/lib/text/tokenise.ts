/**
 * French words and where they stand. Elisions are words of their own (« l' », « qu' »), hyphens separate,
 * and inclusive forms stay whole: « intervenant.es », « agent·e·s », « participant(e)s ».
 */
export interface Token {
	text: string;
	/** offsets in the tokenised text, end excluded */
	start: number;
	end: number;
}

const elision = "(?:[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu|[pP]resqu|[qQ]uelqu|[qQ]u|QU|[cdjlmnstCDJLMNST])['’](?=[\\p{L}\\p{N}])";
const ending =
	'(?:e|s|es|x|ne|nes|le|les|elle|elles|lle|lles|enne|ennes|te|tes|fe|ve|ves|ère|ères|ive|ives|euse|euses|rice|rices|trice|trices)';
/** With hyphens, only endings that are no word of their own (« donne-les », « dit-elle »). */
const hyphened = '(?:e-s|es|e|ne-s|nes|ne|le-s|te-s|trices?|euses?|euse-s|trice-s)';
const inclusive = `\\p{L}{3,}(?:(?:[.·•‧⋅]${ending})+(?![\\p{L}\\p{N}])|\\(${ending}\\)(?:s(?![\\p{L}\\p{N}]))?|-${hyphened}(?![\\p{L}\\p{N}-]))`;
const plain = '[\\p{L}\\p{M}\\p{N}]+';
const words = new RegExp(`${elision}|${inclusive}|${plain}`, 'gu');

export function tokenise(text: string): Token[] {
	return Array.from(text.matchAll(words), (found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
}

const endings = new RegExp(`(\\p{L}{3,}?)(?:[.·•‧⋅(]\\p{L}.*|-${hyphened})$`, 'u');

/** « intervenant.e.s », « intervenant(e)s », « intervenant-e-s » → « intervenant » */
export const withoutInclusiveEnding = (word: string): string => word.replace(endings, '$1');

/** The same in its number: « intervenant.e.s » → « intervenants », « élu·e » → « élu ». */
export const masculineOf = (word: string): string => {
	const base = withoutInclusiveEnding(word);
	return base !== word && /s$/u.test(word) && !/[sx]$/u.test(base) ? `${base}s` : base;
};
