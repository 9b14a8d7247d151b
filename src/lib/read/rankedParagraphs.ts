import { isCommitment, isWish } from '#lib/intake/detect/entries.ts';
import type { Block, Passage, SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

type Words = Extract<Block, { passage: Passage }>;

const FEWEST = 3;
const MOST = 0.6;
const MOST_BETWEEN = 3;

/**
 * « 1 », then what is asked for, « 2 », then what is asked for: numbers set in a margin of their own come alone before their paragraphs.
 * Where they follow one another from 1 and most of these paragraphs say what to do, each number is the mark of the next. Where some are
 * decimal (« 2.1 »), their order says more than their places: they are left to the outline.
 */
export function withRankedParagraphs(document: SourceDocument): SourceDocument {
	const blocks = document.blocks.filter((block) => block.type !== 'blank' && block.type !== 'furniture');
	if (blocks.some((block) => 'passage' in block && /^\d{1,2}\.\d{1,2}$/.test(block.passage.text))) return document;
	const marks = new Map<Block, Words>();
	for (let at = 0; at < blocks.length; at++) {
		const run = runFrom(blocks, at);
		const deeds = run.filter(({ words }) => isCommitment(words.passage.text) || isWish(fold(words.passage.text))).length;
		if (run.length < FEWEST || deeds < run.length * MOST) continue;
		for (const { mark, words } of run) marks.set(words, mark);
	}
	if (marks.size === 0) return document;
	const taken = new Set<Block>(marks.values());
	return { ...document, blocks: document.blocks.map((block) => marked(block, marks.get(block), taken.has(block))) };
}

function marked(block: Block, mark: Words | undefined, isMark: boolean): Block {
	if (isMark) return { ...(block as Words), type: 'furniture' };
	return mark ? { ...(block as Words), type: 'bullet', depth: 0, marker: mark.passage.text } : block;
}

const isRank = (block: Block | undefined, rank: number): block is Words =>
	(block?.type === 'paragraph' || block?.type === 'heading') && block.passage.text === String(rank);

/** Numbers from 1 on, each right before its paragraph, with little else up to the next. */
function runFrom(blocks: Block[], from: number): { mark: Words; words: Words }[] {
	const run: { mark: Words; words: Words }[] = [];
	for (let at: number | undefined = from; at !== undefined;) {
		const [mark, words]: (Block | undefined)[] = [blocks[at], blocks[at + 1]];
		if (!isRank(mark, run.length + 1) || words?.type !== 'paragraph' || words.line_start <= mark.line_end) break;
		run.push({ mark, words });
		const start: number = at + 2;
		const next = blocks.slice(start, start + MOST_BETWEEN).findIndex((block) => isRank(block, run.length + 1));
		at = next < 0 ? undefined : start + next;
	}
	return run;
}
