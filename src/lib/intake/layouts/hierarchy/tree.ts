import type { Passage } from '#lib/model/blocks.ts';
import type { Attribute } from '../draft.ts';
import type { Keyed } from './keys.ts';

export interface Branch extends Keyed {
	passage: Passage;
	/** words without the printed number */
	words: Passage;
	lines: number[];
	above: Branch | null;
	inner: Branch[];
	/** « Responsable : … » on the lines after it */
	said: Attribute[];
}

/**
 * Where a key stands is learned as the document goes: a key already open takes its own place again, a key met before goes back
 * under the key that it stood under, and a new key goes under what is open. Headings close every point.
 */
export class Tree {
	readonly roots: Branch[] = [];
	readonly #parents = new Map<string, string>();
	#open: Branch[] = [];

	get last(): Branch | null {
		return this.#open.at(-1) ?? null;
	}

	add(given: Keyed, passage: Passage, words: Passage, lines: number[]): Branch {
		const keyed = { ...given, key: this.#keyInSequence(given) };
		this.#close(keyed);
		const above = this.#open.at(-1) ?? null;
		if (!this.#parents.has(keyed.key)) this.#parents.set(keyed.key, above?.key ?? '');
		const branch: Branch = { ...keyed, passage, words, lines, above, inner: [], said: [] };
		(above?.inner ?? this.roots).push(branch);
		this.#open.push(branch);
		return branch;
	}

	/** « 5. » after « 4. » is of the same list, wherever its page puts it. */
	#keyInSequence({ key, number }: Keyed): string {
		const before = this.#open.findLast((one) => isPlainNumber(one.key) && Number(one.number) === Number(number) - 1);
		return isPlainNumber(key) && number !== null && before ? before.key : key;
	}

	#close({ key, role }: Keyed): void {
		const level = /^h(\d)$/.exec(key)?.[1];
		if (level) this.#open = this.#open.filter((one) => /^h\d$/.test(one.key) && Number(one.key[1]) < Number(level));
		if (isNumbered(key)) this.#open = this.#open.filter((one) => !isBullet(one.key) || depthOf(one.key) < depthOf(key));
		const same = this.#open.findIndex((one) => one.key === key);
		if (same >= 0) this.#open.length = same;
		else if (role === 'heading' && !level)
			this.#open = this.#open.slice(0, this.#open.findLastIndex((one) => one.role === 'heading' || isMarked(one.key)) + 1);
		if (same >= 0 || !this.#parents.has(key) || level) return;
		const parent = this.#open.findLastIndex((one) => one.key === this.#parents.get(key));
		if (parent >= 0) this.#open.length = parent + 1;
		else if (isMarked(key) && this.#parents.get(key) === '') this.#open = [];
		else if (role === 'heading' || isMarked(key)) this.#open = this.#open.filter((one) => this.#rank(one.key) < this.#rank(key));
	}

	/** Keys in the order in which the document first used them. */
	#rank(key: string): number {
		return [...this.#parents.keys()].indexOf(key);
	}
}

/** Numbers stand over bullets of the same depth; « 1.1 » and « Action 3 » stand over all bullets. */
const isBullet = (key: string): boolean => /^[^\p{L}\p{N}]+ \d+$/u.test(key);
const isNumbered = (key: string): boolean =>
	/^1\.(?:\d|$| \d)/.test(key) ||
	/^(?:action|mesure|moyen|recomm|proposition|engagement|activite|initiative|projet|project|measure|commitment)/.test(key);
const isPlainNumber = (key: string): boolean => /^1\. \d/.test(key);
const depthOf = (key: string): number => Number(/ (\d+)$/.exec(key)?.[1] ?? 0);

/** « axe », « objectif »: titles that say their rank. */
const isMarked = (key: string): boolean =>
	/^\p{L}{3,}$/u.test(key) && !['plain', 'label', 'capitals', 'bold', 'question', 'paragraph'].includes(key) && !isNumbered(key);
