import type { BlankSpotState } from '#lib/analysis/blankSpot.ts';
import type { GapClaim } from '#lib/brief/claim.ts';
import type { BriefDocument, BriefFacts, BriefItem, GapFact } from '#lib/brief/facts.ts';
import { countedItems, propose } from '#lib/brief/propose.ts';
import { documentOf, sentence } from '#lib/brief/sentence.ts';
import type { CoverageRow } from '#lib/db/queries/coverage.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { withFilters, type Filters } from '#lib/model/filters.ts';
import type { PlanKind } from '#lib/model/vocabulary.ts';
import { comparedFilters } from './comparison.ts';

export interface BoardDocument {
	id: string;
	short: string;
	kind: PlanKind;
	/** of a group: how many it holds */
	documents?: number;
	year_start: number;
	year_end: number;
	/** what is counted of it: its actions if it is an action plan, else every coded item */
	n: number;
	/** three at most, most leads first; none where the document names none on what is counted */
	leads: { id: string; name: string; post: boolean; k: number }[];
	/** others lead too, that the sheet has no room for */
	more: boolean;
}

export interface BoardCell {
	plan_id: string;
	k: number;
	n: number;
	state: BlankSpotState;
}

export interface BoardTheme {
	id: string;
	name: string;
	headline: boolean;
	doubtful: boolean;
	cells: BoardCell[];
}

/** One document of a gap, with the sentence quoted from it; null where it writes nothing on the theme. */
export interface BoardSide {
	plan_id: string;
	short: string;
	k: number;
	n: number;
	quote: Pick<BriefItem, 'id' | 'text' | 'line_start' | 'line_end'> | null;
}

export interface BoardGap {
	theme: string;
	theme_id: string;
	grade: 'N2' | 'N3';
	/** the sentence that the data carry */
	sentence: string;
	/** the side that writes more first */
	sides: BoardSide[];
	/** what it does not prove */
	limits: string;
}

export interface Board {
	finding: string;
	documents: BoardDocument[];
	themes: BoardTheme[];
	gaps: BoardGap[];
	/** whether documents were compared two by two: too many are not */
	compared: boolean;
	/** decisions proposed, made from what was found */
	asks: string[];
}

/** Most gaps, leads of a document and letters of a quotation that a sheet has room for. */
const room = { gaps: 3, leads: 3, quote: 170 } as const;

/** Exactly the items that a cell of the board counts. */
export const cellFilters = (document: Pick<BoardDocument, 'id' | 'kind'>, theme: string): Filters =>
	withFilters(comparedFilters(document), { theme: [theme] });

export const leadFilters = (document: Pick<BoardDocument, 'id' | 'kind'>, actor: string): Filters =>
	withFilters(comparedFilters(document), { actor: [actor], role: ['lead'] });

function boardDocument(document: BriefDocument, facts: BriefFacts): BoardDocument {
	const { id, short, kind, year_start, year_end } = document;
	const own = countedItems(document, facts);
	const leads = facts.actors
		.filter(({ generic }) => !generic)
		.map((actor) => ({ id: actor.id, name: actor.name, post: actor.post, k: own.filter((item) => item.leads.includes(actor.id)).length }))
		.filter(({ k }) => k > 0)
		.sort((a, b) => b.k - a.k || (a.id < b.id ? -1 : 1));
	return { id, short, kind, year_start, year_end, n: own.length, leads: leads.slice(0, room.leads), more: leads.length > room.leads };
}

function boardThemes(documents: readonly BoardDocument[], facts: BriefFacts): BoardTheme[] {
	const items = new Map(facts.documents.map((document) => [document.id, countedItems(document, facts)]));
	const cell = (theme: string, { id, n }: BoardDocument): BoardCell => {
		const k = (items.get(id) ?? []).filter(({ labels }) => labels.some(({ theme_id }) => theme_id === theme)).length;
		const blank = facts.blanks.find(({ theme_id, plan_id }) => theme_id === theme && plan_id === id);
		return { plan_id: id, k, n, state: k ? 'present' : (blank?.state ?? 'not-mentioned') };
	};
	return facts.themes
		.map(({ id, name, headline, doubt }) => ({
			id,
			name,
			headline,
			doubtful: doubt !== null,
			cells: documents.map((document) => cell(id, document))
		}))
		.sort((a, b) => Number(b.headline) - Number(a.headline));
}

