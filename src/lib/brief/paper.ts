import type { PlanKind } from '../model/vocabulary.ts';
import type { Claim, ClaimKind } from './claim.ts';
import type { AskBlock, BriefForm, ClaimBlock, Draft, ProseBlock, ProsePart } from './draft.ts';
import type { BriefFacts } from './facts.ts';
import { refusals } from './refusal.ts';
import { limitsOf, type LimitsWords } from './limits.ts';
import { documentOf, quotationsOf, sentence, type Quotation, type SentenceWords } from './sentence.ts';

/** A piece of the paper. `notes`: indexes in Paper.notes, called at the end of the text. */
export type Piece =
	| { type: 'heading'; level: 1 | 2; text: string }
	| { type: 'paragraph'; text: string; style: 'body' | 'finding' | 'limits' | 'own'; notes: number[] }
	| { type: 'quote'; text: string; language: string; notes: number[] }
	| { type: 'list'; ordered: boolean; entries: string[] }
	| { type: 'table'; caption: string; header: string[]; rows: string[][]; numeric: boolean[] }
	| { type: 'figure'; claim: string; alt: string }
	| { type: 'contents' };

/** A brief ready to be written in any format: the same pieces, the same numbers, the same notes everywhere. */
export interface Paper {
	language: 'fr' | 'en';
	form: BriefForm;
	title: string;
	/** under the title: organisation, form, date */
	subtitle: string[];
	pieces: Piece[];
	/** footnotes, in the order of their first call */
	notes: string[];
	/** at the foot: data and codebook versions, address of the brief's claims */
	colophon: string;
}

export interface PaperWords {
	sentence: SentenceWords;
	limits: LimitsWords;
	paper: {
		form: Record<BriefForm, string>;
		untitled: string;
		summary: string;
		part: Record<ProsePart | 'claims' | 'asks' | 'documents', string>;
		/** what the items that go against do: `other` is the document that writes less */
		counter(kind: ClaimKind, n: number): string;
		alt(theme: string, sides: { document: string; k: number; n: number; low: number; high: number }[]): string;
		table: { caption: string; document: string; kind: string; counted: string; share: string; interval: string };
		share(k: number, n: number): string;
		interval(low: number, high: number): string;
		count(k: number, n: number): string;
		date(day: string): string;
		colophon(data: string, codebook: string): string;
	};
}

interface Writing {
	draft: Draft;
	claims: readonly Claim[];
	facts: BriefFacts;
	words: PaperWords;
	kindName: (kind: PlanKind) => string;
	notes: string[];
}

const noteOf = (writing: Writing, note: string): number => {
	const known = writing.notes.indexOf(note);
	return known >= 0 ? known : writing.notes.push(note) - 1;
};

const heading = (text: string, level: 1 | 2 = 1): Piece => ({ type: 'heading', level, text });
const own = (text: string): Piece[] =>
	text
		.split(/\n{2,}/u)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean)
		.map((paragraph) => ({ type: 'paragraph', text: paragraph, style: 'own', notes: [] }));

const quotes = (writing: Writing, quotations: readonly Quotation[]): Piece[] =>
	quotations.map(({ text, note }) => ({ type: 'quote', text, language: 'fr-CA', notes: [noteOf(writing, note)] }));

/** How many quotations each form has room for: of a side, and of the items that go against. */
const room: Record<BriefForm, { side: number; counter: number }> = {
	'position-note': { side: 2, counter: 2 },
	memoir: { side: 4, counter: 4 },
	'fact-sheet': { side: 1, counter: 1 },
	'press-release': { side: 1, counter: 0 }
};

const wordsOf = (block: ClaimBlock, claim: Claim, { facts, words }: Writing): string =>
	block.words?.trim() ? block.words.trim() : sentence(claim, facts, words.sentence);

/** Whether the writer's words are ones that the data carry. */
const stands = (block: ClaimBlock, claim: Claim, { draft, facts, words }: Writing): boolean =>
	block.words === null || refusals(block.words, claim, sentence(claim, facts, words.sentence), facts, draft.language).length === 0;

/** A gap has its figure, whose words say what it shows. */
function figure(claim: Claim, { facts, words }: Writing): Piece[] {
	const theme = facts.themes.find(({ id }) => id === claim.theme_id)?.name;
	if (claim.kind !== 'gap' || theme === undefined) return [];
	const sides = claim.sides.map(({ plan_id, k, n, low, high }) => ({ document: documentOf(plan_id, facts).short, k, n, low, high }));
	return [{ type: 'figure', claim: claim.id, alt: words.paper.alt(theme, sides) }];
}

