import type { Column, Packed } from './packed.ts';

/** A list of numbers an item: those of item i stand from `start[i]` to `start[i + 1]`. */
export interface Lists<Name extends string> {
	start: Uint32Array;
	of: Record<Name, Column>;
}

/** Where books stand in files: for each file, where each of its books starts, and where the last ends. */
export interface Shelf {
	starts: number[][];
}

/** Folder of the files of a corpus, beside the tables; `hash` is that of the data. */
export const explorerFolder = (hash: string): string => `explorer.${hash.slice(0, 12)}`;

/** What names the numbers of the columns: each list is in the order of its codes. */
export interface Dictionary {
	items: number;
	/** in the order of the items: the items of a plan stand together */
	plans: { id: string; short: string; kind: string; level: string; territory: string; grade: string; first: number }[];
	kinds: string[];
	themes: string[];
	modalities: string[];
	publics: string[];
	actors: { id: string; name: string; acronym: string | null }[];
	roles: string[];
	timings: string[];
	/** items of a book of the list */
	bookItems: number;
	books: Shelf;
	/** the beginning of the stems of each book of words */
	words: Shelf & { prefixes: string[] };
}

/** Headings, asked for by an address only: in the order of their codes, with the code of the one above, or -1. */
export interface Headings {
	ids: string[];
	above: number[];
}

export const viaCodes = ['explicit', 'heading'] as const;
export const rankCodes = ['primary', 'secondary'] as const;
/** A year that a timing does not have. */
export const noYear = -0x8000;

/** A corpus of any size as columns of codes: what counting under filters needs, and nothing to read. */
export interface CodedCorpus {
	names: Dictionary;
	/** code of the kind, code of the section plus one, 1 for an item that is coded, first year of its timings or `noYear` */
	kind: Column;
	section: Column;
	coded: Column;
	firstYear: Column;
	labels: Lists<'theme' | 'via' | 'rank'>;
	modality: Lists<'code'>;
	publics: Lists<'code'>;
	/** those that count */
	assignments: Lists<'actor' | 'role'>;
	/** of the three, `from` is `noYear` for a timing without years */
	timings: Lists<'kind' | 'from' | 'to'>;
}

export const listColumns = {
	labels: ['theme', 'via', 'rank'],
	modality: ['code'],
	publics: ['code'],
	assignments: ['actor', 'role'],
	timings: ['kind', 'from', 'to']
} as const;

const starts = (counts: Column): Uint32Array => {
	const start = new Uint32Array(counts.length + 1);
	for (let item = 0; item < counts.length; item++) start[item + 1] = start[item]! + counts[item]!;
	return start;
};

export function corpusFrom({ columns, rest }: Packed<Dictionary>): CodedCorpus {
	const column = (name: string): Column => {
		const found = columns[name];
		if (!found) throw new Error(`column ${name}: not in the file`);
		return found;
	};
	const lists = <Name extends string>(list: string, names: readonly Name[]): Lists<Name> => ({
		start: starts(column(`${list}.count`)),
		of: Object.fromEntries(names.map((name) => [name, column(`${list}.${name}`)])) as Record<Name, Column>
	});
	return {
		names: rest,
		kind: column('kind'),
		section: column('section'),
		coded: column('coded'),
		firstYear: column('firstYear'),
		labels: lists('labels', listColumns.labels),
		modality: lists('modality', listColumns.modality),
		publics: lists('publics', listColumns.publics),
		assignments: lists('assignments', listColumns.assignments),
		timings: lists('timings', listColumns.timings)
	};
}

/** Entries of lists by one of their codes: those of code c stand from `start[c]` to `start[c + 1]`, in the order of the items. */
export interface ByCode {
	start: Uint32Array;
	entry: Uint32Array;
	item: Uint32Array;
}

const sorted = new WeakMap<Column, ByCode>();

/** Worked out once for a column. */
export function byCode<Name extends string>({ start: first, of }: Lists<Name>, column: Name, codes: number): ByCode {
	const values = of[column];
	const known = sorted.get(values);
	if (known) return known;
	const start = new Uint32Array(codes + 1);
	for (let at = 0; at < values.length; at++) start[values[at]! + 1]!++;
	for (let code = 0; code < codes; code++) start[code + 1]! += start[code]!;
	const next = start.slice();
	const [entry, item] = [new Uint32Array(values.length), new Uint32Array(values.length)];
	for (let one = 0; one + 1 < first.length; one++)
		for (let at = first[one]!; at < first[one + 1]!; at++) {
			const place = next[values[at]!]!++;
			entry[place] = at;
			item[place] = one;
		}
	const found = { start, entry, item };
	sorted.set(values, found);
	return found;
}

/** Every year that some timing covers, in order. */
export function yearsOf({ timings: { of } }: CodedCorpus): number[] {
	const years = new Set<number>();
	for (let entry = 0; entry < of.kind.length; entry++) {
		const from = of.from[entry]!;
		if (from === noYear) continue;
		for (let year = from; year <= of.to[entry]!; year++) years.add(year);
	}
	return [...years].sort((a, b) => a - b);
}
