import { addRange, type Bits, emptyBits } from './bits.ts';
import type { Column } from './packed.ts';

/** Lists of codes, one an item, and which of their entries count: those that are not 0 in `passes`, or all. */
export interface Entries {
	start: Uint32Array;
	codes: Column;
	/** how many codes there are */
	many: number;
	passes?: Uint8Array;
}

interface Counted {
	items: Bits;
	counts: Int32Array;
}

/** Sets whose counts are kept, beside those of no item and of all. */
const kept = 4;

const sizeOfDifference = (one: Bits, other: Bits): number => {
	let n = 0;
	// words, not items: enough to tell which set is nearest
	for (let word = 0; word < one.length; word++) n += Number(one[word] !== other[word]);
	return n;
};

/**
 * How many items of a set have each code in their list; a code that comes twice in an item counts once. Counted from the nearest set that was
 * counted before: only the items in one and not in the other are looked at.
 */
export class EntryCounts {
	readonly #entries: Entries;
	readonly #counted: Counted[];
	readonly #recent: Counted[] = [];

	constructor(entries: Entries) {
		this.#entries = entries;
		const items = entries.start.length - 1;
		const none = { items: emptyBits(items), counts: new Int32Array(entries.many) };
		const all = emptyBits(items);
		addRange(all, 0, items);
		this.#counted = [none, { items: all, counts: this.#changed(none, all) }];
	}

	under(items: Bits): Int32Array {
		let [nearest, least] = [this.#counted[0]!, Infinity];
		for (const one of [...this.#counted, ...this.#recent]) {
			const far = sizeOfDifference(one.items, items);
			if (far < least) [nearest, least] = [one, far];
		}
		if (least === 0) return nearest.counts;
		const counts = this.#changed(nearest, items);
		this.#recent.unshift({ items, counts });
		this.#recent.length = Math.min(this.#recent.length, kept);
		return counts;
	}

	/** The counts of one set from those of another: items that came add to them, items that left are taken off. */
	#changed({ items: from, counts: before }: Counted, to: Bits): Int32Array {
		const counts = before.slice();
		const { start, codes, many, passes } = this.#entries;
		/** the last item counted for each code, plus one */
		const last = new Int32Array(many);
		for (let word = 0; word < to.length; word++) {
			const now = to[word]!;
			for (let left = now ^ from[word]!; left !== 0; left &= left - 1) {
				const bit = 31 - Math.clz32(left & -left);
				const item = word * 32 + bit;
				const step = (now >>> bit) & 1 ? 1 : -1;
				for (let entry = start[item]!, end = start[item + 1]!; entry < end; entry++) {
					const code = codes[entry]!;
					if (last[code] === item + 1 || (passes && passes[entry] === 0)) continue;
					last[code] = item + 1;
					counts[code]! += step;
				}
			}
		}
		return counts;
	}
}
