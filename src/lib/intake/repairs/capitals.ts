import type { Block, Passage } from '#lib/model/blocks.ts';
import { lost } from './vocabulary.ts';

interface Opening {
	group: string;
	passage: Passage;
}

/** Where the passages of a document open, grouped with their like: cells of one column, entries of one depth. */
function openings(blocks: Block[]): Opening[] {
	return blocks.flatMap((block): Opening[] => {
		if (block.type === 'row') {
			return block.cells.flatMap((cell, column) => cell.map((passage) => ({ group: `row ${block.table} ${column}`, passage })));
		}
		if (block.type === 'blank' || block.type === 'furniture') return [];
		return [{ group: block.type === 'bullet' ? `bullet ${block.depth}` : block.type, passage: block.passage }];
	});
}

const opensWithCapital = (text: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(text);

/** The places (« line:offset ») that open a passage whose like begin with a capital, four times out of five or more. */
export function capitalPlaces(blocks: Block[]): Set<string> {
	const groups = new Map<string, Passage[]>();
	for (const { group, passage } of openings(blocks)) groups.set(group, [...(groups.get(group) ?? []), passage]);
	const places = new Set<string>();
	for (const passages of groups.values()) {
		const sound = passages.filter((passage) => !passage.text.startsWith(lost));
		const capitals = sound.filter((passage) => opensWithCapital(passage.text)).length;
		if (sound.length > 0 && capitals < 0.8 * sound.length) continue;
		for (const { spans } of passages) if (spans[0]) places.add(`${spans[0].line}:${spans[0].start}`);
	}
	return places;
}