/** The first of the excerpts that fits, else the shortest: chosen by rule, quoted whole. */
function quoteOf(excerpts: readonly string[], facts: BriefFacts): BoardSide['quote'] {
	const items = excerpts.flatMap((id) => facts.items.find((item) => item.id === id) ?? []);
	const item = items.find(({ text }) => text.length <= room.quote) ?? items.toSorted((a, b) => a.text.length - b.text.length)[0];
	return item ? { id: item.id, text: item.text, line_start: item.line_start, line_end: item.line_end } : null;
}

function boardGap(claim: GapClaim, grade: BoardGap['grade'], facts: BriefFacts, i18n: I18n): BoardGap {
	const sides = claim.sides.map(({ plan_id, k, n, excerpts }) => ({
		plan_id,
		short: documentOf(plan_id, facts).short,
		k,
		n,
		quote: quoteOf(excerpts, facts)
	}));
	const [first, second] = claim.sides.map(({ plan_id }) => documentOf(plan_id, facts));
	const years = (document?: BriefDocument) => (document ? i18n.f.years(document.year_start, document.year_end) : '');
	const texts = { first: first?.short ?? '', second: second?.short ?? '', firstYears: years(first), secondYears: years(second) };
	return {
		theme: facts.themes.find(({ id }) => id === claim.theme_id)?.name ?? '',
		theme_id: claim.theme_id ?? '',
		grade,
		sentence: sentence(claim, facts, i18n.t.brief.sentence),
		sides: claim.sign < 0 ? sides.toReversed() : sides,
		limits: i18n.t.board.limits(texts, grade === 'N2')
	};
}

/** The clearest gaps, each theme once: by grade, themes asked for first before the others. */
function boardGaps(facts: BriefFacts, i18n: I18n): BoardGap[] {
	const headline = (id: string) => facts.themes.find((theme) => theme.id === id)?.headline ?? false;
	const said = facts.gaps.filter(({ grade }) => grade === 'N3' || grade === 'N2');
	const place = ({ grade, theme_id }: GapFact) => Number(grade !== 'N3') * 2 + Number(!headline(theme_id));
	const ranked = said.toSorted((a, b) => place(a) - place(b));
	const once = ranked.filter(({ theme_id }, index) => ranked.findIndex((other) => other.theme_id === theme_id) === index);
	return once.slice(0, room.gaps).flatMap(({ theme_id: theme, first, second, grade }) => {
		const claim = propose({ kind: 'gap', theme, first, second }, facts).find((one) => one.kind === 'gap');
		return claim ? [boardGap(claim, grade === 'N3' ? 'N3' : 'N2', facts, i18n)] : [];
	});
}

/** Documents that exist and were not read, each with its region. */
export const knownDocuments = (regions: readonly CoverageRow[]): string[] =>
	regions.flatMap(({ known_document, name }) => (known_document === null ? [] : [`${known_document} (${name})`]));

export const withoutDocument = (regions: readonly CoverageRow[]): CoverageRow[] => regions.filter(({ state }) => state === 'none');

export const withoutLead = (documents: readonly BoardDocument[]): string[] =>
	documents.filter(({ leads }) => leads.length === 0).map(({ short }) => short);

function asksOf(board: Omit<Board, 'asks' | 'finding'>, regions: readonly CoverageRow[], i18n: I18n): string[] {
	const words = i18n.t.board.asks;
	const known = knownDocuments(regions);
	const none = withoutDocument(regions).length;
	const compared = [...new Set(board.gaps.flatMap(({ sides }) => sides.map(({ short }) => short)))];
	const silent = withoutLead(board.documents.filter(({ kind }) => kind === 'action-plan'));
	const doubts = board.themes.filter(({ headline, doubtful }) => headline && doubtful).map(({ name }) => name);
	return [
		...(known.length ? [words.known(known)] : []),
		...(none ? [words.none(none)] : []),
		...(compared.length ? [words.gaps(compared)] : []),
		...(silent.length ? [words.leads(silent)] : []),
		...(doubts.length ? [words.doubts(doubts)] : [])
	];
}

/** What a board reads in three minutes, in one language, from the facts of the published corpus. */
export function boardOf(facts: BriefFacts, regions: readonly CoverageRow[], i18n: I18n): Board {
	const documents = facts.documents.map((document) => boardDocument(document, facts));
	const found = { documents, themes: boardThemes(documents, facts), gaps: boardGaps(facts, i18n), compared: true };
	return boardWith(found, found.gaps[0]?.sentence ?? i18n.t.board.noGap(documents.length), regions, i18n);
}

export const boardWith = (found: Omit<Board, 'asks' | 'finding'>, finding: string, regions: readonly CoverageRow[], i18n: I18n): Board => ({
	...found,
	finding,
	asks: asksOf(found, regions, i18n)
});
