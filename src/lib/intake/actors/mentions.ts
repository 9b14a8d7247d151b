import type { Mention } from '#lib/model/extraction.ts';
import { fold, foldWithMap } from '#lib/text/fold.ts';
import { escapePattern, wholeWords } from '#lib/text/word.ts';
import { type Form, isAcronym, type Lookup } from './lookup.ts';

const { compare } = new Intl.Collator();

interface Finder {
	id: string;
	length: number;
	exact: boolean;
	/** the letters and digits that the form begins with: a text names it only where this word stands whole; '' for none */
	first: string;
	find(text: string): [number, number][];
}

const firstWord = /^[\p{L}\p{M}\p{N}]+/u;
const eachWord = /[\p{L}\p{M}\p{N}]+/gu;

/** The pattern is only made where it is first tried. */
function finderOf({ words, actor }: Form): Finder {
	const exact = isAcronym(words);
	const sought = exact ? words : fold(words);
	let made: RegExp | undefined;
	const pattern = (): RegExp => (made ??= wholeWords(exact ? escapePattern(sought) : escapePattern(sought).replace(/\s+/g, '\\s+')));
	return {
		id: actor.id,
		length: words.length,
		exact,
		first: firstWord.exec(sought)?.[0] ?? '',
		find: (text) => Array.from(text.matchAll(pattern()), (found) => [found.index, found.index + found[0].length])
	};
}

/** Finders by the word that they begin with, each with its rank: most texts name none of the hundreds of forms. */
function byFirstWord(finders: readonly Finder[], exact: boolean): Map<string, number[]> {
	const ranks = new Map<string, number[]>();
	finders.forEach((finder, rank) => {
		if (finder.exact === exact) ranks.set(finder.first, [...(ranks.get(finder.first) ?? []), rank]);
	});
	return ranks;
}

interface Place {
	id: string;
	start: number;
	end: number;
}

/** « membres de l’ABC » names ABC too; « Forum ABC-DEF » is one name, hyphen and all. */
function isNamedInside(text: string, inner: Place, outer: Place): boolean {
	const within = inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
	return within && inner.id !== outer.id && !/[-–]/u.test(text.charAt(inner.start - 1) + text.charAt(inner.end));
}

type MentionFinder = (item_id: string, text: string) => Mention[];

const finderOfLookup = new WeakMap<Lookup, MentionFinder>();

/** Finds the organisations named in a text: longest names first, acronyms by case; a name inside another counts
 * where it stands as words of its own. Made once a lookup. */
export function makeMentionFinder(lookup: Lookup): MentionFinder {
	const finder = finderOfLookup.get(lookup) ?? newFinder(lookup);
	finderOfLookup.set(lookup, finder);
	return finder;
}

function newFinder(lookup: Lookup): MentionFinder {
	const finders = lookup.forms
		.filter((form) => form.inText)
		.map(finderOf)
		.sort((a, b) => b.length - a.length || compare(a.id, b.id));
	const exact = byFirstWord(finders, true);
	const folded = byFirstWord(finders, false);
	const worthTrying = (text: string, plain: string): number[] => {
		const ranks = new Set([...(exact.get('') ?? []), ...(folded.get('') ?? [])]);
		for (const word of text.match(eachWord) ?? []) for (const rank of exact.get(word) ?? []) ranks.add(rank);
		for (const word of plain.match(eachWord) ?? []) for (const rank of folded.get(word) ?? []) ranks.add(rank);
		return [...ranks].sort((a, b) => a - b);
	};
	return (item_id, text) => {
		const { text: plain, map } = foldWithMap(text);
		const taken: Place[] = [];
		const mentions: Mention[] = [];
		for (const rank of worthTrying(text, plain)) {
			const { id, exact: asWritten, find } = finders[rank]!;
			for (const found of find(asWritten ? text : plain)) {
				const [start, end] = asWritten ? found : [map[found[0]] ?? 0, map[found[1]] ?? 0];
				const around = taken.filter((other) => start < other.end && end > other.start);
				if (!around.every((other) => isNamedInside(text, { id, start, end }, other))) continue;
				taken.push({ id, start, end });
				mentions.push({ item_id, entity_id: id, span_start: start, span_end: end });
			}
		}
		return mentions.sort((a, b) => a.span_start - b.span_start);
	};
}
