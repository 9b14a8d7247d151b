import { foldKey } from '#lib/text/fold.ts';
import { textsOf, type TableRows } from './rows.ts';

/** Kept apart from the patterns of the intake on purpose: what one misses, the other may see. */
const email = /[\p{L}\p{N}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const phone = /(?<![\p{L}\p{N}/=-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,3}[2-9]\d{2}[\s.-]?\d{4}(?![\p{L}\p{N}])/u;

/** Strings that were removed from documents, ready to be looked for in any text. */
export interface RemovedNames {
	phrases: ReadonlySet<string>;
	byFirstWord: ReadonlyMap<string, string[]>;
	/** of words in a phrase */
	longest: number;
}

export function removedNames(removed: Iterable<string>): RemovedNames {
	const phrases = new Set([...removed].map(foldKey).filter((phrase) => phrase !== ''));
	const byFirstWord = new Map<string, string[]>();
	for (const phrase of phrases) {
		const [first = ''] = phrase.split(' ', 1);
		byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
	}
	return { phrases, byFirstWord, longest: [...phrases].reduce((longest, phrase) => Math.max(longest, phrase.split(' ').length), 0) };
}

/** How many values of a column hold what, by « table …, colonne … : … »; the values themselves are never kept. */
export type Leaks = Record<string, number>;

type Look = (text: string) => string | null;

/** What a text is by itself, in French, or null. */
export function addressIn(text: string): string | null {
	if (/@|at[\])]/.test(text) && email.test(text)) return 'une adresse de courriel';
	return phone.test(text) ? 'un numéro de téléphone' : null;
}

/** Names are compared folded and as whole words. */
export function nameIn(text: string, { phrases, longest }: RemovedNames): string | null {
	const words = phrases.size > 0 ? foldKey(text).split(' ') : [];
	for (let start = 0; start < words.length; start++) {
		let phrase = '';
		for (let length = 1; length <= longest && start + length <= words.length; length++) {
			phrase = length === 1 ? words[start]! : `${phrase} ${words[start + length - 1]}`;
			if (phrases.has(phrase)) return 'un nom retiré d’un document';
		}
	}
	return null;
}

/** Columns repeat the same words many times: each text is looked at once. */
function leaksIn(rows: TableRows, look: Look): Leaks {
	const seen = new Map<string, string | null>();
	const leaks: Leaks = {};
	for (const { table, column, text } of textsOf(rows)) {
		const found = seen.get(text) ?? (seen.has(text) ? null : look(text));
		seen.set(text, found);
		if (!found) continue;
		const place = `table ${table}, colonne « ${column} » : ${found}`;
		leaks[place] = (leaks[place] ?? 0) + 1;
	}
	return leaks;
}

export const addressLeaks = (rows: TableRows): Leaks => leaksIn(rows, addressIn);
export const nameLeaks = (rows: TableRows, names: RemovedNames): Leaks => leaksIn(rows, (text) => nameIn(text, names));

/** Every folded word of the rows, once, separated by spaces: enough to know which removed names can't be there. */
export function wordsIn(rows: TableRows): string {
	const texts = new Set<string>();
	for (const { text } of textsOf(rows)) texts.add(text);
	const words = new Set<string>();
	for (const text of texts) for (const word of foldKey(text).split(' ')) words.add(word);
	return [...words].join(' ');
}

/** The removed names all of whose words are among these: the only ones worth a search. */
export function possibleNames(names: RemovedNames, words: string): RemovedNames {
	const known = new Set(words.split(' '));
	const begun = [...known].flatMap((word) => names.byFirstWord.get(word) ?? []);
	return removedNames(begun.filter((phrase) => phrase.split(' ').every((word) => known.has(word))));
}

/** What would be published and must not: the table and the column are named, never the value. French sentences. */
export function privacyFaults(all: Iterable<Leaks>): string[] {
	const total = new Map<string, number>();
	for (const leaks of all) for (const [place, times] of Object.entries(leaks)) total.set(place, (total.get(place) ?? 0) + times);
	return [...total].map(
		([place, times]) =>
			`${place} (${times} fois). Rien n’est publié : déclarez la ligne comme personnelle (readings, as: personal), ou complétez la règle.`
	);
}
