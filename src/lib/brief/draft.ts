import type { BriefFacts, BriefVersion } from './facts.ts';
import type { Claim } from './claim.ts';
import { figuresOf } from './claim.ts';
import { isOfView, type Origin, type SavedView } from './propose.ts';

export const briefForms = ['position-note', 'memoir', 'fact-sheet', 'press-release'] as const;
export type BriefForm = (typeof briefForms)[number];

/** Where a paragraph of the writer's own stands. */
export const proseParts = ['presentation', 'findings', 'closing'] as const;
export type ProsePart = (typeof proseParts)[number];

/** A sentence of the data: the claim's id, and the words if the writer changed them. `asOf`: its figures when it was taken. */
export interface ClaimBlock {
	type: 'claim';
	id: string;
	claim: string;
	words: string | null;
	/** item ids quoted, in order */
	excerpts: string[];
	/** whether the items that go against are quoted too */
	counter: boolean;
	asOf: Record<string, number | string>;
}
/** The writer's own paragraph: printed as it is, never as a finding of the data. */
export interface ProseBlock {
	type: 'prose';
	id: string;
	part: ProsePart;
	text: string;
}
export interface AskBlock {
	type: 'ask';
	id: string;
	text: string;
}
export type Block = ClaimBlock | ProseBlock | AskBlock;

/** A brief as its writer left it. It holds choices and words; numbers and quotations are made anew from the data. */
export interface Draft {
	format: 1;
	form: BriefForm;
	language: 'fr' | 'en';
	title: string;
	/** the organisation that speaks, as typed */
	organisation: string;
	/** AAAA-MM-JJ */
	date: string;
	origin: Origin;
	/** views that sentences of the brief were taken from */
	views: SavedView[];
	blocks: Block[];
	version: BriefVersion;
}

const viewsOf = (origin: Origin): SavedView[] => (origin.kind === 'view' ? [{ name: origin.name, items: origin.items }] : []);

/** The views that claims of a draft may be of. */
export const viewsIn = ({ views, origin }: Draft): SavedView[] => [...views, ...viewsOf(origin)];

export const emptyDraft = (origin: Origin, language: 'fr' | 'en', date: string, version: BriefVersion): Draft => ({
	format: 1,
	form: 'position-note',
	language,
	title: '',
	organisation: '',
	date,
	origin,
	views: viewsOf(origin),
	blocks: [],
	version
});

/** Starts from somewhere else; what was taken stays, with the views it was taken from. A view of a name that is known takes its place. */
export const startFrom = (draft: Draft, origin: Origin): Draft => {
	const opened = viewsOf(origin);
	const used = draft.views.filter((view) => draft.blocks.some((block) => block.type === 'claim' && isOfView(block.claim, view)));
	return { ...draft, origin, views: [...used.filter(({ name }) => opened.every((one) => one.name !== name)), ...opened] };
};

/** The first id of a series that no block has. */
const freshId = (blocks: readonly Block[]): string => {
	let n = blocks.length + 1;
	while (blocks.some(({ id }) => id === `b${n}`)) n += 1;
	return `b${n}`;
};

const withBlocks = (draft: Draft, blocks: Block[]): Draft => ({ ...draft, blocks });

/** Takes a claim into the brief with its quotations; a claim already there changes nothing. */
export const takeClaim = (draft: Draft, claim: Claim): Draft =>
	draft.blocks.some((block) => block.type === 'claim' && block.claim === claim.id)
		? draft
		: withBlocks(draft, [
				...draft.blocks,
				{
					type: 'claim',
					id: freshId(draft.blocks),
					claim: claim.id,
					words: null,
					excerpts: claim.sides.flatMap(({ excerpts }) => excerpts),
					counter: true,
					asOf: figuresOf(claim)
				}
			]);

export const addProse = (draft: Draft, part: ProsePart): Draft =>
	withBlocks(draft, [...draft.blocks, { type: 'prose', id: freshId(draft.blocks), part, text: '' }]);
export const addAsk = (draft: Draft): Draft => withBlocks(draft, [...draft.blocks, { type: 'ask', id: freshId(draft.blocks), text: '' }]);
export const removeBlock = (draft: Draft, id: string): Draft =>
	withBlocks(
		draft,
		draft.blocks.filter((block) => block.id !== id)
	);

/** Changes one block; its kind and id stay. */
export const changeBlock = <T extends Block>(draft: Draft, id: string, patch: Partial<Omit<T, 'type' | 'id'>>): Draft =>
	withBlocks(
		draft,
		draft.blocks.map((block) => (block.id === id ? ({ ...block, ...patch } as Block) : block))
	);

/** Moves a block among those of its own kind by so many places; past an end it stays. */
export function moveBlock(draft: Draft, id: string, by: number): Draft {
	const from = draft.blocks.findIndex((block) => block.id === id);
	const moved = draft.blocks[from];
	if (!moved) return draft;
	const peers = draft.blocks.flatMap((block, index) => (block.type === moved.type ? [index] : []));
	const to = peers[peers.indexOf(from) + by];
	if (to === undefined) return draft;
	const blocks = draft.blocks.toSpliced(from, 1);
	return withBlocks(draft, blocks.toSpliced(to, 0, moved));
}

/** Quotations that were chosen and whose element the data no longer hold: the paper leaves them out. */
export const lostExcerpts = (block: ClaimBlock, facts: Pick<BriefFacts, 'items'>): string[] =>
	block.excerpts.filter((id) => !facts.items.some((item) => item.id === id));

/** A figure that changed since the claim was taken; `to` is null when the data no longer hold the claim. */
export interface Change {
	block: string;
	figure: string;
	from: number | string;
	to: number | string | null;
}

/** What the data now say otherwise than when each claim was taken. */
export const changesSince = (draft: Draft, claims: readonly Claim[]): Change[] =>
	draft.blocks.flatMap((block) => {
		if (block.type !== 'claim') return [];
		const claim = claims.find(({ id }) => id === block.claim);
		const now: Record<string, number | string> = claim ? figuresOf(claim) : {};
		return Object.entries(block.asOf).flatMap(([figure, from]) =>
			now[figure] === from ? [] : [{ block: block.id, figure, from, to: now[figure] ?? null }]
		);
	});

/** The writer has seen the new figures: they become those of the draft. */
export const acceptChanges = (draft: Draft, claims: readonly Claim[], facts: BriefFacts): Draft => ({
	...draft,
	version: facts.version,
	blocks: draft.blocks.map((block) => {
		const claim = block.type === 'claim' ? claims.find(({ id }) => id === block.claim) : undefined;
		return block.type === 'claim' && claim ? { ...block, asOf: figuresOf(claim) } : block;
	})
});
