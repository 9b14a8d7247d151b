import { itemsIn } from '../db/memory/explore.ts';
import type { Filters } from '../model/filters.ts';
import { firstView } from '../model/view.ts';
import { heldCorpus } from './heldCorpus.ts';
import { largeCorpus } from './largeCorpus.ts';

/** Ids of the items that some filters keep, in the order of the documents. Rejects when they can't be had. */
export async function viewItems(filters: Filters): Promise<string[]> {
	const corpus = await heldCorpus();
	const rows = corpus ? itemsIn(corpus, filters, firstView) : await largeCorpus.ask('items', filters, firstView);
	return rows.map(({ id }) => id);
}
