import type { ItemKind, Level, PlanKind, Rank, Role, TimingKind, Via } from '../model/vocabulary.ts';

export interface CardTheme {
	theme_id: string;
	via: Via;
	rank: Rank;
	note: string | null;
	cue: string | null;
	span_start: number | null;
	span_end: number | null;
}

/** What one coding said of a theme; nulls where it did not give it. */
export interface CardCoding {
	theme_id: string;
	coder: string;
	via: Via | null;
	rank: Rank | null;
	/** it gave no theme at all to the item, or did not read it */
	silent: boolean;
}

/** What a card shows of an item. */
export interface Card {
	id: string;
	plan_id: string;
	plan_short: string;
	plan_kind: PlanKind;
	level: Level;
	plan_year_start: number;
	plan_year_end: number;
	kind: ItemKind;
	number: string | null;
	path: readonly string[];
	text: string;
	text_source: string;
	page: number | null;
	line_start: number;
	line_end: number;
	repaired: boolean;
	corrected: boolean;
	contested: boolean | null;
	actors: readonly { actor_id: string; name: string; acronym: string | null; role: Role; as_written: string; counted: boolean }[];
	timings: readonly { kind: TimingKind; as_written: string }[];
	themes: readonly CardTheme[];
	/** what the codings differ on, parts joined by « | » */
	contested_on: string | null;
}

/** The address of the item beside its source, and of what it names. Made by the pages, which know the routes. */
export interface CardLinks {
	item(planId: string, itemId: string): string;
	theme(themeId: string): string;
	/** null for an actor without a page */
	actor(actorId: string): string | null;
}

/** A title as it is cited: documents end some with the colon that leads to their list. */
export const citedHeading = (label: string): string => label.replace(/\s*:\s*$/u, '');

/** Anchor of an item in the page of its document. */
export const itemAnchor = (id: string): string => `item-${id.replace(/[^\w.-]/gu, '-')}`;
