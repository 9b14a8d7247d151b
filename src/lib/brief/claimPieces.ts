import type { PlanKind } from '../model/vocabulary.ts';
import type { Claim } from './claim.ts';
import type { ClaimBlock, Draft } from './draft.ts';
import type { BriefFacts } from './facts.ts';
import { forms } from './forms.ts';
import type { PaperWords, Piece } from './piece.ts';
import { refusals } from './refusal.ts';
import { documentOf, quotationsOf, sentence, unitOf } from './sentence.ts';

/** A paper being written. */
export interface Writing {
	draft: Draft;
	facts: BriefFacts;
	words: PaperWords;
	kindName: (kind: PlanKind) => string;
	notes: string[];
	/** the note of each item quoted so far: an item is quoted once */
	quoted: Map<string, number>;
}

/** The sentence of a claim as it is printed. */
export const wordsOf = (block: ClaimBlock, claim: Claim, { facts, words }: Writing): string =>
	block.words?.trim() ? block.words.trim() : sentence(claim, facts, words.sentence);

/** Whether the writer's words are ones that the data carry. */
export const stands = (block: ClaimBlock, claim: Claim, { draft, facts, words }: Writing): boolean =>
	block.words === null || refusals(block.words, claim, sentence(claim, facts, words.sentence), facts, draft.language).length === 0;

/** Quotations with their notes; those given higher up are named by their note. */
function quotes(ids: readonly string[], { facts, words, notes, quoted }: Writing): Piece[] {
	const again = ids.flatMap((id) => quoted.get(id) ?? []);
	const pieces = quotationsOf(
		ids.filter((id) => !quoted.has(id)),
		facts,
		words.sentence
	).map(({ item, text, note }): Piece => {
		quoted.set(item, notes.push(note) - 1);
		return { type: 'quote', text, language: 'fr-CA', notes: [notes.length - 1] };
	});
	return again.length
		? [
				...pieces,
				{ type: 'paragraph', style: 'body', text: words.paper.quoted(again.map((note) => note + 1).sort((a, b) => a - b)), notes: [] }
			]
		: pieces;
}

/** What a claim counts, in the words of a figure or of a row. */
function subjectOf(claim: Claim, { theme, lead, view }: PaperWords['paper']['subject'], facts: BriefFacts): string {
	if (claim.kind === 'lead') return lead(facts.actors.find(({ id }) => id === claim.actor_id)?.name ?? claim.actor_id);
	if (claim.kind === 'view') return view(claim.name);
	return theme(facts.themes.find(({ id }) => id === claim.theme_id)?.name ?? '');
}

function figure(claim: Claim, writing: Writing): Piece[] {
	const { facts, words, kindName, draft } = writing;
	const { figures } = forms[draft.form];
	if (figures === 'none' || (figures === 'gaps' && claim.kind !== 'gap')) return [];
	const counted = claim.sides.map((side) => ({ side, document: documentOf(side.plan_id, facts) }));
	const source = words.paper.source(
		counted.map(({ side: { n }, document }) => ({
			short: document.short,
			kind: kindName(document.kind),
			years: [document.year_start, document.year_end],
			n,
			unit: unitOf(claim, document)
		}))
	);
	const sides = counted.map(({ side: { k, n, low, high }, document }) => ({ document: document.short, k, n, low, high }));
	const subject = subjectOf(claim, words.paper.subject, facts);
	return [{ type: 'figure', claim: claim.id, subject, alt: words.paper.alt(subject, sides), source }];
}

/** A claim on paper: its sentence, its figure, what it quotes, and what goes against it. */
export function claimPieces(block: ClaimBlock, claim: Claim, writing: Writing): Piece[] {
	const { words, draft } = writing;
	const { side, counter } = forms[draft.form];
	const most = claim.kind === 'presence' ? 1 : side;
	const chosen = claim.sides.flatMap(({ excerpts, items }) =>
		[...new Set([...excerpts, ...items])].filter((id) => block.excerpts.includes(id)).slice(0, most)
	);
	const against = claim.counter.filter((id) => !chosen.includes(id)).slice(0, counter);
	return [
		{ type: 'paragraph', text: wordsOf(block, claim, writing), style: 'finding', notes: [] },
		...figure(claim, writing),
		...quotes(chosen, writing),
		...(block.counter && against.length
			? [
					{ type: 'paragraph', text: words.paper.counter(claim.kind, claim.counter.length), style: 'body', notes: [] } satisfies Piece,
					...quotes(against, writing)
				]
			: [])
	];
}

/** One row a side of each claim, once for what it counts in a document: the figures as an editable table. */
export function figuresTable(kept: readonly Claim[], { facts, words, kindName }: Writing): Piece[] {
	const { table, share, interval, count } = words.paper;
	const rows = kept
		.flatMap((claim) => claim.sides.map((side) => ({ side, of: subjectOf(claim, table.row, facts) })))
		.filter(({ side: { plan_id }, of }, index, all) => all.findIndex((one) => one.of === of && one.side.plan_id === plan_id) === index)
		.map(({ side, of }) => {
			const { short, kind } = documentOf(side.plan_id, facts);
			return [`${short}, ${of}`, kindName(kind), count(side.k, side.n), share(side.k, side.n), interval(side.low, side.high)];
		});
	const header = [table.document, table.kind, table.counted, table.share, table.interval];
	return rows.length ? [{ type: 'table', caption: table.caption, header, rows, numeric: [false, false, true, true, true] }] : [];
}
