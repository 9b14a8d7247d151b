import type { ItemFacet, Rank, Via } from '#lib/model/vocabulary.ts';

export type Family = 'A' | 'B' | 'C' | 'D';
export type Language = 'fr' | 'en';

/**
 * How a cue supports a theme. `cue`: the word itself names it. `pattern`: a verb and its object, or distant words.
 * `verb`: a verb alone, which does not count in a section already given to that theme when another theme is there (G15).
 * `weak`: only when none of the theme's `weak_unless` is there on stronger grounds (G16, G22).
 */
export const strengths = ['cue', 'pattern', 'verb', 'weak'] as const;
export type Strength = (typeof strengths)[number];
/** What supports a label: a cue, or the words that the model weighs (`model/`) where no cue is. */
export type Support = Strength | 'model';

export interface Theme {
	id: string;
	family: Family;
	label_fr: string;
	label_en: string;
	cues: Record<Strength, string[]>;
	cues_en: string[];
	negative_cues_en: string[];
	negative_cues: string[];
	/** themes or families that silence the theme's weak cues (rules G15, G16, G22) */
	weak_unless: string[];
}

/** A value of a facet (a modality, a public): words that tell it, and general verbs that give way to the words after them. */
export interface FacetValue {
	id: string;
	cues: string[];
	weak_cues: string[];
	negative_cues: string[];
}

export interface HeadingRule {
	plan: string;
	heading: string;
	themes: string[];
}

/** Words shared by all themes. Every list is in the cue language of `cue.ts`. */
export interface Lexicon {
	/** named word lists, written `@name` in cues */
	classes: Record<string, string[]>;
	/** population formulas (G5) and names (G6): their words count for no theme */
	masks: string[];
	/** places that the definitions of the themes name themselves: not masked */
	readable_places: string[];
	/** names of tables, committees and networks that a capital letter does not show */
	instance_names: string[];
	/** first words of an organisation's name; the capitalised words that follow belong to it */
	organisation_heads: string[];
	instance_heads: string[];
	/** what, after « notamment », announces a means, a place or a public (G9) */
	aside_prepositions: string[];
	/** what, after such a preposition, announces the object after all */
	aside_exceptions: string[];
	/** what announces a collaborator or a frame (G7, G13: « en partenariat avec », « conformément à »): its words name nobody's action */
	companions: string[];
	/** what announces a source or a ground (« tel que recommandé par », « considérant »): its words, up to a comma, are not the recommendation */
	citations: string[];
	/** institutions that are named as partners, not as a field: after one of `partner_markers` (« réunir les écoles et … ») */
	institutions: string[];
	partner_markers: string[];
	/** what asks for an action: an item without it, nor a verb of action at its head, is a finding */
	prescriptions: string[];
	/** nouns of action: an item that opens with one (« Élaboration de … ») asks for it, when no verb states anything */
	action_nouns: string[];
	/** words with the look of an infinitive that are none (« atelier ») */
	not_verbs: string[];
	/** verbs that state (« est », « existe »): a sentence that holds one is no title of an action */
	statements: string[];
	/** verbs whose subject acts (« les écoles devraient … »): institutions before them are not the field either */
	modals: string[];
	/** words that bring back to what is done, and for what, after a collaborator or a partner */
	purposes: string[];
	/** marks of an open parenthesis (G8) */
	open_marks: string[];
}

export interface Codebook {
	version: string;
	themes: Theme[];
	facets: Record<ItemFacet, FacetValue[]>;
	headings: HeadingRule[];
	lexicon: Lexicon;
	/** a second reading that drops doubtful themes and adds likely ones; none for a codebook without its trained file */
	model?: TrainedModel | null;
}

/**
 * A name whose words must not be read as themes. `instance`: a table, committee or network in which one can sit; `place`: a
 * territory, one word that cues know only as « a place ».
 */
export interface NameMask {
	name: string;
	kind: 'organisation' | 'instance' | 'place';
}

export interface ThemeLabel {
	theme: string;
	via: Via;
	rank: Rank;
	/** 0 to 1: share of such labels that the reference confirms, see `score.ts` */
	score: number;
	/** words of the item that support the label, as written */
	cue: string;
	/** offsets of `cue` in the text given, UTF-16 code units, end excluded */
	start: number;
	end: number;
	/** the entry of the codebook that matched, for the reason shown to the reader */
	rule: string;
	strength: Support;
}

/** What an item does (one modality at most) or whom it is for (any number of publics), with the words that say it. */
export interface FacetLabel {
	facet: ItemFacet;
	code: string;
	via: Via;
	/** words of the item, as written; empty for a finding, and for what only the heading gives */
	cue: string;
	/** offsets of `cue` in the text given, UTF-16 code units, end excluded */
	start: number;
	end: number;
	/** the entry of the codebook that matched */
	rule: string;
}

export interface ItemToCode {
	text: string;
	/** heading above the item, read with the same cues; unused when `headingThemes` is given */
	heading?: string;
	/** themes that the closed table of headings gives (`headingThemes` of headings.ts) */
	headingThemes?: readonly string[];
	/** language, when known; guessed otherwise */
	language?: Language;
}

/** A theme found in words, with the codebook entry that matched and the tokens it covers (both ends included). */
export interface Finding {
	theme: Theme;
	rule: string;
	strength: Support;
	first: number;
	last: number;
}

/**
 * A second reading of an item: for each theme, a weight for each trait (`model/features.ts`). Below `keep`, a theme that a cue found is dropped;
 * from `add` on, a theme that no cue found is given. Both are probabilities.
 */
export interface ThemeModel {
	keep: number;
	add: number;
	/** theme → trait → weight; `bias` is the weight of every item */
	weights: Record<string, Record<string, number>>;
}

/** The model of all sources, and the weights learnt without each document, so that a document is measured by a model that has not seen it. */
export interface TrainedModel extends ThemeModel {
	without: Record<string, ThemeModel['weights']>;
}
