import { createRequire } from 'node:module';
import { lowerCase } from '#lib/text/fold.ts';

/**
 * Tells French words, from a list of the package registry (pure folders can't import one): used to repair damaged words.
 * The list, 336,000 words, is only read when the first damaged word is met.
 */
export function frenchWords(): (word: string) => boolean {
	let words: Set<string> | null = null;
	return (word) => {
		words ??= new Set(createRequire(import.meta.url)('an-array-of-french-words') as string[]);
		return words.has(lowerCase(word));
	};
}
