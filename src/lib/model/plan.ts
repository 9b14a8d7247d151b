import type { Grade, ItemKind, Level, PlanKind } from './vocabulary.ts';

/**
 * `plan.yaml`: what a person declares about a document. It says who wrote it and how it is laid out; it never
 * repeats the document's items. Everything the layouts need to know about one document is here, nothing in code.
 */
export interface PlanDescription {
	id: string;
	title: string;
	short_title: string;
	organisation: string;
	kind: PlanKind;
	level: Level;
	territory: string;
	subject: string;
	years: [number, number];
	language: string;
	publisher: string;
	licence: string;
	url: string | null;
	source: string;
	/** declared by a person for a text that is not in UTF-8: a guess could silently change its letters */
	encoding?: 'windows-1252' | 'utf-16';
	sha256: string;
	supersedes: string | null;
	note: string | null;
	/** what the document says of leads; `implicit` needs `implicit_lead` in the parts or rules concerned */
	leads: 'named' | 'implicit' | 'none';
	/** how sure the automatic detection of the parts was: no extraction is graded above it until a person checks it and removes this */
	confidence?: Grade;
	parts: Part[];
	/** human decisions on lines that the layout alone would misread; each fails if `expect` is not on that line */
	readings: Reading[];
	/** what a person changed while reading the extraction beside the document, replayed in this order */
	edits?: Edit[];
	/** faults of the document mended for reading, when they are declared with the plan */
	corrections?: PlanCorrection[];
	/** what a person decided of the names found: words that name no person, and names that the rules missed */
	names?: PlanNames;
}

export type LayoutName =
	| 'table'
	| 'outline'
	| 'list'
	| 'paragraphs'
	| 'report'
	| 'slides'
	| 'recommendations'
	| 'hierarchy'
	| 'context'
	| 'people'
	| 'acronyms'
	| 'contents'
	| 'furniture';

/** A stretch of the document read with one layout. It runs from the line that begins with `from` to the next part. */
export interface Part {
	/** beginning of the first line of the part, compared after folding; absent for the first part */
	from?: string;
	layout: LayoutName;
	/** slides: what the line under a slide's title is; 'heading' when absent */
	subtitles?: 'item' | 'heading';
	/** heading that opens the paths of the part's items, when the layout has none of its own */
	section?: string;
	kind?: ItemKind;
	/** id pattern after « <plan>/ »: {section} {objective} {number} {n} {nn} (two digits) are replaced */
	id?: string;
	/** kind of the sub-items (next steps in a cell) and their id pattern, {parent} being the item's */
	sub_kind?: ItemKind;
	sub_id?: string;
	implicit_lead?: string;
	/** finer choices inside the part: the first rule whose conditions hold wins */
	rules?: Rule[];
	/** report: lines, by their beginning, that are headings of a given depth (1 is the outermost), when their own marks don't say it */
	headings?: { match: string; depth: number }[];
	/** lines to leave out, by their beginning */
	furniture?: string[];
	/** column meanings, when the header can't be understood alone */
	columns?: ColumnRole[];
}

export type ColumnRole =
	| 'section'
	| 'objective'
	| 'action'
	| 'steps'
	| 'lead'
	| 'collaborators'
	| 'lead-and-potential'
	| 'timing'
	| 'indicator'
	| 'status'
	| 'number'
	| 'ignore';

export interface Rule {
	/** the item has, among its headings, one that contains these words (folded) */
	under?: string;
	kind_is?: ItemKind;
	/** only items without sub-items */
	leaf?: boolean;
	kind?: ItemKind;
	id?: string;
	implicit_lead?: string;
}

export interface Reading {
	line: number;
	/** words that must stand on that line */
	expect: string;
	as: 'item' | 'label' | 'furniture' | 'section' | 'personal';
	id?: string;
	reason: string;
}

/** The element that an edit changes: its first line, and the words it begins with; an edit that finds no such element, or two, fails. */
interface EditPlace {
	line: number;
	expect: string;
	reason: string;
}

/**
 * A change of what was extracted, never of the words: `merge` joins the next element; `split` parts the element before `second`, all
 * the words of its end; `actors` and `timing` say which words of the document name them, each found on the nearest line that holds it.
 */
export type Edit = EditPlace &
	(
		| { do: 'discard' }
		| { do: 'kind'; kind: ItemKind }
		| { do: 'merge'; with: string }
		| { do: 'split'; second: string }
		| { do: 'actors'; leads: string[]; collaborators: string[] }
		| { do: 'timing'; timing: string[] }
	);

export interface PlanNames {
	keep?: string[];
	remove?: string[];
}

/** As an entry of `data/corrections.yaml`, without the plan. */
export interface PlanCorrection {
	line: number;
	/** words that stand on that line */
	expect: string;
	/** the part of `expect` to replace, and what it should read */
	raw: string;
	fix: string;
	reason: string;
}
