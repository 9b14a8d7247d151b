import type { Filters } from '../../model/filters.ts';
import { stems } from '../../text/stem.ts';
import { add, emptyBits } from './bits.ts';
import { type Condition, underSections } from './conditions.ts';
import type { Library } from './library.ts';
import { itemsWith } from './words.ts';

/**
 * Conditions that the columns alone can't answer: words, headings and exact items ask for other files of the corpus. They are fetched once;
 * what is already here is answered at once.
 */
export async function extraConditions({ search, section, item }: Filters, library: Library): Promise<Condition[]> {
	const { names } = library.corpus;
	const words = [...new Set(stems(search))].map(async (stem): Promise<Condition> => {
		const book = await library.words(stem);
		return { name: `word ${stem}`, items: () => (book ? itemsWith(stem, book, names.items) : emptyBits(names.items)) };
	});
	const exact = async (): Promise<Condition> => {
		const numbers = await Promise.all(item.map((id) => library.numberOf(id)));
		return {
			name: `item ${item.join(' ')}`,
			items: () => {
				const bits = emptyBits(names.items);
				for (const number of numbers) if (number !== null) add(bits, number);
				return bits;
			}
		};
	};
	return Promise.all([
		...words,
		...(section.length ? [library.headings().then((headings) => underSections(section, headings))] : []),
		...(item.length ? [exact()] : [])
	]);
}
