import { jeffreysUpper } from './jeffreys.ts';

export type BlankSpotState = 'present' | 'not-mentioned' | 'absent' | 'out-of-mandate' | 'no-field' | 'no-document';

/** One theme (or territory, public, modality) in one document. */
export interface Cell {
	/** items with it, out of coded items of the document */
	k: number;
	n: number;
	/** a cue of the theme stands somewhere in the raw text, even outside the items */
	cueInSource: boolean;
	/** false when the author's mandate excludes it */
	inMandate: boolean;
	/** false when this kind of document has no such field (leads in a consultation report) */
	hasField: boolean;
}

export interface BlankSpot {
	state: BlankSpotState;
	k: number;
	n: number;
	/** at k = 0: share that n items without it still leave possible, one-sided 95 % */
	upper: number | null;
}

/** From this many items, none with the theme leaves less than 5 % possible (jeffreysUpper(0, 38) = 4.9 %): the absence can be noticed. */
export const NOTICEABLE_ITEMS = 38;

const stateOf = ({ k, n, cueInSource, inMandate, hasField }: Cell): BlankSpotState => {
	if (k > 0) return 'present';
	if (!hasField) return 'no-field';
	if (!inMandate) return 'out-of-mandate';
	return n >= NOTICEABLE_ITEMS && !cueInSource ? 'absent' : 'not-mentioned';
};

/**
 * What an empty cell means; `null` stands for a territory without a document. `absent` is said only of a document long enough for the absence to
 * be noticed and without a cue anywhere in its raw text; a shorter one, or one with a stray cue, is `not-mentioned`.
 */
export const blankSpot = (cell: Cell | null): BlankSpot => {
	if (!cell) return { state: 'no-document', k: 0, n: 0, upper: null };
	return { state: stateOf(cell), k: cell.k, n: cell.n, upper: cell.k === 0 && cell.n > 0 ? jeffreysUpper(0, cell.n) : null };
};
