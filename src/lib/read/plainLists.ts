import { isCommitment, isIntroduction, isWish } from '#lib/intake/detect/entries.ts';
import { saysFuture } from '#lib/intake/detect/deeds.ts';
import { namesEntries, numberedRecommendation, recommends, saysToDo } from '#lib/intake/detect/words.ts';
import { isSentence, startsLower } from '#lib/intake/layouts/prose.ts';
import type { Block } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

const FEWEST = 2;
const LONGEST_ENTRY = 400;
const MOST_ENTRIES = 100;
const LONGEST_SENTENCE = 180;
const label = /^(?:les |nos )?(?:actions?|mesures?|moyens|engagements|strategies|activites|pistes?(?: d'action)?)$/;

/**
 * Lists whose bullets were lost when the text was taken out of its page: lines that end with « ; » up to a last one, and lines that all
 * say what to do under words that announce them (« Mesures : », « La Ville s’engage à : »). Each line becomes an entry.
 */
export function withPlainLists(blocks: Block[]): Block[] {
	const found = [...blocks];
	for (let at = 0; at < blocks.length; at++) {
		const run = entriesFrom(blocks, at);
		if (run.length < FEWEST) continue;
		for (const index of run) {
			const { line_start, line_end, page, passage } = blocks[index] as Paragraph;
			found[index] = { type: 'bullet', line_start, line_end, page, depth: 0, marker: '•', passage };
		}
		at = run.at(-1)!;
	}
	return found;
}

/** Indexes of the entries that the block at `at` announces, or that begin there. */
function entriesFrom(blocks: Block[], at: number): number[] {
	const here = blocks[at]!;
	if (here.type !== 'paragraph' && here.type !== 'heading') return [];
	const words = here.passage.text;
	if (/;$/u.test(words)) return semicolons(blocks, at);
	if (!announces(words)) return [];
	const run = paragraphsFrom(blocks, at + 1);
	const said = run.findIndex((index) => !saysWhat(textOf(blocks[index])));
	const own = said < 0 ? run : run.slice(0, said);
	return alike(blocks, own) ? own : [];
}

const textOf = (block: Block | undefined): string => (block?.type === 'paragraph' ? block.passage.text : '');

/** « …; », « …; », « … . »: two entries at least end so, and the last one ends the sentence. */
function semicolons(blocks: Block[], at: number): number[] {
	const run = paragraphsFrom(blocks, at);
	const last = run.findIndex((index) => !/;(?:\s(?:et|ou|and|or))?$/u.test(textOf(blocks[index])));
	const own = last < 0 ? run : run.slice(0, last + 1);
	const ending = textOf(blocks[own.at(-1)!]);
	return own.length > FEWEST && alike(blocks, own) && /[.;]$/u.test(ending) && ending.length <= LONGEST_ENTRY ? own : [];
}

/** All begin with a capital, or none does: otherwise some go on with others. */
const alike = (blocks: Block[], run: number[]): boolean =>
	run.every((index) => startsLower(textOf(blocks[index])) === startsLower(textOf(blocks[run[0]!])));

/** Paragraphs one after the other, over blanks and the edges of pages. */
function paragraphsFrom(blocks: Block[], from: number): number[] {
	const run: number[] = [];
	for (let at = from; at < blocks.length && run.length < MOST_ENTRIES; at++) {
		const block = blocks[at]!;
		if (block.type === 'blank' || block.type === 'furniture') continue;
		if (block.type !== 'paragraph' || block.passage.text.length > LONGEST_ENTRY) break;
		run.push(at);
	}
	return run;
}

function announces(words: string): boolean {
	const folded = fold(words).trim();
	if (numberedRecommendation.test(folded)) return false;
	if (label.test(folded.replace(/\s*:$/, '')) || namesEntries(folded.replace(/\s*\([^)]*\)$/, ''))) return true;
	return /:$/u.test(words) && (isIntroduction(words) || recommends.test(folded) || saysToDo.test(folded));
}

/** One thing to do, or one that is asked for; not a title, not a story. */
const saysWhat = (words: string): boolean =>
	(isCommitment(words) || isWish(fold(words)) || (saysFuture(fold(words)) && words.length <= LONGEST_SENTENCE)) &&
	!/:$/u.test(words) &&
	!(isSentence(words) && /[.!?]\s+\p{Lu}/u.test(words));
