import { itemsIn } from '../db/memory/explore.ts';
import { items } from '../db/queries/items.ts';
import type { Filters } from '../model/filters.ts';
import { firstView } from '../model/view.ts';
import { heldCorpus } from './heldCorpus.ts';
import { publishedRunner } from './runner.ts';

/** Ids of the items that some filters keep, in the order of the documents. Rejects when they can't be had. */
export async function viewItems(filters: Filters): Promise<string[]> {
	const corpus = await heldCorpus();
	const rows = corpus ? itemsIn(corpus, filters, firstView) : await publishedRunner().run(items(filters));
	return rows.map(({ id }) => id);
}