function claimPieces(block: ClaimBlock, claim: Claim, writing: Writing): Piece[] {
	const { facts, words, draft } = writing;
	const { side, counter } = room[draft.form];
	const most = claim.kind === 'presence' ? 1 : side;
	const chosen = claim.sides.flatMap(({ excerpts, items }) =>
		[...new Set([...excerpts, ...items])].filter((id) => block.excerpts.includes(id)).slice(0, most)
	);
	const against = claim.counter.filter((id) => !chosen.includes(id)).slice(0, counter);
	const shown = block.counter && against.length > 0;
	return [
		{ type: 'paragraph', text: wordsOf(block, claim, writing), style: 'finding', notes: [] },
		...figure(claim, writing),
		...quotes(writing, quotationsOf(chosen, facts, words.sentence)),
		...(shown
			? [
					{ type: 'paragraph', text: words.paper.counter(claim.kind, claim.counter.length), style: 'body', notes: [] } satisfies Piece,
					...quotes(writing, quotationsOf(against, facts, words.sentence))
				]
			: [])
	];
}

/** One row a side of each claim: the figures as an editable table. */
function figuresTable(kept: readonly Claim[], { facts, words, kindName }: Writing): Piece[] {
	const { table, share, interval, count } = words.paper;
	const rows = kept
		.flatMap((claim) => claim.sides.map((side) => ({ side, theme: facts.themes.find(({ id }) => id === claim.theme_id)?.name ?? '' })))
		.filter(
			({ side: { plan_id }, theme }, index, all) => all.findIndex((one) => one.theme === theme && one.side.plan_id === plan_id) === index
		)
		.map(({ side, theme }) => {
			const { short, kind } = documentOf(side.plan_id, facts);
			const named = theme ? `${short}, ${theme}` : short;
			return [named, kindName(kind), count(side.k, side.n), share(side.k, side.n), interval(side.low, side.high)];
		});
	const header = [table.document, table.kind, table.counted, table.share, table.interval];
	return rows.length ? [{ type: 'table', caption: table.caption, header, rows, numeric: [false, false, true, true, true] }] : [];
}

const ofPart = (draft: Draft, part: ProsePart): ProseBlock[] =>
	draft.blocks.filter((block): block is ProseBlock => block.type === 'prose' && block.part === part);
const section = (title: string, pieces: Piece[]): Piece[] => (pieces.length ? [heading(title), ...pieces] : []);

/**
 * The paper of a draft: every sentence and quotation made from the facts, the writer's words where they changed a sentence, and always the limits.
 * A claim that the data no longer hold, or whose words they can't carry, is left out. `kindName`: the kind of a document in words.
 */
export function paperOf(
	draft: Draft,
	claims: readonly Claim[],
	facts: BriefFacts,
	words: PaperWords,
	kindName: (kind: PlanKind) => string
): Paper {
	const writing: Writing = { draft, claims, facts, words, kindName, notes: [] };
	const taken = draft.blocks.flatMap((block) => {
		const claim = block.type === 'claim' ? claims.find(({ id }) => id === block.claim) : undefined;
		return block.type === 'claim' && claim && stands(block, claim, writing) ? [{ block, claim }] : [];
	});
	const kept = taken.map(({ claim }) => claim);
	const { part, summary } = words.paper;
	const asks = draft.blocks
		.filter((block): block is AskBlock => block.type === 'ask' && block.text.trim() !== '')
		.map(({ text }) => text.trim());
	const askList: Piece[] = asks.length ? [{ type: 'list', ordered: true, entries: asks }] : [];
	const long = draft.form === 'memoir';
	const lead: Piece[] = long
		? [
				{ type: 'contents' },
				...section(summary, [
					...taken.map(({ block, claim }): Piece => ({
						type: 'paragraph',
						text: wordsOf(block, claim, writing),
						style: 'body',
						notes: []
					})),
					...askList
				])
			]
		: [];
	const pieces: Piece[] = [
		...lead,
		...section(
			part.presentation,
			ofPart(draft, 'presentation').flatMap(({ text }) => own(text))
		),
		...section(part.claims, [
			...taken.flatMap(({ block, claim }) => claimPieces(block, claim, writing)),
			...ofPart(draft, 'findings').flatMap(({ text }) => own(text))
		]),
		...(draft.form === 'press-release' ? [] : section(part.documents, figuresTable(kept, writing))),
		...section(part.asks, askList),
		...section(
			part.closing,
			ofPart(draft, 'closing').flatMap(({ text }) => own(text))
		),
		heading(words.limits.title),
		...words.limits
			.sentences(limitsOf(kept, facts, kindName))
			.map((text): Piece => ({ type: 'paragraph', text, style: 'limits', notes: [] }))
	];
	return {
		language: draft.language,
		form: draft.form,
		title: draft.title.trim() || words.paper.untitled,
		subtitle: [draft.organisation.trim(), words.paper.form[draft.form], words.paper.date(draft.date)].filter(Boolean),
		pieces,
		notes: writing.notes,
		colophon: words.paper.colophon(facts.version.data, facts.version.codebook)
	};
}
