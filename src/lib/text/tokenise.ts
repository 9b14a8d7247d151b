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
const ending = '(?:e|s|es|x|ne|nes|le|les|te|tes|fe|ve|ves|ère|ères|ive|ives|euse|euses|rice|rices|trice|trices)';
const inclusive = `\\p{L}{3,}(?:(?:[.·•‧⋅]${ending})+(?![\\p{L}\\p{N}])|\\(${ending}\\)(?:s(?![\\p{L}\\p{N}]))?)`;
const plain = '[\\p{L}\\p{M}\\p{N}]+';
const words = new RegExp(`${elision}|${inclusive}|${plain}`, 'gu');

export function tokenise(text: string): Token[] {
	return Array.from(text.matchAll(words), (found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
}

/** « intervenant.e.s », « intervenant(e)s » → « intervenant » */
export const withoutInclusiveEnding = (word: string): string => word.replace(/(\p{L}{3,}?)(?:[.·•‧⋅(]\p{L}.*)$/u, '$1');
