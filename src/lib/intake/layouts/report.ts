import type { Block, Passage } from '#lib/model/blocks.ts';
import { fold, foldKey } from '#lib/text/fold.ts';
import { joinPassages, withoutLinkMark } from '../passage.ts';
import { addHeading, addItem, type HeadingNode, type ItemNode, type Layout, type LayoutInput, note, wordsOf } from './draft.ts';
import { plainTitle } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { isSentence, startsLower } from './prose.ts';

/** Headings by depth: title of the table of contents, theme, question, category. */
type Depth = 0 | 1 | 2 | 3;

interface State {
	input: LayoutInput;
	open: (HeadingNode | null)[];
	/** « Question 1 : », waiting for its question */
	question: Passage | null;
	item: { node: ItemNode; depth: number } | null;
	repeated: Set<string>;
}

const questionMark = /^questions?(?:\s+(?:n[o°]\s*)?\d+)?\s*:?$/;
const isQuestion = (text: string): boolean => /\?\s*$/u.test(text);

const nearest = (state: State, depth = 4): HeadingNode | null => state.open.slice(0, depth).findLast((node) => node !== null) ?? null;

function head(state: State, passage: Passage, depth: Depth, title = plainTitle(passage.text)): void {
	for (let i = depth; i < 4; i++) state.open[i] = null;
	state.open[depth] = addHeading(state.input, passage, nearest(state, depth), title);
	state.item = null;
	state.question = null;
}

/** Short lines that come back under several headings (« Résumé ») say nothing of what follows. */
function repeatedLines(blocks: Block[]): Set<string> {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const text = block.type === 'paragraph' && !/:\s*$/u.test(block.passage.text) ? foldKey(block.passage.text) : '';
		if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

function readEntry(state: State, block: Extract<Block, { type: 'bullet' }>): void {
	const { input } = state;
	if (state.question && isQuestion(block.passage.text)) return askQuestion(state, block.passage);
	if (state.item && block.depth > state.item.depth) {
		state.item.node.passage = joinPassages([state.item.node.passage, block.passage]);
		state.item.node.lines.push(block.line_start, block.line_end);
		return;
	}
	const { number, passage } = takeNumber(block.passage, block.marker, input.tracer);
	/** the link mark is kept while sub-points may follow: it belongs to the sentence */
	state.item = { node: addItem(input, passage, nearest(state), { number, lines: [block.line_start, block.line_end] }), depth: block.depth };
}

function askQuestion(state: State, words: Passage): void {
	const passage = state.question ? joinPassages([state.question, words]) : words;
	head(state, passage, 2, passage.text);
}

function readText(state: State, block: Block, words: Passage): void {
	const { input } = state;
	const { text } = words;
	if (state.repeated.has(foldKey(text))) return note(input, block, 'furniture', 'intertitre répété');
	const declared = input.part.headings?.find(({ match }) => fold(text).startsWith(fold(match)));
	if (declared) head(state, words, Math.min(declared.depth - 1, 3) as Depth);
	else if (questionMark.test(fold(text))) state.question = words;
	else if (isQuestion(text)) askQuestion(state, words);
	else if (input.contents.includes(foldKey(text))) head(state, words, 0);
	else if (block.type === 'heading') head(state, words, block.level === 1 ? 0 : 1);
	else if (isSentence(text)) {
		note(input, block, 'metadata', 'phrase d’introduction ou d’explication');
		state.item = null;
	} else if (state.item && startsLower(text)) state.item.node.passage = joinPassages([state.item.node.passage, words]);
	else head(state, words, /:\s*$/u.test(text) ? 3 : 1);
}

/**
 * A report: titles, questions and categories over bullets. Titles of the table of contents are the outermost; sub-bullets
 * belong to their bullet; sentences that introduce, and lines that come back, are not headings.
 */
export const reportLayout: Layout = (input) => {
	const state: State = { input, open: [null, null, null, null], question: null, item: null, repeated: repeatedLines(input.blocks) };
	if (input.part.section) state.open[0] = addHeading(input, { text: input.part.section, spans: [] }, null);
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) note(input, block, 'furniture', 'ligne vide');
		else if (block.type === 'bullet') readEntry(state, block);
		else readText(state, block, words);
	}
	for (const item of input.draft.items) if (item.part === input.part) item.passage = withoutLinkMark(item.passage, input.tracer);
};
