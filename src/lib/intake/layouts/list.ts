import type { Passage } from '#lib/model/blocks.ts';
import { joinPassages, withoutLinkMark } from '../passage.ts';
import { aside } from './aside.ts';
import { readAttributes, SectionAttributes } from './attributes.ts';
import { addHeading, addItem, type ItemNode, type Layout, note, wordsOf } from './draft.ts';
import { type HeadingStack, rankOf, stackHeading, top } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { isSentence, startsLower } from './prose.ts';

/** Ranks of plain headings from outermost: capitals over plain over labels (« Pour les … : »). */
const order = ['capitals', 'plain', 'label'];

function closeInner(stack: HeadingStack, rank: string): void {
	const at = order.indexOf(rank);
	if (at >= 0) stack.open = stack.open.filter((each) => order.indexOf(each.rank) < at);
}

/**
 * Headings over a list of entries. Deeper bullets and lines that begin in lower case go on with their entry;
 * « Responsable : … » holds for its heading, or for the whole part (see SectionAttributes).
 */
export const listLayout: Layout = (input) => {
	const stack: HeadingStack = { open: [] };
	const said = new SectionAttributes();
	if (input.part.section) stack.open.push({ rank: 'part', node: addHeading(input, { text: input.part.section, spans: [] }, null) });
	let item: { node: ItemNode; depth: number } | null = null;
	const goOn = (node: ItemNode, words: Passage): void => {
		node.passage = joinPassages([node.passage, words]);
	};
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) {
			note(input, block, 'furniture', 'ligne vide');
			continue;
		}
		const attributes = readAttributes(words, input);
		if (attributes.length > 0) {
			said.add(attributes, top(stack), item !== null);
			note(input, block, 'metadata', 'attribut de la section');
		} else if (block.type === 'bullet' && item && block.depth > item.depth) goOn(item.node, words);
		else if (block.type === 'bullet') {
			const { number, passage } = takeNumber(words, block.marker, input.tracer);
			item = { node: addItem(input, passage, top(stack), { number }), depth: block.depth };
		} else if (item && startsLower(words.text)) goOn(item.node, words);
		else if (isSentence(words.text)) note(input, block, 'metadata', aside.aroundList);
		else {
			const rank = block.type === 'heading' && block.level !== null ? `level ${block.level}` : rankOf(words.text);
			closeInner(stack, rank);
			stackHeading(input, stack, words, rank);
			item = null;
		}
	}
	said.write(input);
	for (const each of input.draft.items) if (each.part === input.part) each.passage = withoutLinkMark(each.passage, input.tracer);
};
