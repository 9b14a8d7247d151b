import { joinPassages, withoutLinkMark } from '../passage.ts';
import { addHeading, addItem, type ItemNode, type Layout, note, wordsOf } from './draft.ts';
import { type HeadingStack, looksUpper, rankOf, stackHeading, top } from './headings.ts';
import { takeNumber } from './numbering.ts';
import { startsLower } from './prose.ts';

/** One entry a paragraph, whatever its lines: a line that begins in lower case goes on with the one before. */
export const paragraphsLayout: Layout = (input) => {
	const stack: HeadingStack = { open: [] };
	if (input.part.section) stack.open.push({ rank: 'part', node: addHeading(input, { text: input.part.section, spans: [] }, null) });
	let item: ItemNode | null = null;
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) note(input, block, 'furniture', 'ligne vide');
		else if (block.type === 'heading' || (block.type === 'paragraph' && looksUpper(words.text))) {
			stackHeading(input, stack, words, rankOf(words.text));
			item = null;
		} else if (item && block.type === 'paragraph' && startsLower(words.text)) item.passage = joinPassages([item.passage, words]);
		else {
			const { number, passage } = takeNumber(words, block.type === 'bullet' ? block.marker : '', input.tracer);
			item = addItem(input, passage, top(stack), { number });
		}
	}
	for (const each of input.draft.items) if (each.part === input.part) each.passage = withoutLinkMark(each.passage, input.tracer);
};
