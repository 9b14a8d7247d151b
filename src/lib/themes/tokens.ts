import { fold, lowerCase } from '#lib/text/fold.ts';
import { masculineOf, tokenise } from '#lib/text/tokenise.ts';
import { escapePattern, wholeWords } from '#lib/text/word.ts';
import { wordNumber } from './words.ts';
import type { Lexicon } from './types.ts';

export interface Token {
	/** folded form that cues are compared with; a masked name is `<nom>` or `<instance>`, dropped words are empty */
	word: string;
	/** number of `word` (`words.ts`) */
	number: number;
	start: number;
	end: number;
	capital: boolean;
	/** a full stop, semicolon, colon or parenthesis stands just before */
	opensClause: boolean;
	/** a comma stands just before */
	afterComma: boolean;
}

const clauseMark = /[.;:!?()[\]»«\n\u2022]/;
const capital = /^\p{Lu}/u;

/** Words that only an accent tells apart, and the form under which no cue takes the first for the second (« un taux élevé », « les élèves »). */
const homographs: Record<string, string> = { élevé: 'haut', élevés: 'hauts' };

const forms = new Map<string, Form>();

interface Form {
	word: string;
	number: number;
}
const rememberedForms = 200_000;

/** « d’ » → « d », « agent.e.s » → « agents ». Folding is the dearest step and the same words come back: remember them. */
function comparedForm(word: string): Form {
	const known = forms.get(word);
	if (known !== undefined) return known;
	if (forms.size >= rememberedForms) forms.clear();
	const folded = homographs[lowerCase(word)] ?? fold(masculineOf(word)).replace(/'$/, '');
	const form = { word: folded, number: wordNumber(folded) };
	forms.set(word, form);
	return form;
}

/** The words of a text with their offsets. */
export function readTokens(text: string): Token[] {
	let previousEnd = 0;
	return tokenise(text).map(({ text: written, start, end }) => {
		const between = text.slice(previousEnd, start);
		const opensClause = clauseMark.test(between);
		const afterComma = between.includes(',');
		previousEnd = end;
		const { word, number } = comparedForm(written);
		return { word, number, start, end, capital: capital.test(written), opensClause, afterComma };
	});
}

/** A word is looked for as a whole word (« ex », « etc »), a sign (« … ») anywhere. */
const marks = (text: string, mark: string): boolean =>
	/^\p{L}/u.test(mark) ? wholeWords(escapePattern(mark), 'u').test(text) : text.includes(mark);

/** G8: words of a parenthesis that holds « ex. », « etc. » or an ellipsis are mentions. Ranges of offsets, end excluded. */
export function openParentheses(text: string, openMarks: readonly string[]): [number, number][] {
	const ranges: [number, number][] = [];
	for (const match of text.matchAll(/\([^()]*(?:\)|$)/g)) {
		const inside = fold(match[0]);
		const open = openMarks.some((mark) => marks(inside, mark));
		if (open) ranges.push([match.index, match.index + match[0].length]);
	}
	return ranges;
}

/** A parenthesis that holds a year among words is a reference (« (Avis sur le logement, 2019) »): its words are those of another text. */
export function references(text: string): [number, number][] {
	return Array.from(text.matchAll(/\([^()]*\p{L}{3}[^()]*(?<!\d)(?:19|20)\d\d(?!\d)[^()]*\)/gu), (match) => [
		match.index,
		match.index + match[0].length
	]);
}

/** G9: « notamment par / en / dans / aux … » names a means, a place or a public, up to the end of the clause. Token indexes to drop. */
export function asides(tokens: readonly Token[], lexicon: Lexicon): Set<number> {
	const dropped = new Set<number>();
	tokens.forEach((token, index) => {
		const preposition = tokens[index + 1];
		if (token.word !== 'notamment' || !preposition || preposition.opensClause) return;
		if (!lexicon.aside_prepositions.includes(preposition.word)) return;
		const after = tokens[index + 2]?.word ?? '';
		if (lexicon.aside_exceptions.includes(`${preposition.word} ${after}`)) return;
		for (let at = index; at < tokens.length && (at === index || !tokens[at]?.opensClause); at++) dropped.add(at);
	});
	return dropped;
}
