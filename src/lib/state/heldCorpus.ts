import { asset } from '$app/paths';
import { type Corpus, type Entry, indexed } from '../db/memory/corpus.ts';

let held: Promise<Entry[] | null> | undefined;

/** Every item of a small corpus, fetched once a visit; null when there are too many, or when they can't be had. */
export const heldCorpus = (): Promise<Entry[] | null> =>
	(held ??= fetch(asset('/elements.json'))
		.then((response) => (response.ok ? (response.json() as Promise<Corpus | null>) : null))
		.then((corpus) => corpus && indexed(corpus))
		.catch(() => null));
