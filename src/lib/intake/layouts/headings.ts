import { foldInPlace } from '#lib/text/fold.ts';
import { addHeading, type HeadingNode, type LayoutInput, type Node } from './draft.ts';
import type { Passage } from '#lib/model/blocks.ts';

/** Words by which plans mark the rank of a heading, French and English, folded. */
const markers =
	'enjeu|orientation|axe|objectif|priorite|volet|theme|thematique|chantier|but|cible|secteur|champ|pilier|levier|defi|strategie|section|partie|chapitre|axis|priority|objective|goal|pillar|strategy';
const qualifiers =
	"(?: (?:strategique|general|generale|specifique|prioritaire|d'intervention|d'action|strategic|transversal|transversale))?";
const marked = new RegExp(
	`^(${markers})s?${qualifiers}(?:\\s*(?:[-:.]|n[o°]|#)\\s*|\\s+)(?:(\\d+(?:\\.\\d+)*|[a-h]\\.?\\d{1,2}(?:\\.\\d{1,2})*|[ivx]+(?=\\s|[-:.)]|$)|[a-h](?=\\s?[-–:.)]))(?=\\s|[-:.)]|$)\\s*[-:.)]*\\s*)?`
);

export interface HeadingWords {
	/** « enjeu », « orientation »; null for a heading without a marker */
	marker: string | null;
	number: string | null;
	title: string;
}

const isUpper = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * « ENJEU - 1 Accueillir… » → marker, number, title. The marker counts only with a number, a colon or a dash after it,
 * or in capitals before words that are not (« ORIENTATION Un milieu ouvert »): « Objectifs du milieu » has none.
 */
export function readHeading(text: string): HeadingWords {
	const none = { marker: null, number: null, title: text };
	const found = marked.exec(foldInPlace(text));
	if (!found) return none;
	const rest = text.slice(found[0].length).trim();
	const word = text.slice(0, (found[1] ?? '').length);
	const separated = found[2] !== undefined || /[-:]/.test(found[0].slice((found[1] ?? '').length));
	if (!/\p{L}/u.test(rest) || !(separated || (isUpper(word) && !isUpper(rest)))) return none;
	return { marker: found[1] ?? null, number: found[2] ?? null, title: rest };
}

/** « Pour les familles : » → « familles »; other headings lose their closing colon or comma. */
export function plainTitle(text: string): string {
	const title = text.replace(/[\s:,;]+$/u, '');
	const audience = /^pour\s+(?:les|la|le|l['’])\s*(.+)$/iu.exec(title);
	return audience && /:\s*$/u.test(text) ? (audience[1] ?? title) : title;
}

export const looksUpper = isUpper;

/** Open headings, outermost first, each with the rank by which a later one of the same rank takes its place. */
export interface HeadingStack {
	open: { rank: string; node: HeadingNode }[];
}

export const top = (stack: HeadingStack): Node | null => stack.open.at(-1)?.node ?? null;

/** Adds a heading: it closes those of its rank and under; a rank not yet open goes under what is open. */
export function stackHeading(input: LayoutInput, stack: HeadingStack, passage: Passage, rank: string): HeadingNode {
	const same = stack.open.findIndex((each) => each.rank === rank);
	if (same >= 0) stack.open.length = same;
	const words = readHeading(passage.text);
	const node = addHeading(input, passage, top(stack), words.marker ? words.title : plainTitle(words.title), words.number);
	stack.open.push({ rank, node });
	return node;
}

/** The rank of a line that stands as a heading, by its own marks: « enjeu », capitals, plain, or a label that ends with a colon. */
export function rankOf(text: string): string {
	const { marker } = readHeading(text);
	if (marker) return marker;
	if (/:\s*$/u.test(text)) return 'label';
	return isUpper(text) ? 'capitals' : 'plain';
}
