import { lowerCase } from '#lib/text/fold.ts';

/** The sign that stands for a lost character. */
export const lost = '\uFFFD';

/** The document's own undamaged words, lower case with accents. */
export function wordsOf(raws: string[]): Set<string> {
	const words = new Set<string>();
	for (const raw of raws) {
		for (const [word] of raw.matchAll(/[\p{L}\uFFFD]+/gu)) if (!word.includes(lost)) words.add(lowerCase(word));
	}
	return words;
}

const accented = ['é', 'è', 'ê', 'ë', 'à', 'â', 'ä', 'î', 'ï', 'ô', 'ö', 'ù', 'û', 'ü', 'ç', 'œ'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every reading of a damaged word where each lost sign is one of `fillings`; lower case. */
function readings(damaged: string, fillings: string[]): string[] {
	let made = [''];
	for (const character of lowerCase(damaged)) {
		const choices = character === lost ? fillings : [character];
		made = made.flatMap((start) => choices.map((choice) => start + choice));
		if (made.length > 100_000) return [];
	}
	return made;
}

export const oneLetterReadings = (damaged: string): string[] => readings(damaged, accented);

/** One sign may have swallowed two letters (« té »); only tried for a word with a single lost sign. */
export function twoLetterReadings(damaged: string): string[] {
	if (damaged.split(lost).length !== 2) return [];
	return readings(
		damaged,
		accented.flatMap((accent) => letters.flatMap((letter) => [letter + accent, accent + letter]))
	);
}

/** The word and its nearest inflections: singular of a plural, masculine of a feminine. */
export const baseForms = (word: string): string[] => [
	word,
	word.replace(/[sx]$/, ''),
	word.replace(/es?$/, ''),
	`${word}s`,
	`${word}e`,
	`${word}es`
];
