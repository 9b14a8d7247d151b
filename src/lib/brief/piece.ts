import type { ClaimKind } from './claim.ts';
import type { BriefForm, ProsePart } from './draft.ts';
import type { LimitsWords } from './limits.ts';
import type { SentenceWords } from './sentence.ts';

/** A piece of the paper. `notes`: indexes in Paper.notes, called at the end of the text. */
export type Piece =
	| { type: 'heading'; level: 1 | 2; text: string }
	| { type: 'paragraph'; text: string; style: 'body' | 'finding' | 'limits' | 'own'; notes: number[] }
	| { type: 'quote'; text: string; language: string; notes: number[] }
	| { type: 'list'; ordered: boolean; entries: string[] }
	| { type: 'table'; caption: string; header: string[]; rows: string[][]; numeric: boolean[] }
	/** `subject`: what it shows the share of; `alt`: what the drawing shows, in words; `source`: the documents counted, under it */
	| { type: 'figure'; claim: string; subject: string; alt: string; source: string }
	| { type: 'contents' };

export interface PaperWords {
	sentence: SentenceWords;
	limits: LimitsWords;
	paper: {
		form: Record<BriefForm, string>;
		untitled: string;
		summary: string;
		part: Record<ProsePart | 'claims' | 'exposition' | 'asks' | 'documents', string>;
		/** a press release: before its first word, after its last, and who sends it */
		release: string;
		releaseEnd: string;
		releaseSource(organisation: string): string;
		/** quotations given higher up, by their notes */
		quoted(notes: readonly number[]): string;
		/** what a figure shows the share of */
		subject: { theme(name: string): string; lead(name: string): string; view(name: string): string };
		source(documents: { short: string; kind: string; years: [number, number]; n: number; unit: 'action' | 'item' }[]): string;
		/** what the items that go against do: `other` is the document that writes less */
		counter(kind: ClaimKind, n: number): string;
		alt(subject: string, sides: { document: string; k: number; n: number; low: number; high: number }[]): string;
		table: {
			caption: string;
			document: string;
			kind: string;
			counted: string;
			share: string;
			interval: string;
			/** what a row counts, after its document */
			row: PaperWords['paper']['subject'];
		};
		share(k: number, n: number): string;
		interval(low: number, high: number): string;
		count(k: number, n: number): string;
		date(day: string): string;
		colophon(data: string, codebook: string): string;
	};
}
