import { foldWithMap } from '#lib/text/fold.ts';
import { wordEnd, wordStart } from '#lib/text/word.ts';
import { monthNames, seasonNames } from './words.ts';

const month = `(?:${monthNames}) \\d{4}`;
const season = `(?:${seasonNames})(?:\\s*/\\s*(?:${seasonNames}))* \\d{4}`;
const date = `(?:1er|\\d{1,2}) ${month}`;
const limit = `(?:d'ici|avant|au plus tard en|jusqu'en)(?: la fin(?: de)?)? (?:${date}|${month}|${season}|\\d{4})`;
const term = '(?<=(?:er|ir|re|oir) )(?:a (?:court|moyen|long) terme)';
const pattern = new RegExp(`${wordStart}(?:${limit}|${date}|${season}|${month}|${term})${wordEnd}`, 'gu');

/**
 * Timing written inside the text of an item: a date, a month or a season with its year, a limit (« d'ici 2025 »), or a
 * term right after the infinitive it bears on. Bare years and ranges of years are left: they mostly belong to names
 * (« Plan d'action … 2030-2034 »).
 */
export function findTiming(text: string): { start: number; end: number }[] {
	const { text: folded, map } = foldWithMap(text);
	return Array.from(folded.matchAll(pattern), (found) => ({
		start: map[found.index] ?? 0,
		end: map[found.index + found[0].length] ?? text.length
	}));
}
