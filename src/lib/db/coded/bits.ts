/** A set of items: bit i of the whole is item i. Sets of one corpus have the same length. */
export type Bits = Uint32Array;

export const emptyBits = (items: number): Bits => new Uint32Array(Math.ceil(items / 32));

export const add = (bits: Bits, item: number): void => void (bits[item >>> 5]! |= 1 << (item & 31));
export const has = (bits: Bits, item: number): boolean => (bits[item >>> 5]! & (1 << (item & 31))) !== 0;

/** Adds the items from `start` to `end`, not included. */
export function addRange(bits: Bits, start: number, end: number): void {
	let item = start;
	while (item < end && item & 31) add(bits, item++);
	while (item + 32 <= end) {
		bits[item >>> 5] = 0xffffffff;
		item += 32;
	}
	while (item < end) add(bits, item++);
}

export function intersect(into: Bits, other: Bits): Bits {
	for (let word = 0; word < into.length; word++) into[word]! &= other[word]!;
	return into;
}

export function unite(into: Bits, other: Bits): Bits {
	for (let word = 0; word < into.length; word++) into[word]! |= other[word]!;
	return into;
}

const ones = (word: number): number => {
	let left = word - ((word >>> 1) & 0x55555555);
	left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
	return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export function size(bits: Bits): number {
	let n = 0;
	for (let word = 0; word < bits.length; word++) n += ones(bits[word]!);
	return n;
}

/** How many items are in both. */
export function sizeOfBoth(one: Bits, other: Bits): number {
	let n = 0;
	for (let word = 0; word < one.length; word++) {
		const both = one[word]! & other[word]!;
		if (both !== 0) n += ones(both);
	}
	return n;
}

/** How many items of a set stand from `start` to `end`, not included. */
export function sizeWithin(bits: Bits, start: number, end: number): number {
	let n = 0;
	let item = start;
	while (item < end && item & 31) n += Number(has(bits, item++));
	while (item + 32 <= end) {
		n += ones(bits[item >>> 5]!);
		item += 32;
	}
	while (item < end) n += Number(has(bits, item++));
	return n;
}

/** Calls with each item of a set, in order, or backwards; stops when the call answers false. Answers whether it went to the end. */
export function eachItem(bits: Bits, call: (item: number) => boolean | void, backwards = false): boolean {
	for (let step = 0; step < bits.length; step++) {
		const place = backwards ? bits.length - 1 - step : step;
		let word = bits[place]!;
		while (word !== 0) {
			const bit = backwards ? 31 - Math.clz32(word) : 31 - Math.clz32(word & -word);
			if (call(place * 32 + bit) === false) return false;
			word &= ~(1 << bit);
		}
	}
	return true;
}
