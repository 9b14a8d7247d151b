import { isCommitment, isIntroduction, isWish } from '#lib/intake/detect/entries.ts';
import { saysFuture } from '#lib/intake/detect/deeds.ts';
import {
	isAsideName,
	kindOpening,
	namesEntries,
	namesFindings,
	numberedRecommendation,
	recommends,
	saysToDo
} from '#lib/intake/detect/words.ts';
import { readHeading } from '#lib/intake/layouts/headings.ts';
import { isSentence, startsLower } from '#lib/intake/layouts/prose.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

const FEWEST = 2;
const LONGEST_ENTRY = 400;
const MOST_ENTRIES = 100;
const MOST_WORDS = 5;
const LONGEST_SENTENCE = 180;
const label = /^(?:les |nos )?(?:actions?|mesures?|moyens|engagements|strategies|activites|pistes?(?: d'action)?)$/;

/**
 * Lists whose bullets were lost when the text was taken out of its page: lines that end with « ; » up to a last one, and lines that all
 * say what to do under words that announce them (« Mesures : », « La Ville s’engage à : »). Each line becomes an entry.
 */
export function withPlainLists(blocks: Block[]): Block[] {
	const found: Block[] = [];
	for (let at = 0; at < blocks.length;) {
		const entries = entriesFrom(blocks, at);
		if (entries.length === 0) {
			found.push(blocks[at++]!);
			continue;
		}
		const starts = new Map(entries.map((entry) => [entry.at, entry]));
		for (const end = entries.at(-1)!.end; at < end; at++) {
			const entry = starts.get(at);
			found.push(entry ? bulletOf(entry) : blocks[at]!);
			at = entry ? entry.end - 1 : at;
		}
	}
	return found;
}

/** Paragraphs that make one entry, from one index up to another. */
interface Entry {
	at: number;
	end: number;
	paragraphs: Paragraph[];
	text: string;
}

const bulletOf = ({ paragraphs }: Entry): Block => {
	const { line_start, page } = paragraphs[0]!;
	const passage = joinPassages(paragraphs.map((paragraph) => paragraph.passage));
	return { type: 'bullet', line_start, line_end: paragraphs.at(-1)!.line_end, page, depth: 0, marker: '•', passage };
};

/** Entries that the block at `from` announces, or that begin there. */
function entriesFrom(blocks: Block[], from: number): Entry[] {
	const here = blocks[from]!;
	if (here.type !== 'paragraph' && here.type !== 'heading') return [];
	const words = here.passage.text;
	if (/;$/u.test(words)) return semicolons(blocks, from);
	const isRank = isRanked(words);
	const findings = namesFindings(fold(words).trim());
	if (!isRank && !findings && !announces(words)) return [];
	const run = runFrom(blocks, from + 1);
	const end = run.findIndex(({ text }) => (findings ? !isPhrase(text) : !saysWhat(text)));
	const own = end < 0 ? run : run.slice(0, end);
	const closed = own.length === run.length || headsAnother(run[own.length]!.text);
	const enough = own.length >= (findings && closed ? 1 : FEWEST) && (closed || !isRank);
	return enough && alike(own) ? own : [];
}

/** « Objectif 1.1 : … »: what it heads is told only when all of it says what to do. */
function isRanked(words: string): boolean {
	const { marker, number } = readHeading(words);
	return marker !== null && number !== null;
}

const headsAnother = (words: string): boolean =>
	readHeading(words).marker !== null || kindOpening(fold(words).trim()) !== null || isAsideName(fold(words).trim());

/** Under « Forces »: several words that no stop ends, and no title. */
const isPhrase = (words: string): boolean =>
	/\s/.test(words.trim()) && words.length <= LONGEST_SENTENCE && !/[.!?:]$/u.test(words) && !headsAnother(words);

/** « …; », « …; », « … . »: two entries at least end so, and the last one ends the sentence. */
function semicolons(blocks: Block[], from: number): Entry[] {
	const run = runFrom(blocks, from);
	const last = run.findIndex(({ text }) => !/;(?:\s(?:et|ou|and|or))?$/u.test(text));
	const own = last < 0 ? run : run.slice(0, last + 1);
	const ending = own.at(-1)?.text ?? '';
	return own.length > FEWEST && alike(own) && /[.;]$/u.test(ending) && ending.length <= LONGEST_ENTRY ? own : [];
}

/** All begin with a capital, or none does: otherwise some go on with others. */
const alike = (run: Entry[]): boolean => run.every(({ text }) => startsLower(text) === startsLower(run[0]!.text));

/** Entries one after the other, over blanks and the edges of pages; where they begin with capitals, a line that does not goes on with the one right above. */
function runFrom(blocks: Block[], from: number): Entry[] {
	const run: Entry[] = [];
	for (let at = from; at < blocks.length && run.length < MOST_ENTRIES; at++) {
		const block = blocks[at]!;
		if (block.type === 'blank' || block.type === 'furniture') continue;
		if (block.type !== 'paragraph' || block.passage.text.length > LONGEST_ENTRY) break;
		const { text } = block.passage;
		const last = run.at(-1);
		const goesOn = last?.end === at && startsLower(text) && !startsLower(last.text) && !/[.;:!?]$/u.test(last.text);
		if (goesOn) run[run.length - 1] = { ...last, end: at + 1, paragraphs: [...last.paragraphs, block], text: `${last.text} ${text}` };
		else run.push({ at, end: at + 1, paragraphs: [block], text });
	}
	return run;
}

function announces(words: string): boolean {
	const folded = fold(words).trim();
	if (numberedRecommendation.test(folded)) return false;
	if (kindOpening(folded.replace(/\s*:$/, '')) === 'proposal' && folded.split(/\s+/).length <= MOST_WORDS) return true;
	if (label.test(folded.replace(/\s*:$/, '')) || namesEntries(folded.replace(/\s*\([^)]*\)$/, ''))) return true;
	return /:$/u.test(words) && (isIntroduction(words) || recommends.test(folded) || saysToDo.test(folded));
}

/** One thing to do, or one that is asked for; not a title, not a story. */
const saysWhat = (words: string): boolean =>
	(isCommitment(words) || isWish(fold(words)) || (saysFuture(fold(words)) && words.length <= LONGEST_SENTENCE)) &&
	!/:$/u.test(words) &&
	!(isSentence(words) && /[.!?]\s+\p{Lu}/u.test(words));
