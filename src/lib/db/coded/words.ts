import { add, type Bits, emptyBits } from './bits.ts';
import type { Packed } from './packed.ts';

/** A book of words: its stems, in order; for each, how many items hold it, and which. */
export interface WordBook {
	stems: string[];
}

/** Stems that begin alike are in one book: a search asks for stems by their beginning, of three letters or more. */
export const prefixOf = (stem: string): string => stem.slice(0, 3);

/** Items that hold a stem beginning with `stem`; under three letters, that very stem. As where.ts says. */
export function itemsWith(stem: string, { columns, rest }: Packed<WordBook>, items: number): Bits {
	const bits = emptyBits(items);
	const matches = stem.length < 3 ? (one: string) => one === stem : (one: string) => one.startsWith(stem);
	let at = 0;
	rest.stems.forEach((one, index) => {
		const end = at + columns['counts']![index]!;
		if (matches(one)) for (let entry = at; entry < end; entry++) add(bits, columns['items']![entry]!);
		at = end;
	});
	return bits;
}
