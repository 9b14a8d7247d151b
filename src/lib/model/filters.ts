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
	via: 'explicit' | 'all';
	actor: string[];
	role: string[];
	/** timing kind, or 'none' for items without timing */
	timing: string[];
	year: number[];
	territory: string[];
	section: string[];
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
	actor: [],
	role: [],
	timing: [],
	year: [],
	territory: [],
	section: [],
	item: [],
	search: ''
};
