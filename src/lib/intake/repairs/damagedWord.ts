import type { Repair } from '#lib/model/blocks.ts';
import { upperCase } from '#lib/text/fold.ts';
import { baseForms, lost, oneLetterReadings, twoLetterReadings } from './vocabulary.ts';

export interface Evidence {
	/** the document's own undamaged words, lower case */
	words: Set<string>;
	/** the document's list of acronyms, as written */
	acronyms: Set<string>;
	isWord: (word: string) => boolean;
}

export interface Restored {
	fixed: string;
	method: Repair['method'];
	reason?: string;
}

const only = (candidates: string[]): string | null => (new Set(candidates).size === 1 ? (candidates[0] ?? null) : null);

/** Gives the restored word the case of the damaged one; a lost first letter is capital only where `capital` says so. */
function withCase(damaged: string, restored: string, capital: boolean): string {
	const kept = damaged.replaceAll(lost, '');
	if (kept.length > 1 && kept === upperCase(kept)) return upperCase(restored);
	const first = damaged.startsWith(lost) ? capital : damaged.charAt(0) === upperCase(damaged.charAt(0));
	return first ? upperCase(restored.charAt(0)) + restored.slice(1) : restored;
}

function acronymFor(damaged: string, acronyms: Set<string>): string | null {
	const pattern = new RegExp(`^${damaged.replaceAll(lost, '\\p{L}')}$`, 'u');
	return only([...acronyms].filter((acronym) => pattern.test(acronym)));
}

/**
 * A damaged word, read by unique match: the document's list of acronyms, its own words, its own words in another
 * inflection, a French word list, then a word list where one sign stands for two letters. Null when none is the only one.
 */
function restoreWord(damaged: string, capital: boolean, { words, acronyms, isWord }: Evidence): Restored | null {
	if (damaged === lost) return { fixed: capital ? 'À' : 'à', method: 'accent-alone' };
	const acronym = acronymFor(damaged, acronyms);
	if (acronym) return { fixed: acronym, method: 'acronym-list' };
	const candidates = oneLetterReadings(damaged);
	const known = candidates.filter(isWord);
	const positioned = damaged.startsWith(lost) && capital ? 'capitale : début de cellule ou de ligne' : undefined;
	const made = (word: string, method: Repair['method'], reason = positioned): Restored => ({
		fixed: withCase(damaged, word, capital),
		method,
		...(reason ? { reason } : {})
	});
	const inDocument = only(candidates.filter((word) => words.has(word)));
	if (inDocument) return made(inDocument, 'corpus');
	const unique = only(known);
	if (unique) return made(unique, 'dictionary');
	const inflected = only(known.filter((word) => baseForms(word).some((form) => words.has(form))));
	if (inflected) return made(inflected, 'corpus', 'autre flexion du mot dans le document');
	const two = known.length === 0 ? only(twoLetterReadings(damaged).filter(isWord)) : null;
	return two ? made(two, 'dictionary', 'un seul signe pour deux lettres') : null;
}

/** « l'�cole », « mi-�t� »: the parts between apostrophes and hyphens are read one by one. */
export function restoreCompound(damaged: string, capital: boolean, evidence: Evidence): Restored | null {
	const whole = /['’-]/.test(damaged) ? null : restoreWord(damaged, capital, evidence);
	if (whole || !/['’-]/.test(damaged)) return whole;
	const parts = damaged.split(/(['’-])/);
	const restored = parts.map((part, i) =>
		part.includes(lost) ? restoreWord(part, capital && i === 0, evidence) : { fixed: part, method: 'case' as const }
	);
	if (restored.some((part) => part === null)) return null;
	const first = restored.find((part, i) => parts[i]?.includes(lost));
	return { ...(first as Restored), fixed: restored.map((part) => part?.fixed).join('') };
}
