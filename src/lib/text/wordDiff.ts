/** Offsets in a text, end excluded; empty where nothing stands. */
export interface Stretch {
	start: number;
	end: number;
}

/** One change: words of the first text and the words that stand in their place in the second; one of the two may be empty. */
export interface WordChange {
	before: Stretch;
	after: Stretch;
}

interface Piece extends Stretch {
	text: string;
}

const pieces = (text: string): Piece[] =>
	Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu), (found) => ({
		text: found[0],
		start: found.index,
		end: found.index + found[0].length
	}));

/** `lengths[i][j]`: how many pieces the longest common subsequence of the two ends from i and from j holds. */
function commonLengths(first: readonly Piece[], second: readonly Piece[]): number[][] {
	const lengths = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0));
	const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
	for (let i = first.length - 1; i >= 0; i--) {
		for (let j = second.length - 1; j >= 0; j--) {
			lengths[i]![j] = first[i]!.text === second[j]!.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	return lengths;
}

const stretchOf = (all: readonly Piece[], from: number, to: number): Stretch => {
	const place = all[from - 1]?.end ?? 0;
	return to > from ? { start: all[from]!.start, end: all[to - 1]!.end } : { start: place, end: place };
};

/**
 * What must change in a text, word by word (punctuation marks are words, white space is none), for it to become another: the fewest words.
 * Case and accents count. Source: longest common subsequence, Hunt & McIlroy (1976), Bell Laboratories Computing Science Technical Report 41.
 */
export function wordDiff(before: string, after: string): WordChange[] {
	const [first, second] = [pieces(before), pieces(after)];
	const lengths = commonLengths(first, second);
	const changes: WordChange[] = [];
	let [i, j, i0, j0] = [0, 0, 0, 0];
	const close = (): void => {
		if (i > i0 || j > j0) changes.push({ before: stretchOf(first, i0, i), after: stretchOf(second, j0, j) });
	};
	while (i < first.length && j < second.length) {
		if (first[i]!.text === second[j]!.text) {
			close();
			[i0, j0] = [++i, ++j];
		} else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++;
		else j++;
	}
	[i, j] = [first.length, second.length];
	close();
	return changes;
}
