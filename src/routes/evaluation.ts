import { bars } from '#lib/model/bars.ts';
import { lowestF1 } from '#lib/themes/bars.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** What these pages read of data/evaluation/themes.json, which `npm run themes:eval` writes. */
export interface Agreement {
	items: number;
	n_a: number;
	n_b: number;
	n_both: number;
	alpha: number | null;
	low: number | null;
	high: number | null;
}

export interface Rate {
	value: number | null;
	low: number | null;
	high: number | null;
}

/** Items of which the classifier found the one right value. */
export interface Share {
	right: number;
	of: number;
	share: Rate;
}

export interface Measure {
	tp: number;
	fp: number;
	fn: number;
	precision: Rate | null;
	recall: Rate | null;
	f1: number | null;
}

export interface Confusion {
	item: string;
	kind: 'false-positive' | 'miss';
	text: string;
	cue: string | null;
	rule: string | null;
}

/** Which labels were compared: explicit ones, all of them, explicit ones of the items that the codebook does not quote. */
export const readings = ['explicit', 'all', 'uncited'] as const;
/** From the most cautious to the most flattering. */
export const measures = ['leave_one_document_out', 'unseen_documents', 'project_sentences', 'known_documents'] as const;
/** Those that a changed codebook can be given again: documents never read were read once. */
export const repeatable = [
	'leave_one_document_out',
	'project_sentences',
	'known_documents'
] as const satisfies readonly (typeof measures)[number][];

type Agreements = Record<(typeof readings)[number], Agreement>;

export interface ThemeReliability {
	id: string;
	agreement: Agreements;
	classifier: Record<(typeof measures)[number], Measure>;
	reliable: boolean;
	confusions: Confusion[];
}

export interface Evaluation {
	codebook_version: string;
	items: number;
	documents: string[];
	agreement: Record<'A_to_C' | 'D' | 'all', Agreements>;
	classifier: Record<(typeof measures)[number], Measure & { macro_f1: number | null; macro_minimum: number }>;
	/** documents that nobody had read for the classifier, coded once */
	unseen: { documents: number; items: number };
	facets: { modality: Share; unseen_modality: Share; agreed_modality: Pick<Share, 'right' | 'of'>; publics: Measure };
	themes: ThemeReliability[];
}

/** The bars of reliability that a theme misses, in words, the most basic first; empty for a reliable theme. */
export function missedBars({ agreement, classifier }: Pick<ThemeReliability, 'agreement' | 'classifier'>, i18n: I18n): string[] {
	const { alpha } = agreement.explicit;
	const { tp, fn } = classifier.leave_one_document_out;
	const f1 = lowestF1(classifier.leave_one_document_out, classifier.unseen_documents);
	const { missed } = i18n.t.reliability;
	return [
		...(tp + fn < bars.items ? [missed.items(tp + fn, bars.items)] : []),
		...(alpha === null ? [missed.noAlpha] : alpha < bars.alpha ? [missed.alpha(alpha, bars.alpha)] : []),
		...(f1 !== null && f1 < bars.f1 ? [missed.f1(f1, bars.f1)] : [])
	];
}
