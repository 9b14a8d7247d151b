import { getContext, setContext, type Snippet } from 'svelte';
import type { SourceDocument } from '../export/source.ts';

/** A figure that stands alone in a page, for the frames of other sites: where its numbers come from, and the address of the view it is taken from. */
export interface Embedding {
	documents: readonly SourceDocument[];
	codebook: string;
	data: string;
	back: string;
	/** what the page says of itself outside of itself, from the figure's title and what it counts */
	head: Snippet<[title: string, counts: string]>;
}

const key = Symbol('embedding');

export const provideEmbedding = (embedding: Embedding): Embedding => setContext<Embedding>(key, embedding);

/** Null on every page but those of figures alone. */
export const useEmbedding = (): Embedding | null => getContext<Embedding | undefined>(key) ?? null;
