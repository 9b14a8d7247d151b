import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import { fold, foldInPlace } from '#lib/text/fold.ts';
import { datesPhase } from '../layouts/attributes.ts';
import { looksUpper, readHeading } from '../layouts/headings.ts';
import { isSentence, startsLower } from '../layouts/prose.ts';
import { endsAsInfinitive, isActionNoun, isEnglishVerb } from './deeds.ts';
import {
	datedStory,
	decides,
	decimalNumber,
	isAsideName,
	kindWords,
	labelledEntry,
	namesEntries,
	namesFindings,
	numberedRecommendation,
	pastTense,
	whereas
} from './words.ts';

export type Shape = 'heading' | 'bullet' | 'number' | 'recommendation' | 'whereas' | 'row' | 'prose' | 'more' | 'blank' | 'furniture';

/** A block and what its first words look like. */
export interface Entry {
	block: Block;
	shape: Shape;
	/** words of the block, '' for rows and blanks */
	text: string;
	folded: string;
	/** printed number, where the entry begins with one */
	number: string | null;
	/** depth of a heading: its level, or 10 and more for titles of plain text */
	depth: number;
}

/** Blocks with their shapes. Plain text has no headings of its own: short lines that stand over a list or a table count as such. */
export function toEntries(document: SourceDocument): Entry[] {
	const { blocks } = document;
	const named = blocks.filter((block) => numberedRecommendation.test(fold(textOf(block)).trim())).length >= 2;
	const entries = blocks.map((block, index): Entry => {
		const text = textOf(block);
		const folded = fold(text).trim();
		const found = shapeOf(block, folded, text, blocks, index);
		/** where proposals are named and numbered (« Recommandation 3 »), plain numbers belong to titles */
		const shape = named && found === 'number' && isTitle(text) ? 'heading' : found;
		const number =
			decimalNumber.exec(folded)?.[1] ??
			numberedRecommendation.exec(folded)?.[1] ??
			(block.type === 'bullet' ? (/^(?:[-–—*→•]\s*)?\(?(\d{1,3}(?:\.\d{1,2})*)[.)]?$/.exec(block.marker)?.[1] ?? null) : null);
		return { block, shape, text, folded, number, depth: depthOf(block, text, folded) };
	});
	const written = entries.filter(({ shape }) => shape !== 'blank' && shape !== 'furniture');
	written.forEach((entry, index) => {
		const next = written[index + 1];
		if (entry.shape === 'heading' && next?.shape === 'heading' && isIntroduction(entry.text))
			entry.depth = Math.min(entry.depth, next.depth - 0.5);
	});
	return entries;
}

/** Words of a line that opens a page and stands for its title. */
const LONGEST_SLIDE_TITLE = 5;
const outer = /^(?:axe|enjeu|chapitre|partie|pilier|axis|pillar|section)$/;
const middle = /^(?:orientation|volet|theme|thematique|priorite|priority|chantier|champ|secteur)$/;

/** Levels of the file's own headings come first; titles of plain text follow, from their marks. */
function depthOf(block: Block, text: string, folded: string): number {
	if (block.type === 'heading' && block.level !== null) return block.level;
	const { marker } = readHeading(text);
	if (marker && outer.test(marker)) return 10;
	if (marker && middle.test(marker)) return 11;
	if (isQuestion(folded)) return 12;
	if (marker) return 14;
	if (looksUpper(text)) return 13;
	return /:\s*$/u.test(text) ? 16 : 15;
}

export const isQuestion = (folded: string): boolean => /\?\s*$/.test(folded) || /^questions? \d/.test(folded);

const textOf = (block: Block): string => (block.type === 'blank' || block.type === 'row' ? '' : block.passage.text);

