import type { Mention } from '#lib/model/extraction.ts';
import { fold, foldWithMap } from '#lib/text/fold.ts';
import { escapePattern, wholeWords } from '#lib/text/word.ts';
import { type Form, isAcronym, type Lookup } from './lookup.ts';

const { compare } = new Intl.Collator();

interface Finder {
	id: string;
	length: number;
	find(text: string, folded: ReturnType<typeof foldWithMap>): [number, number][];
}

/** The pattern is only made, and only tried, where the first word stands: most texts name none of the hundreds of forms. */
function finderOf({ words, actor }: Form): Finder {
	const exact = isAcronym(words);
	const sought = exact ? words : fold(words);
	const first = /^\S+/u.exec(sought)?.[0] ?? '';
	let made: RegExp | undefined;
	const pattern = (): RegExp => (made ??= wholeWords(exact ? escapePattern(sought) : escapePattern(sought).replace(/\s+/g, '\\s+')));
	return {
		id: actor.id,
		length: words.length,
		find: (text, folded) => {
			const inside = exact ? text : folded.text;
			if (!inside.includes(first)) return [];
			const at = (offset: number): number => (exact ? offset : (folded.map[offset] ?? 0));
			return Array.from(inside.matchAll(pattern()), (found) => [at(found.index), at(found.index + found[0].length)]);
		}
	};
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

/** Finds the organisations named in a text: longest names first, acronyms by case; a name inside another counts
 * where it stands as words of its own. */
export function makeMentionFinder(lookup: Lookup): (item_id: string, text: string) => Mention[] {
	const finders = lookup.forms
		.filter((form) => form.inText)
		.map(finderOf)
		.sort((a, b) => b.length - a.length || compare(a.id, b.id));
	return (item_id, text) => {
		const folded = foldWithMap(text);
		const taken: Place[] = [];
		const mentions: Mention[] = [];
		for (const finder of finders) {
			for (const [start, end] of finder.find(text, folded)) {
				const around = taken.filter((other) => start < other.end && end > other.start);
				if (!around.every((other) => isNamedInside(text, { id: finder.id, start, end }, other))) continue;
				taken.push({ id: finder.id, start, end });
				mentions.push({ item_id, entity_id: finder.id, span_start: start, span_end: end });
			}
		}
		return mentions.sort((a, b) => a.span_start - b.span_start);
	};
}
