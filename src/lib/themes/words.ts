/** Word forms are numbered once, so that each list of cues finds what it knows of a word by its number. */
const numbers = new Map<string, number>();
const mostNumbers = 500_000;

/** The number of a form, from 0; -1 once too many forms were met: they are then looked up by their letters. */
export function wordNumber(word: string): number {
	const known = numbers.get(word);
	if (known !== undefined) return known;
	if (numbers.size >= mostNumbers) return -1;
	const number = numbers.size;
	numbers.set(word, number);
	return number;
}
