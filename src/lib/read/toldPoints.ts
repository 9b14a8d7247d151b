import { isCommitment } from '#lib/intake/detect/entries.ts';
import { attributeInside, attributeLine, decimalNumber, numberedRecommendation } from '#lib/intake/detect/words.ts';
import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import { fold } from '#lib/text/fold.ts';

const FEWEST = 3;
const MOST = 0.6;
const LONGEST = 400;

/**
 * Cards, and lists whose bullets were lost: a paragraph that « Responsable : … » follows or ends is an entry, where several are so and
 * most of them say what to do. One such line alone is said of a whole section.
 */
export function withToldPoints(document: SourceDocument): SourceDocument {
	const { blocks } = document;
	const told = new Set(blocks.filter((block, at) => isTold(block, blocks, at)));
	const deeds = [...told].filter((block) => isCommitment(wordsOf(block))).length;
	if (told.size < FEWEST || deeds < told.size * MOST || isMixed(blocks)) return document;
	return { ...document, blocks: blocks.map((block) => (told.has(block) ? asEntry(block) : block)) };
}

const wordsOf = (block: Block | undefined): string => (block?.type === 'paragraph' ? block.passage.text : '');

/** The next block with words, in one direction or the other. */
function beside(blocks: Block[], at: number, step: 1 | -1): Block | undefined {
	let next = at + step;
	while (blocks[next]?.type === 'blank' || blocks[next]?.type === 'furniture') next += step;
	return blocks[next];
}

/** « Responsable : A », then « Responsable : B »: cards that stood side by side, whose words were mixed. */
function isMixed(blocks: Block[]): boolean {
	const said = new Set<string>();
	return blocks.some((block) => {
		if (block.type === 'blank' || block.type === 'furniture') return false;
		const label = attributeLine.test(fold(wordsOf(block))) ? fold(wordsOf(block)).split(':')[0]! : null;
		if (label === null) said.clear();
		const again = label !== null && said.has(label);
		if (label !== null) said.add(label);
		return again;
	});
}

/** « Projet 3 » alone over the words takes them. */
const isNumberAlone = (block: Block | undefined): boolean =>
	block !== undefined &&
	'passage' in block &&
	numberedRecommendation.exec(fold(block.passage.text))?.[0].length === block.passage.text.length;

function isTold(block: Block, blocks: Block[], at: number): boolean {
	const words = wordsOf(block);
	const folded = fold(words);
	if (words === '' || words.length > LONGEST || !/^\p{Lu}/u.test(words) || /:$/u.test(words)) return false;
	if (attributeLine.test(folded) || numberedRecommendation.test(folded) || decimalNumber.test(folded) || /^\d/.test(folded)) return false;
	if (isNumberAlone(beside(blocks, at, -1))) return false;
	return attributeInside.test(folded) || attributeLine.test(fold(wordsOf(beside(blocks, at, 1))));
}

const asEntry = (block: Block): Block => (block.type === 'paragraph' ? { ...block, type: 'bullet', depth: 0, marker: '•' } : block);
