import { cueSequences } from './cue.ts';
import { compilePartners, type Partners } from './partners.ts';
import { CueTrie } from './trie.ts';
import { asides, openParentheses, references, type Token } from './tokens.ts';
import type { Lexicon, NameMask } from './types.ts';
import { wordNumber } from './words.ts';

export interface Masker {
	(text: string, tokens: Token[]): Token[];
}

type Kind = 'formula' | NameMask['kind'];
const numbered = (word: string): Pick<Token, 'word' | 'number'> => ({ word, number: wordNumber(word) });
const blank = numbered('');
const replacements: Record<Kind, Pick<Token, 'word' | 'number'>> = {
	formula: blank,
	organisation: numbered('<nom>'),
	instance: numbered('<instance>'),
	place: numbered('<lieu>')
};

const connectors = new Set(['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'et', 'en', 'a', 'au', 'aux', 'pour', 'sur']);

/** A single lower-case word (« la ville ») is too common to be masked as a name; a place is, unless definitions need it. */
function isMaskable({ name, kind }: NameMask, lexicon: Lexicon): boolean {
	if (kind === 'place') return /^\p{Lu}/u.test(name) && !lexicon.readable_places.includes(name);
	const words = name.trim().split(/[\s'’-]+/);
	return words.length > 1 ? words.slice(1).some((word) => /^\p{Lu}/u.test(word)) : /^[\p{Lu}\p{N}]{3,}$/u.test(name);
}

/** Last token of a name written with capitals after its head (« ministère de l'Éducation »), or -1. */
function capitalisedName(tokens: readonly Token[], head: number): number {
	let last = -1;
	for (let at = head + 1; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token || token.opensClause) break;
		if (token.capital) last = at;
		else if (!connectors.has(token.word)) break;
	}
	return last;
}

/**
 * Compiles what must not be read as a theme: population formulas (G5), names (G6), collaborators (G7), open
 * parentheses (G8) and asides (G9). A name becomes one token, so that « participer au RÉMIRI » still shows a seat in a network.
 */
export function compileMasks(lexicon: Lexicon, names: readonly NameMask[]): Masker {
	const trie = new CueTrie();
	const kinds: Kind[] = [];
	const add = (cue: string, kind: Kind): void => {
		for (const sequence of cueSequences(cue, lexicon.classes)) trie.add(sequence, kinds.length);
		kinds.push(kind);
	};
	for (const mask of lexicon.masks) add(mask, 'formula');
	for (const name of lexicon.instance_names) add(name, 'instance');
	for (const mask of names.filter((name) => isMaskable(name, lexicon))) add(mask.name.replace(/[^\p{L}\p{N}'’\s-]/gu, ' '), mask.kind);
	const partners = compilePartners(lexicon);
	const heads = new Map<string, Kind>();
	for (const head of lexicon.organisation_heads) heads.set(head, 'organisation');
	for (const head of lexicon.instance_heads) heads.set(head, 'instance');

	return (text, tokens) => {
		const spans: { first: number; last: number; kind: Kind }[] = trie
			.matches(tokens)
			.map((match) => ({ ...match, kind: kinds[match.value] ?? 'formula' }));
		for (const span of partners.institutions(tokens)) spans.push({ ...span, kind: 'organisation' });
		const shouting = tokens.filter((token) => token.capital).length > tokens.length * 0.6;
		tokens.forEach((token, first) => {
			const kind = heads.get(token.word);
			const last = kind && !shouting ? capitalisedName(tokens, first) : -1;
			if (kind && last > first) spans.push({ first, last, kind });
		});
		spans.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
		return applySpans(dropMentions(text, tokens, lexicon, partners), spans);
	};
}

function dropMentions(text: string, tokens: readonly Token[], lexicon: Lexicon, partners: Partners): Token[] {
	const ranges = text.includes('(') ? [...openParentheses(text, lexicon.open_marks), ...references(text)] : [];
	const aside = new Set([...asides(tokens, lexicon), ...partners.companions(tokens)]);
	if (ranges.length === 0 && aside.size === 0) return [...tokens];
	return tokens.map((token, index) => {
		const mention = aside.has(index) || ranges.some(([from, to]) => token.start >= from && token.end <= to);
		return mention ? { ...token, ...blank } : token;
	});
}

/** Longest span first; a name is one token, a formula leaves its first word's place empty. */
function applySpans(tokens: readonly Token[], spans: readonly { first: number; last: number; kind: Kind }[]): Token[] {
	if (spans.length === 0) return [...tokens];
	const owner = new Map<number, (typeof spans)[number]>();
	for (const span of spans) {
		const indexes = Array.from({ length: span.last - span.first + 1 }, (_, offset) => span.first + offset);
		if (indexes.some((index) => owner.has(index))) continue;
		for (const index of indexes) owner.set(index, span);
	}
	return tokens.flatMap((token, index) => {
		const span = owner.get(index);
		if (!span) return [token];
		if (index !== span.first) return [];
		const end = tokens[span.last]?.end ?? token.end;
		return [{ ...token, end, ...(token.word === '' ? blank : replacements[span.kind]) }];
	});
}
