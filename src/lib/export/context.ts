import { getContext, setContext } from 'svelte';
import type { Sheet } from '../model/sheet.ts';
import type { SourceDocument } from './source.ts';

/** What every export needs and only the site knows: the corpus that was read, its versions, and an engine that writes Parquet. */
export interface Exporting {
	documents: readonly SourceDocument[];
	codebook: string;
	dataHash: string;
	/** address of the page of a figure alone */
	figureHref: (figure: string) => string;
	parquet: (sheet: Sheet) => Promise<Uint8Array<ArrayBuffer>>;
	/** the page shows what the reader loaded, which no address holds */
	local?: boolean;
}

const key = Symbol('exporting');

/** Called by the root layout, and by a page whose figures hold what the reader loaded. */
export const provideExporting = (exporting: () => Exporting): void => void setContext<() => Exporting>(key, exporting);

export const useExporting = (): (() => Exporting) => getContext<() => Exporting>(key);
