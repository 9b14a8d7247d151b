import type { PlanKind } from '../model/vocabulary.ts';
import type { Claim } from './claim.ts';
import type { AskBlock, BriefForm, Draft, ProseBlock, ProsePart } from './draft.ts';
import type { BriefFacts } from './facts.ts';
import { claimPieces, figuresTable, stands, wordsOf, type Writing } from './claimPieces.ts';
import { forms } from './forms.ts';
import { limitsOf } from './limits.ts';
import type { PaperWords, Piece } from './piece.ts';

/** A brief ready to be written in any format: the same pieces, the same numbers, the same notes everywhere. */
export interface Paper {
	language: 'fr' | 'en';
	form: BriefForm;
	title: string;
	/** under the title: organisation, form, date */
	subtitle: string[];
	pieces: Piece[];
	/** footnotes, in the order of their calls: each is called once */
	notes: string[];
	/** sentences and recommendations of the draft that the form has no room for */
	left: { findings: number; asks: number };
	/** at the foot: data and codebook versions, address of the brief's claims */
	colophon: string;
}

const heading = (text: string, level: 1 | 2 = 1): Piece => ({ type: 'heading', level, text });
const own = (text: string): Piece[] =>
	text
		.split(/\n{2,}/u)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean)
		.map((paragraph) => ({ type: 'paragraph', text: paragraph, style: 'own', notes: [] }));

const ofPart = (draft: Draft, part: ProsePart): ProseBlock[] =>
	draft.blocks.filter((block): block is ProseBlock => block.type === 'prose' && block.part === part);
const section = (title: string, pieces: Piece[]): Piece[] => (pieces.length ? [heading(title), ...pieces] : []);

/**
 * The paper of a draft: every sentence and quotation made from the facts, the writer's words where they changed a sentence, and always the limits.
 * A claim that the data no longer hold, whose words they can't carry, or that the form has no room for, is left out.
 * `kindName`: the kind of a document in words.
 */
export function paperOf(
	draft: Draft,
	claims: readonly Claim[],
	facts: BriefFacts,
	words: PaperWords,
	kindName: (kind: PlanKind) => string
): Paper {
	const writing: Writing = { draft, facts, words, kindName, notes: [], quoted: new Map() };
	const rules = forms[draft.form];
	const standing = draft.blocks.flatMap((block) => {
		const claim = block.type === 'claim' ? claims.find(({ id }) => id === block.claim) : undefined;
		return block.type === 'claim' && claim && stands(block, claim, writing) ? [{ block, claim }] : [];
	});
	const written = draft.blocks.filter((block): block is AskBlock => block.type === 'ask' && block.text.trim() !== '');
	const taken = standing.slice(0, rules.findings);
	const kept = taken.map(({ claim }) => claim);
	const { part, summary } = words.paper;
	const asks = written.slice(0, rules.asks).map(({ text }) => text.trim());
	const askList: Piece[] = asks.length ? [{ type: 'list', ordered: true, entries: asks }] : [];
	const ownOf = (place: ProsePart) => ofPart(draft, place).flatMap(({ text }) => own(text));
	const release = draft.form === 'press-release';
	const plain = (text: string): Piece => ({ type: 'paragraph', text, style: 'body', notes: [] });
	const presentation = section(part.presentation, ownOf('presentation'));
	const sentences = taken.map(({ block, claim }) => plain(wordsOf(block, claim, writing)));
	const pieces: Piece[] = [
		...(rules.summary ? [{ type: 'contents' } satisfies Piece, ...section(summary, [...sentences, ...askList])] : []),
		...(release ? [plain(words.paper.release)] : []),
		...(release ? [] : presentation),
		...section(rules.summary ? part.exposition : part.claims, [
			...taken.flatMap(({ block, claim }) => claimPieces(block, claim, writing)),
			...ownOf('findings')
		]),
		...(rules.table ? section(part.documents, figuresTable(kept, writing)) : []),
		...section(part.asks, askList),
		...section(part.closing, ownOf('closing')),
		...(release ? [...presentation, plain(words.paper.releaseEnd)] : []),
		...(release && draft.organisation.trim() ? [plain(words.paper.releaseSource(draft.organisation.trim()))] : []),
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
		left: { findings: standing.length - taken.length, asks: written.length - asks.length },
		colophon: words.paper.colophon(facts.version.data, facts.version.codebook)
	};
}
