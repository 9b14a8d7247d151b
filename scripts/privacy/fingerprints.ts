import { foldKey } from '#lib/text/fold.ts';
import { sha256 } from '../read/bytes.ts';

/**
 * What was removed from documents, as fingerprints: enough to recognise it elsewhere, not to read it. Private all the same: a person
 * who guesses a name could check the guess.
 */
export interface Fingerprints {
	/** of the published data that were made with it */
	data_hash: string;
	/** words of the longest phrase */
	longest: number;
	/** three hexadecimal digits of the first word of each phrase: most texts need no more to be cleared */
	firsts: string[];
	/** SHA-256 of folded words joined by one space (foldKey) */
	hashes: string[];
}

const firstOf = (word: string): string => sha256(word).slice(0, 3);

export function fingerprintsOf(removed: Iterable<string>, dataHash: string): Fingerprints {
	const phrases = [...new Set([...removed].map(foldKey).filter((phrase) => phrase !== ''))].map((phrase) => phrase.split(' '));
	return {
		data_hash: dataHash,
		longest: phrases.reduce((longest, words) => Math.max(longest, words.length), 0),
		firsts: [...new Set(phrases.map(([first = '']) => firstOf(first)))].sort(),
		hashes: phrases.map((words) => sha256(words.join(' '))).sort()
	};
}

/** Tells whether a text holds, as whole words, something that was removed; words already seen are not hashed again. */
export function removedFinder({ longest, firsts, hashes }: Fingerprints): (text: string) => boolean {
	const [begins, known] = [new Set(firsts), new Set(hashes)];
	const seen = new Map<string, boolean>();
	const mayBegin = (word: string): boolean => {
		const before = seen.get(word);
		if (before !== undefined) return before;
		const begin = begins.has(firstOf(word));
		seen.set(word, begin);
		return begin;
	};
	return (text) => {
		if (known.size === 0) return false;
		const words = foldKey(text).split(' ');
		return words.some((word, start) => {
			if (!mayBegin(word)) return false;
			const most = Math.min(longest, words.length - start);
			return Array.from({ length: most }, (_, more) => words.slice(start, start + more + 1).join(' ')).some((phrase) =>
				known.has(sha256(phrase))
			);
		});
	};
}
