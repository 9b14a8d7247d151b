import type { BlankSpotState } from '../analysis/blankSpot.ts';
import type { CodedItem } from '../analysis/codedItem.ts';
import type { EvidenceGrade } from '../analysis/evidenceGrade.ts';
import type { Level, PlanKind } from '../model/vocabulary.ts';

/** A document as a claim names and cites it. */
export interface BriefDocument {
	id: string;
	title: string;
	/** name for sentences and tables */
	short: string;
	author: string;
	kind: PlanKind;
	level: Level;
	/** administrative region of its author; null above regions */
	region: string | null;
	region_name: string | null;
	year_start: number;
	year_end: number;
	source_file: string;
	/** some of its themes, or all, come from the automatic coding and were read by nobody */
	automatic: boolean;
}

/** A coded item with its place, for quotations and footnotes. */
export interface BriefItem extends CodedItem {
	heading: string | null;
	page: number | null;
	line_start: number;
	line_end: number;
	/** damaged words of the document were restored in its text */
	repaired?: true;
	/** ids of the actors written as its lead */
	leads: string[];
}

export interface BriefTheme {
	id: string;
	name: string;
	headline: boolean;
	/** why the theme is shown greyed; null when it may be counted */
	doubt: string | null;
}

export interface BriefActor {
	id: string;
	name: string;
	/** a post: neither a person nor its organisation */
	post: boolean;
	/** « organismes du milieu »: counted apart, never the subject of a sentence */
	generic: boolean;
}

/** One theme in a pair of documents, as graded by the statistics. `sign`: 1 when the first writes more, -1 the second. */
export interface GapFact {
	theme_id: string;
	first: string;
	second: string;
	grade: EvidenceGrade;
	sign: -1 | 0 | 1;
	sections: number;
	held: number;
	total: number;
}

/** Why a theme has no item in a document. */
export interface BlankFact {
	theme_id: string;
	plan_id: string;
	state: BlankSpotState;
	/** one-sided 95 % upper bound of the share */
	upper: number | null;
}

/** Everything that claims are made from. A page fills it from the same queries as its charts. */
export interface BriefFacts {
	documents: BriefDocument[];
	items: BriefItem[];
	themes: BriefTheme[];
	actors: BriefActor[];
	gaps: GapFact[];
	blanks: BlankFact[];
	regions: { read: number; total: number };
	/** how many documents the corpus has, where these facts are of some of them only: nothing is then said of all */
	partial?: number;
	version: BriefVersion;
}

export interface BriefVersion {
	data: string;
	codebook: string;
}
