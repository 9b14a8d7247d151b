import { foldKey } from '../text/fold.ts';
import { stems } from '../text/stem.ts';
import { groupBy } from './groupBy.ts';
import { nearness, termWeights } from './nearestItems.ts';

/** An item as the alignment needs it; `ordinal` is its rank in its document. */
export interface AlignableItem {
	id: string;
	kind: string;
	text: string;
	ordinal: number;
}

export interface AlignedPair {
	/** id in the older document, id in the newer one */
	before: string;
	after: string;
	/** in [0, 1]; 1 for the same words */
	likeness: number;
	/** false: the two may be the same item or not, a reader must decide */
	sure: boolean;
}

export interface Alignment {
	/** one-to-one, in the order of the newer document */
	pairs: AlignedPair[];
	/** ids without a counterpart, in the order of their document */
	onlyBefore: string[];
	onlyAfter: string[];
}

/**
 * `sure`: likeness from which two items are said to be one, reworded. `possible`: from which a pair is shown, as uncertain. `apart`: a pair is
 * also uncertain when another candidate of either item is less than this far behind. Of the 34,149 pairs of items of two different
 * documents of the corpus, none of which renews another, the most alike reach 0.36 and two pass 0.3; with one word in five dropped or
 * replaced, 93 % of items keep 0.5 or more.
 */
export const alignmentBars = { sure: 0.5, possible: 0.3, apart: 0.1 };

interface Candidate {
	before: AlignableItem;
	after: AlignableItem;
	likeness: number;
}

const sameKind = ({ before, after }: Candidate): number => Number(before.kind === after.kind);
const shift = ({ before, after }: Candidate): number => Math.abs(before.ordinal - after.ordinal);

/** The most alike first; then of the same kind, then the nearest in rank, then the earliest. Says the same from either document. */
const best = (a: Candidate, b: Candidate): number =>
	b.likeness - a.likeness ||
	sameKind(b) - sameKind(a) ||
	shift(a) - shift(b) ||
	a.before.ordinal + a.after.ordinal - (b.before.ordinal + b.after.ordinal);

/** Takes the best candidate whose two items are free, until none is left. */
function match(candidates: readonly Candidate[]): Candidate[] {
	const taken = new Set<AlignableItem>();
	return candidates.toSorted(best).filter(({ before, after }) => {
		if (taken.has(before) || taken.has(after)) return false;
		taken.add(before).add(after);
		return true;
	});
}

function sameWords(before: readonly AlignableItem[], after: readonly AlignableItem[]): Candidate[] {
	const byWords = groupBy(after, ({ text }) => foldKey(text));
	return before.flatMap((one) => (byWords.get(foldKey(one.text)) ?? []).map((other) => ({ before: one, after: other, likeness: 1 })));
}

function alike(before: readonly AlignableItem[], after: readonly AlignableItem[], all: readonly AlignableItem[]): Candidate[] {
	const comparable = new Map(all.map((item) => [item, { id: item.id, themes: [], stems: stems(item.text) }]));
	const weights = termWeights([...comparable.values()]);
	return before.flatMap((one) =>
		after.flatMap((other) => {
			const likeness = nearness(comparable.get(one)!, comparable.get(other)!, weights).wordPart;
			return likeness >= alignmentBars.possible ? [{ before: one, after: other, likeness }] : [];
		})
	);
}

const isRival = (one: Candidate, other: Candidate): boolean =>
	one !== other && (one.before === other.before || one.after === other.after) && other.likeness > one.likeness - alignmentBars.apart;

/**
 * Which items of two documents, one of which renews the other, are the same item: first those with the same words (case, accents and
 * punctuation apart), then the others by likeness, the most alike first, each item in one pair at most. No item of a pair then has a free
 * item it is more like: the pairing is stable (Gale & Shapley 1962, American Mathematical Monthly 69). Likeness: weighted Jaccard of the
 * stems of their words, a stem weighing the less the more items have it (see nearestItems).
 */
export function alignItems(before: readonly AlignableItem[], after: readonly AlignableItem[]): Alignment {
	const exact = match(sameWords(before, after));
	const settled = new Set(exact.flatMap((pair) => [pair.before, pair.after]));
	const free = (items: readonly AlignableItem[]): AlignableItem[] => items.filter((item) => !settled.has(item));
	const candidates = alike(free(before), free(after), [...before, ...after]);
	const near = match(candidates);
	const isSure = (pair: Candidate): boolean => pair.likeness >= alignmentBars.sure && !candidates.some((other) => isRival(pair, other));
	const pairs = [...exact.map((pair) => ({ ...pair, sure: true })), ...near.map((pair) => ({ ...pair, sure: isSure(pair) }))];
	const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
	const alone = (items: readonly AlignableItem[]): string[] => items.filter((item) => !paired.has(item)).map(({ id }) => id);
	return {
		pairs: pairs
			.toSorted((a, b) => a.after.ordinal - b.after.ordinal)
			.map((pair) => ({ before: pair.before.id, after: pair.after.id, likeness: pair.likeness, sure: pair.sure })),
		onlyBefore: alone(before),
		onlyAfter: alone(after)
	};
}