function shapeOf(block: Block, folded: string, text: string, blocks: Block[], index: number): Shape {
	if (block.type === 'blank' || block.type === 'furniture' || block.type === 'row') return block.type;
	if (numberedRecommendation.test(folded) || entryLabel(text)) return 'recommendation';
	if (whereas.test(folded)) return 'whereas';
	if (decides.test(folded)) return 'prose';
	if (block.type === 'heading') return completesNumber(blocks, index) ? 'prose' : 'heading';
	if (decimalNumber.test(folded)) return 'number';
	if (block.type === 'bullet' && !/\p{L}/u.test(text)) return 'prose';
	if (block.type === 'bullet' && isQuestion(folded) && isOnlyPoint(blocks, index)) return 'heading';
	if (block.type === 'bullet') return /^(?:[-–—*→•]\s*)?\(?\d/.test(block.marker) ? 'number' : 'bullet';
	if (isQuestion(folded) && text.length < 200 && !/[.!?]\s/.test(text)) return 'heading';
	if (datesPhase(text)) return 'prose';
	if (isTitle(text) && !completesNumber(blocks, index) && standsOver(blocks, index)) return 'heading';
	return startsLower(text) ? 'more' : 'prose';
}

/** The name of an entry before its words, and what both take; whatever is not recommended must say something to do. */
export function entryLabel(text: string): { name: string; length: number } | null {
	const found = labelledEntry.exec(foldInPlace(text));
	const name = found?.[1];
	if (!found || !name || found[0].length > text.length) return null;
	return /^(?:recomm|propos)/.test(name) || isCommitment(text.slice(found[0].length)) ? { name, length: found[0].length } : null;
}

/** A bullet with no other right before or after it. */
function isOnlyPoint(blocks: Block[], index: number): boolean {
	const written = (block: Block): boolean => block.type !== 'blank' && block.type !== 'furniture';
	const before = blocks.slice(Math.max(0, index - 3), index).findLast(written);
	const after = blocks.slice(index + 1, index + 4).find(written);
	return before?.type !== 'bullet' && after !== undefined && after.type !== 'bullet';
}

/** Short, no full stop, and either marked as a rank (« Axe 2 »), in capitals, or closed by a colon, or simply plain. */
export const isTitle = (text: string): boolean =>
	text.length <= 140 &&
	!/[.;,!]$/u.test(text.trim()) &&
	!startsLower(text) &&
	!/^qu(?:e\s|['’])/iu.test(text) &&
	(!isSentence(text) || readHeading(text).marker !== null);

const MOST_WORDS = 5;

/** « Nos recommandations », « Bibliographie »: words that name a section, on a line of their own. */
const namesSection = (text: string): boolean => {
	const folded = fold(text).trim();
	return folded.split(/\s+/).length <= MOST_WORDS && (namesEntries(folded) || namesFindings(folded) || isAsideName(folded));
};

/** « Actions : », « Pistes d’action : »: three words at most before the colon. */
export const isLabel = (text: string): boolean => /^\S+(?:\s\S+){0,2}\s?:\s*$/u.test(text);

/** « Recommandation 3 » alone on its line takes the words that follow. */
function completesNumber(blocks: Block[], index: number): boolean {
	const before = blocks.slice(Math.max(0, index - 2), index).findLast((block) => block.type !== 'blank' && block.type !== 'furniture');
	const words = before ? fold(textOf(before)).trim() : '';
	return numberedRecommendation.exec(words)?.[0].length === words.replace(/[\s:.-]+$/, '').length;
}

function standsOver(blocks: Block[], index: number): boolean {
	const here = blocks[index]!;
	const text = here.type === 'paragraph' ? here.passage.text : '';
	if (readHeading(text).marker !== null || (looksUpper(text) && text.length > 3)) return true;
	if (namesSection(text)) return true;
	if (isLabel(text) || isIntroduction(text) || /^resolution (?:n[o°.]* ?)?\d/.test(fold(text))) return true;
	const before = blocks[index - 1];
	const opensPage = before !== undefined && here.page !== null && before.page !== here.page;
	if (opensPage && text.split(/\s+/u).length <= LONGEST_SLIDE_TITLE) return true;
	const next = blocks.slice(index + 1).find((block) => block.type !== 'blank' && block.type !== 'furniture');
	if (next?.type === 'bullet' || next?.type === 'row' || next?.type === 'heading') return true;
	const alone = (before === undefined || before.type === 'blank') && blocks[index + 1]?.type === 'blank';
	return alone && text.length <= 90;
}

/** « … formule les recommandations suivantes : »: a sentence that announces entries and says what they are. */
export function isIntroduction(text: string): boolean {
	const folded = fold(text);
	return /:\s*$/.test(folded) && kindWords.some(([, pattern]) => pattern.test(folded.slice(-60)));
}

/** « Que le gouvernement … », « D’adopter … »: what is asked for. */
export const isWish = (folded: string): boolean => /^(?:qu(?:e\s|['’])|d['’]\p{L}|de\s\p{L}+(?:er|ir|re)(?!\p{L}))/u.test(folded);

/** Does the entry say something to do? Infinitive or noun of action first, not a report of what was done. */
export function isCommitment(text: string): boolean {
	const words = text
		.replace(/^\s*(?:\d+(?:\.\d+)*[.)]?|[a-z]\))\s+/iu, '')
		.replace(/^(?:d['’]|de |à |to )/iu, '')
		.replace(/^(?:ne pas |mieux |davantage |se |s['’]|les? |l['’])/iu, '');
	const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
	const folded = fold(words);
	if (tellsPast(text)) return false;
	return (first.length > 3 && endsAsInfinitive(fold(first))) || isActionNoun(folded) || isEnglishVerb(folded);
}

/** « organisé une fête », « La Ville a tenu … »: what was done, not what is to be done. */
export function tellsPast(text: string): boolean {
	const folded = fold(text);
	if (endsAsInfinitive(/^\p{L}+/u.exec(folded)?.[0] ?? '') || isEnglishVerb(folded)) return false;
	return datedStory.test(folded) || pastTense.test(text.slice(0, 60)) || /^\p{Ll}+(?:é|ée|és|ées|ert|erte|erts)\s/u.test(text);
}
