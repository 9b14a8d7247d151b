import { itemCount } from '#lib/db/queries/itemCount.ts';
import { everyGrade } from '#lib/model/filters.ts';
import { corpusOf, mostItems } from '../../../scripts/corpus.ts';
import { runNative } from '../../../scripts/native.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Every item, for a page that filters without the engine; null for a corpus too large to be held so. */
export const GET = async (): Promise<Response> => {
	const [whole] = await runNative(itemCount(everyGrade));
	return Response.json((whole?.n ?? 0) <= mostItems ? await corpusOf(runNative) : null);
};
