import { isCommitment } from './entries.ts';

/** « Offrir des ateliers », with its capital: words that begin an entry, not a line of one. */
export const opensDeed = (words: string): boolean => /^\p{Lu}/u.test(words) && isCommitment(words);
