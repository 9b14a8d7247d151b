import { grades } from './vocabulary.ts';

/**
 * What a reader has chosen. An empty list means "no filter". The same object selects the items behind a mark,
 * so that a count and the list it opens come from one definition.
 */
export interface Filters {
	plan: string[];
	planKind: string[];
	level: string[];
	/** item kind */
	kind: string[];
	theme: string[];
	/** which theme labels count */
	via: 'all' | 'explicit' | 'heading';
	/** 'primary': only the first theme of each item */
	rank: 'any' | 'primary';
	/** how an item acts, from the codebook's modalities: one at most an item */
	modality: string[];
	/** whom an item is for, from the codebook's publics */
	public: string[];
	/** true: only units of thematic coding, the denominator of theme shares */
	coded: boolean;
	/** asked of the same assignment as `role`; repetitions within an item do not count */
	actor: string[];
	role: string[];
	/** timing kind, or 'none' for items without timing */
	timing: string[];
	/** years that the item's timing covers */
	year: number[];
	/** administrative region of the plan, or its own territory when it lies above regions */
	territory: string[];
	/** a section holds the items of the sections below it */
	section: string[];
	/** grades of extraction; none chosen: a document that was read with low confidence is left out, unless it or its items are chosen by name */
	grade: string[];
	/** exact item ids; used by marks that stand for a known list */
	item: string[];
	search: string;
}

export const noFilters: Filters = {
	plan: [],
	planKind: [],
	level: [],
	kind: [],
	theme: [],
	via: 'all',
	rank: 'any',
	modality: [],
	public: [],
	coded: false,
	actor: [],
	role: [],
	timing: [],
	year: [],
	territory: [],
	section: [],
	grade: [],
	item: [],
	search: ''
};

/** Every document, whatever the confidence of its extraction: lists of documents, not figures. */
export const everyGrade: Filters = { ...noFilters, grade: [...grades] };

export const filterKeys = Object.keys(noFilters) as (keyof Filters)[];

export const withFilters = (filters: Filters, patch: Partial<Filters>): Filters => ({ ...filters, ...patch });

/** Keys that the reader has set to something else than the default. */
export const chosenKeys = (filters: Filters): (keyof Filters)[] =>
	filterKeys.filter((key) => {
		const value = filters[key];
		return Array.isArray(value) ? value.length > 0 : value !== noFilters[key];
	});

export const isFiltered = (filters: Filters): boolean => chosenKeys(filters).length > 0;
