import type { ItemFacet } from '#lib/model/vocabulary.ts';
import type { Coder, FacetRule } from './compile.ts';
import { readItem, type Reading } from './reading.ts';
import { readTokens, type Token } from './tokens.ts';
import type { FacetLabel, ItemToCode, Lexicon } from './types.ts';

interface Found extends FacetRule {
	first: number;
	last: number;
}

const finding = 'constat';
/** A general verb (« poursuivre ») takes the modality of what follows it within so many words. */
const objectDistance = 5;
/** An action starts with its verb, or nearly (« 3. Faire connaître », « À court terme, arrimer »). */
const headOfItem = 4;

/** « les personnes nommées », « en informant »: no action of the item's own */
const participle = /(?:ee|ees|es|ant)$/;

/** Matches of a facet that no negative cue covers, in order of the text, the longest first. */
function findAll(coder: Coder, facet: ItemFacet, tokens: readonly Token[]): Found[] {
	const { rules, trie } = coder.facets[facet];
	const all = trie.matches(tokens).flatMap(({ value, first, last }): Found[] => {
		const rule = rules[value];
		return rule ? [{ ...rule, first, last }] : [];
	});
	const negatives = all.filter(({ strength }) => strength === 'negative');
	const covered = (found: Found): boolean =>
		negatives.some(({ code, first, last }) => code === found.code && first <= found.first && found.last <= last);
	const spent = ({ cue, first }: Found): boolean => facet === 'modality' && cue.includes('+') && participle.test(tokens[first]?.word ?? '');
	return all
		.filter((found) => found.strength !== 'negative' && !covered(found) && !spent(found))
		.sort((a, b) => a.first - b.first || b.last - a.last);
}

const infinitive = /(?:er|ir|dre|ttre|ire|ivre|aitre|oitre)$/;
/** « la Ville organisera », « les partenaires tiendront » */
const future = /(?:[eid]ra|[eid]ront)$/;
const adverbs = new Set(['mieux', 'bien', 'davantage', 'ne', 'pas']);

const states = (words: readonly Token[], { statements }: Lexicon): boolean => words.some(({ word }) => statements.includes(word));

/** An item that opens with an infinitive (« Fédérer les membres … »), with « Que … », or with a noun of action (« Élaboration de … »). */
function asksFirst(words: readonly Token[], lexicon: Lexicon): boolean {
	const [first = '', second = ''] = words.map(({ word }) => word).filter((word) => !adverbs.has(word));
	if (first === 'que' || first === 'qu') return true;
	if (infinitive.test(first) && !lexicon.not_verbs.includes(first)) return true;
	const noun = (lexicon.classes['det'] ?? []).includes(first) ? second : first;
	return lexicon.action_nouns.includes(noun) && !states(words, lexicon);
}

const announces = (words: readonly Token[], { not_verbs }: Lexicon): boolean =>
	words.some(({ word }) => word.length > 5 && future.test(word) && !not_verbs.includes(word));

/**
 * A verb or a noun of action that opens the item: its first word (after an article if no verb states anything), or an infinitive
 * soon after (« À court terme, arrimer … »).
 */
const startsItem = ({ first }: Found, tokens: readonly Token[], lexicon: Lexicon): boolean =>
	first === 0 ||
	(first < headOfItem && infinitive.test(tokens[first]?.word ?? '')) ||
	(first === 1 && (lexicon.classes['det'] ?? []).includes(tokens[0]?.word ?? '') && !states(tokens, lexicon));

/** The first verb of action counts; a general verb yields to the object it governs. */
function modalityOf(coder: Coder, { tokens, words }: Reading): Found | 'finding' | undefined {
	const found = findAll(coder, 'modality', tokens);
	const [first] = found;
	const { lexicon } = coder.codebook;
	const prescribed =
		asksFirst(words, lexicon) ||
		announces(words, lexicon) ||
		(first && startsItem(first, tokens, lexicon)) ||
		coder.prescriptions.matches(words).length > 0;
	if (!prescribed) return 'finding';
	if (first?.strength !== 'weak') return first;
	return found.find((next) => next.strength === 'cue' && next.first <= first.first + objectDistance) ?? first;
}

function label(facet: ItemFacet, { code, cue: rule, first, last }: Found, text: string, tokens: readonly Token[]): FacetLabel {
	const start = tokens[first]?.start ?? 0;
	const end = tokens[last]?.end ?? text.length;
	return { facet, code, via: 'explicit', cue: text.slice(start, end), start, end, rule };
}

const oncePerCode = (labels: readonly FacetLabel[]): FacetLabel[] =>
	labels.filter((one, index) => labels.findIndex(({ code }) => code === one.code) === index);

/**
 * What an item does and whom it is for, by the section « Facettes » of the codebook. One modality at most: none when no verb of the
 * codebook is there, `constat` when nothing asks for an action. Publics: those the words name, then those that the heading names.
 * French only: an English item has none.
 */
export function codeFacets(coder: Coder, item: ItemToCode, reading: Reading = readItem(coder, item)): FacetLabel[] {
	if (reading.language !== 'fr') return [];
	const { text, heading = '' } = item;
	const modality = modalityOf(coder, reading);
	const nothing = { cue: '', start: 0, end: 0 };
	const modalities: FacetLabel[] =
		modality === 'finding'
			? [{ facet: 'modality', code: finding, via: 'explicit', ...nothing, rule: 'aucun verbe prescriptif' }]
			: modality
				? [label('modality', modality, text, reading.tokens)]
				: [];
	const named = findAll(coder, 'public', reading.tokens).map((found) => label('public', found, text, reading.tokens));
	const titled = heading === '' ? [] : findAll(coder, 'public', coder.mask(heading, readTokens(heading)));
	const above = titled.map(({ code, cue }): FacetLabel => ({ facet: 'public', code, via: 'heading', ...nothing, rule: cue }));
	return [...modalities, ...oncePerCode([...named, ...above])];
}
