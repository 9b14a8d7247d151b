import type { Block, Passage } from '#lib/model/blocks.ts';
import { foldKey } from '#lib/text/fold.ts';
import { joinPassages, withoutLinkMark } from '../passage.ts';
import { readTiming } from '../timing/readTiming.ts';
import { addHeading, addItem, type HeadingNode, type Layout, type LayoutInput, type Node, note, wordsOf } from './draft.ts';
import { plainTitle } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { startsLower } from './prose.ts';

interface State {
	input: LayoutInput;
	slide: HeadingNode | null;
	/** what stands under the slide's title, by depth: subtitle, arrow, label */
	open: [Node | null, Node | null, Node | null];
	/** where a line in lower case goes on: the last plain lines of the slide */
	running: { words: Passage; write: (words: Passage) => void } | null;
	said: Set<string>;
}

const arrow = /^[→➔➢]/u;
const under = (state: State, depth: number): Node | null => state.open.slice(0, depth).findLast((node) => node !== null) ?? state.slide;

function set(state: State, depth: 0 | 1 | 2, node: Node): void {
	state.open[depth] = node;
	for (let i = depth + 1; i < 3; i++) state.open[i] = null;
}

/** A heading, or an item that heads others, as the part, a reading or the words themselves say. */
function place(state: State, block: Block, words: Passage, depth: 0 | 1 | 2, isItem: boolean): void {
	const { input } = state;
	const passage = withoutLinkMark(words, input.tracer);
	const reading = input.readings.get(block.line_start)?.as;
	const item = reading === 'item' || (reading === undefined && isItem);
	const node = item
		? addItem(input, passage, under(state, depth))
		: addHeading(input, words, under(state, depth), plainTitle(passage.text));
	state.said.add(foldKey(passage.text));
	if (depth < 3) set(state, depth, node);
	state.running = {
		words,
		write: (more) => {
			node.passage = node.type === 'item' ? withoutLinkMark(more, input.tracer) : more;
			if (node.type === 'heading') node.title = plainTitle(more.text);
		}
	};
}

/** Words that only date what follows (« Depuis mai 2030, »), or that an earlier entry already said, head without being items. */
const onlyHeads = (state: State, text: string): boolean =>
	state.said.has(foldKey(text)) || readTiming(text, [2000, 2000]).every((timing) => timing.kind !== 'unread');

function openSlide(state: State, words: Passage): void {
	const again = state.input.draft.headings.find(
		(node) => node.up === null && node.part === state.input.part && foldKey(node.title) === foldKey(words.text)
	);
	state.slide = again ?? addHeading(state.input, words, null, plainTitle(words.text));
	if (again)
		note(
			state.input,
			{ line_start: words.spans[0]?.line ?? 0, line_end: words.spans[0]?.line ?? 0 },
			'section',
			'titre de diapositive répété'
		);
	state.open = [null, null, null];
	state.running = null;
}

function readLine(state: State, block: Block, words: Passage): void {
	const { input } = state;
	const { text } = words;
	if (state.running && startsLower(text)) {
		state.running.words = joinPassages([state.running.words, words]);
		return state.running.write(state.running.words);
	}
	const subtitleIsItem = input.part.subtitles === 'item';
	if (!state.open[0]) place(state, block, words, 0, subtitleIsItem);
	else if (/:\s*$/u.test(text)) place(state, block, words, 2, false);
	else {
		addItem(input, withoutLinkMark(words, input.tracer), under(state, 3));
		state.running = null;
	}
}

function readBullet(state: State, block: Extract<Block, { type: 'bullet' }>): void {
	const { input } = state;
	const { number, passage } = takeNumber(block.passage, block.marker, input.tracer);
	if (arrow.test(block.marker)) return place(state, block, passage, 1, !onlyHeads(state, passage.text));
	const reading = input.readings.get(block.line_start)?.as;
	if (reading === 'label') return place(state, block, passage, 2, false);
	const item = addItem(input, passage, under(state, 3), { number });
	state.said.add(foldKey(passage.text));
	state.running = { words: passage, write: (more) => void (item.passage = more) };
}

/** Entries linked by semicolons make one sentence: the stop of the last one closes the list, it is not the entry's. */
function closeEnumerations(input: LayoutInput): void {
	const items = input.draft.items.filter((item) => item.part === input.part);
	items.forEach((item, i) => {
		const before = items[i - 1];
		const linked = before?.up === item.up && before.passage.text.endsWith(';');
		if (linked && item.passage.text.endsWith('.')) item.passage = input.tracer.slice(item.passage, 0, item.passage.text.length - 1);
	});
	for (const item of items) item.passage = withoutLinkMark(item.passage, input.tracer);
}

/**
 * Slides: a title, a subtitle, arrows, bullets. Slides with the same title are one section. What heads bullets may be an item
 * itself: arrows are, unless they only date or repeat; subtitles are where the part says so.
 */
export const slidesLayout: Layout = (input) => {
	const state: State = {
		input,
		slide: null,
		open: [null, null, null],
		running: null,
		said: new Set(input.draft.items.map((item) => foldKey(item.passage.text)))
	};
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) {
			note(input, block, 'furniture', block.type === 'blank' ? 'ligne vide' : 'filet');
			if (block.type === 'blank') state.running = null;
		} else if (block.type === 'heading' && block.level === 1) openSlide(state, words);
		else if (block.type === 'heading') place(state, block, words, 0, input.part.subtitles === 'item');
		else if (block.type === 'bullet') readBullet(state, block);
		else readLine(state, block, words);
	}
	closeEnumerations(input);
};
