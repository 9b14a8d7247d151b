import type { Repair, Span } from './blocks.ts';
import type { NameSign } from './vocabulary.ts';
import type { AppliedReturn } from './returned.ts';
import type { Disposition, Grade, ItemKind, Resolution, Role, Scope, TimingKind } from './vocabulary.ts';
import type { Said } from './said.ts';

export interface Section {
	id: string;
	plan_id: string;
	parent_id: string | null;
	ordinal: number;
	/** heading as written, without bullet or markup */
	label: string;
	/** heading without its marker (« ENJEU - 1 », « Pour les »), as it stands in `Item.path` */
	title: string;
	line_start: number;
	line_end: number;
}

export interface Item {
	id: string;
	plan_id: string;
	section_id: string | null;
	parent_id: string | null;
	kind: ItemKind;
	/** 1-based, in the order of the document */
	ordinal: number;
	/** number printed in the document, where it has one */
	number: string | null;
	path: string[];
	text: string;
	/** the same words as the document has them, lines joined by a newline */
	text_source: string;
	spans: Span[];
	page: number | null;
	line_start: number;
	line_end: number;
	repaired: boolean;
}

export interface Assignment {
	item_id: string;
	actor_id: string;
	role: Role;
	/** '' for an implicit actor */
	as_written: string;
	resolution: Resolution;
	scope: Scope;
	ordinal: number;
	span: Span | null;
	/** false when the same actor already stands in this item with a role that counts (lead repeated, name written twice) */
	counted: boolean;
}

/** `span_start`/`span_end` are offsets in `Item.text`. */
export interface Mention {
	item_id: string;
	entity_id: string;
	span_start: number;
	span_end: number;
}

export interface Timing {
	item_id: string;
	kind: TimingKind;
	/** calendar years; null where the words give none */
	year_start: number | null;
	year_end: number | null;
	/** ISO dates (YYYY-MM-DD) where the words are that precise */
	date_start: string | null;
	date_end: string | null;
	as_written: string;
	/** « Élaboration », « Réalisation », '' */
	phase: string;
	/** « selon acceptation du projet… », '' */
	condition: string;
	scope: Scope;
	ordinal: number;
	span: Span | null;
}

/** Every line of the source has exactly one; `text` is free of personal data. */
export interface LedgerLine {
	plan_id: string;
	line: number;
	page: number | null;
	text: string;
	disposition: Disposition;
	reason: string;
}

export interface Warning {
	code: string;
	/** French sentence: what, where, what to do */
	message: string;
	line: number | null;
	/** what the sentence holds beside the line, in its order: other languages say it from the code and these */
	values?: Said['values'];
}

export interface Extraction {
	sections: Section[];
	items: Item[];
	assignments: Assignment[];
	mentions: Mention[];
	timings: Timing[];
	repairs: (Repair & { plan_id: string; item_id: string | null })[];
	ledger: LedgerLine[];
	warnings: Warning[];
	grade: Grade;
	/** what organisations returned after checking the document, replayed */
	returns: AppliedReturn[];
	/** strings removed from `ledger` texts; checked against everything published, never published */
	removed: string[];
	/** names of persons that were found, kept or removed: for the person who adds the plan, never published */
	names: { name: string; line: number; sign: NameSign }[];
}
