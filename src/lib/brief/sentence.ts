import type { BlankSpotState } from '../analysis/blankSpot.ts';
import type { EvidenceGrade } from '../analysis/evidenceGrade.ts';
import type { Claim, ClaimSide } from './claim.ts';
import type { BriefDocument, BriefFacts, BriefItem } from './facts.ts';

/** A side as sentences name it. `unit`: what n counts. */
export interface NamedSide {
	document: string;
	unit: 'action' | 'item';
	k: number;
	n: number;
}

/** The sentences of one language. Numbers come raw and are formatted there. */
export interface SentenceWords {
	share(theme: string, side: NamedSide): string;
	blank(theme: string, side: NamedSide, state: BlankSpotState, upper: number | null): string;
	presence(theme: string, present: number, documents: number): string;
	/** `more`, `less`: the sides in the order of the sign */
	gap(theme: string, grade: EvidenceGrade, more: NamedSide, less: NamedSide, sections: number): string;
	lead(actor: string, post: boolean, side: NamedSide): string;
	view(name: string, k: number, n: number, documents: number): string;
	viewIn(name: string, side: NamedSide): string;
	/** title, place and line of a quotation */
	source(place: {
		author: string;
		title: string;
		years: [number, number];
		heading: string | null;
		page: number | null;
		lines: [number, number];
		/** its text is not letter for letter that of the document */
		repaired: boolean;
	}): string;
}

export const documentOf = (id: string, facts: BriefFacts): BriefDocument => {
	const document = facts.documents.find((one) => one.id === id);
	if (!document) throw new RangeError(`brief: no document ${id}`);
	return document;
};

/** What the n of a claim counts in a document: the actions of an action plan; a view keeps every kind of item. */
export const unitOf = (claim: Claim, document: BriefDocument): NamedSide['unit'] =>
	document.kind === 'action-plan' && claim.kind !== 'view' ? 'action' : 'item';

const sum = (sides: readonly ClaimSide[], figure: 'k' | 'n'): number => sides.reduce((total, side) => total + side[figure], 0);

/** The sentence that the data carry for a claim, with its n; a gap says its grade in words. */
export function sentence(claim: Claim, facts: BriefFacts, words: SentenceWords): string {
	const theme = facts.themes.find(({ id }) => id === claim.theme_id)?.name ?? '';
	const [first, second] = claim.sides;
	if (!first) throw new RangeError(`brief: claim ${claim.id} has no side`);
	const named = ({ plan_id, k, n }: ClaimSide): NamedSide => {
		const document = documentOf(plan_id, facts);
		return { document: document.short, unit: unitOf(claim, document), k, n };
	};
	switch (claim.kind) {
		case 'share':
			return words.share(theme, named(first));
		case 'blank':
			return words.blank(theme, named(first), claim.state, claim.upper);
		case 'presence':
			return words.presence(theme, claim.present, claim.sides.length);
		case 'lead':
			return words.lead(facts.actors.find(({ id }) => id === claim.actor_id)?.name ?? claim.actor_id, claim.post, named(first));
		case 'view':
			if (!second) return words.viewIn(claim.name, named(first));
			return words.view(claim.name, sum(claim.sides, 'k'), sum(claim.sides, 'n'), claim.sides.length);
		case 'gap': {
			if (!second) throw new RangeError(`brief: gap ${claim.id} has one side`);
			const [more, less] = claim.sign < 0 ? [second, first] : [first, second];
			return words.gap(theme, claim.grade, named(more), named(less), claim.sections);
		}
	}
}

/** A quotation with the note that says where it stands. The text is that of the item, untouched; the note says where damaged words were restored in it. */
export interface Quotation {
	item: string;
	plan_id: string;
	text: string;
	note: string;
}

function quotation(item: BriefItem, facts: BriefFacts, words: SentenceWords): Quotation {
	const { author, title, year_start, year_end } = documentOf(item.plan_id, facts);
	const note = words.source({
		author,
		title,
		years: [year_start, year_end],
		heading: item.heading,
		page: item.page,
		lines: [item.line_start, item.line_end],
		repaired: item.repaired ?? false
	});
	return { item: item.id, plan_id: item.plan_id, text: item.text, note };
}

export const quotationsOf = (ids: readonly string[], facts: BriefFacts, words: SentenceWords): Quotation[] =>
	ids.flatMap((id) => {
		const item = facts.items.find((one) => one.id === id);
		return item ? [quotation(item, facts, words)] : [];
	});
