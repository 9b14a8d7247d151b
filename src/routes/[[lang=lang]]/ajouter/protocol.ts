import type { Language } from '#lib/i18n/language.ts';
import type { Finding } from '#lib/intake/detect/detect.ts';
import type { Actor } from '#lib/intake/registry.ts';
import type { ErrorSaid } from '#lib/intake/said/errors.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import type { Edit, PlanCorrection, PlanDescription, PlanNames } from '#lib/model/plan.ts';
import type { Level, PlanKind } from '#lib/model/vocabulary.ts';
import type { Refusal } from '#lib/read/errors.ts';
import type { ThemeLabel } from '#lib/themes/types.ts';
import type { Share } from './shares.ts';
import type { PlacedTerritory } from '../../../../scripts/intake.ts';

export const stages = ['reading', 'structure', 'items', 'themes'] as const;
export type Stage = (typeof stages)[number];

/** The form: words as a person writes them; '' for what is left unsaid. */
export interface Form {
	id: string;
	title: string;
	organisation: string;
	kind: PlanKind;
	level: Level;
	territory: string;
	first: number;
	last: number;
	url: string;
	/** id of the plan that this one replaces */
	supersedes: string;
	/** the author when unsaid */
	publisher: string;
	/** the sentence of the house when unsaid */
	licence: string;
	note: string;
}

export interface Review {
	form: Form;
	edits: Edit[];
	corrections: PlanCorrection[];
	names: Required<PlanNames>;
}

/** What the worker found in the document, once. */
export interface Opened {
	filename: string;
	format: string;
	findings: Finding[];
	form: Form;
	/** fields of the form that the document says nothing of */
	supposed: (keyof Form)[];
	territories: PlacedTerritory[];
	/** ids already used */
	taken: string[];
	/** the plan that holds this very document, null when none does */
	known: string | null;
	/** damaged signs were met, and the dictionary that mends them was loaded */
	mended: boolean;
}

/** What the description and the changes give; made again at each change. */
export interface Extracted {
	plan: PlanDescription;
	extraction: Extraction;
	/** the actors met that the registry knows, by id */
	actors: Record<string, Actor>;
	/** the author, when the registry does not know it yet */
	newActor: Actor | null;
	/** themes of the coded elements, by id of element */
	labels: Record<string, ThemeLabel[]>;
	/** by id of theme */
	shares: Record<string, Share>;
}

/** What went wrong: one of the page's own reasons, what a reader of documents says, or why the description doesn't fit the document. */
export type Failed =
	{ own: 'stopped' | 'unreachable' | 'unforeseen' | 'nothing-open' } | { refusal: Record<Language, Refusal> } | { intake: ErrorSaid };

export type Ask =
	| { ask: 'open'; file: File; reference: string; words: string }
	| { ask: 'extract'; review: Review }
	| { ask: 'bundle'; review: Review; checked: boolean };

export type Answer =
	| { answer: 'progress'; stage: Stage; done: number; total: number }
	| { answer: 'opened'; opened: Opened; extracted: Extracted }
	| { answer: 'extracted'; extracted: Extracted }
	| { answer: 'bundle'; name: string; zip: Uint8Array<ArrayBuffer> }
	| { answer: 'failed'; failed: Failed };
