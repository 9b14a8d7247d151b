import { joinPassages, withoutLinkMark } from '../passage.ts';
import { fold } from '#lib/text/fold.ts';
import { addItem, type ItemNode, type Layout, note, wordsOf } from './draft.ts';
import { type HeadingStack, rankOf, stackHeading, top } from './headings.ts';
import { isSentence, startsLower } from './prose.ts';

const numbered = /^recommandations?\s*(?:n[o°]\s*)?(\d{1,3})\s*[-.:)]*\s*/;
const recital = /^(?:attendu|considerant|vu)(?:s| que| qu'|\s)/;
const resolution = /^(?:il est (?:donc )?(?:resolu|recommande|propose)|que |recommande)/;

/** « Recommandation 12 … » and the « Que … » of a resolution are items; « Attendu que … », « Considérant … » give its context. */
export const recommendationsLayout: Layout = (input) => {
	const stack: HeadingStack = { open: [] };
	let item: ItemNode | null = null;
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) {
			note(input, block, 'furniture', 'ligne vide');
			continue;
		}
		const folded = fold(words.text);
		const found = numbered.exec(folded);
		if (found) {
			const passage = input.tracer.slice(words, found[0].length);
			item = addItem(input, passage, top(stack), { number: found[1] ?? null, lines: [block.line_start] });
		} else if (recital.test(folded)) {
			note(input, block, 'metadata', 'considérant');
			item = null;
		} else if (item && (item.passage.text === '' || startsLower(words.text))) item.passage = joinPassages([item.passage, words]);
		else if ((resolution.test(folded) && !/:\s*$/u.test(folded)) || block.type === 'bullet') item = addItem(input, words, top(stack));
		else if (isSentence(words.text)) {
			note(input, block, 'metadata', 'texte autour des recommandations');
			item = null;
		} else {
			stackHeading(input, stack, words, rankOf(words.text));
			item = null;
		}
	}
	input.draft.items = input.draft.items.filter((each) => each.part !== input.part || each.passage.text !== '');
	for (const each of input.draft.items) if (each.part === input.part) each.passage = withoutLinkMark(each.passage, input.tracer);
};
