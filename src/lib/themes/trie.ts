import { stem } from '#lib/text/stem.ts';
import type { Element } from './cue.ts';
import type { Token } from './tokens.ts';

interface Node {
	next: Map<number, Node>;
	gaps: { max: number; node: Node }[];
	ends: number[];
}

export interface Match {
	/** what the caller gave to `add` */
	value: number;
	/** first and last token, both included */
	first: number;
	last: number;
}

/** One search: its words, the symbols of each, what was found so far. */
interface Search {
	tokens: readonly Token[];
	symbols: readonly (readonly number[])[];
	found: Match[];
}

const newNode = (): Node => ({ next: new Map(), gaps: [], ends: [] });

/**
 * One automaton for all cues: a trie whose steps are sets of words or of word beginnings, with gaps. Each distinct
 * word form is looked up once, so that the cost of a text grows with its length and hardly with the number of cues.
 */
export class CueTrie {
	readonly #root = newNode();
	/** a step's set of choices, written out → its symbol */
	readonly #sets = new Map<string, number>();
	readonly #words = new Map<string, number[]>();
	readonly #stems = new Map<string, number[]>();
	readonly #beginnings = new Map<string, number[]>();
	readonly #symbols = new Map<string, readonly number[]>();
	#shortest = Infinity;

	add(sequence: readonly Element[], value: number): void {
		let node = this.#root;
		for (const element of sequence) node = element.kind === 'gap' ? this.#gap(node, element.max) : this.#step(node, element.choices);
		if (!node.ends.includes(value)) node.ends.push(value);
	}

	/** Every match, in order of its first token. A match never runs over the end of a clause. */
	matches(tokens: readonly Token[]): Match[] {
		const symbols = tokens.map((token) => this.#symbolsOf(token.word));
		const search: Search = { tokens, symbols, found: [] };
		for (let first = 0; first < tokens.length; first++) if (symbols[first]?.length) this.#advance(search, this.#root, first, first);
		return search.found;
	}

	#advance(search: Search, node: Node, at: number, first: number): void {
		for (const symbol of search.symbols[at] ?? []) {
			const child = node.next.get(symbol);
			if (child) this.#walk(search, child, at + 1, first);
		}
	}

	#walk(search: Search, node: Node, at: number, first: number): void {
		const { tokens, found } = search;
		for (const value of node.ends) found.push({ value, first, last: at - 1 });
		if (tokens[at]?.opensClause) return;
		this.#advance(search, node, at, first);
		for (const gap of node.gaps) {
			for (let to = at; to <= at + gap.max && to < tokens.length && !tokens[to]?.opensClause; to++)
				this.#advance(search, gap.node, to, first);
		}
	}

	#step(node: Node, choices: readonly string[]): Node {
		const symbol = this.#intern(choices);
		const child = node.next.get(symbol) ?? newNode();
		node.next.set(symbol, child);
		return child;
	}

	#gap(node: Node, max: number): Node {
		const known = node.gaps.find((gap) => gap.max === max) ?? { max, node: newNode() };
		if (!node.gaps.includes(known)) node.gaps.push(known);
		return known.node;
	}

	#intern(choices: readonly string[]): number {
		const key = choices.join('|');
		const known = this.#sets.get(key);
		if (known !== undefined) return known;
		const symbol = this.#sets.size;
		this.#sets.set(key, symbol);
		this.#symbols.clear();
		for (const choice of new Set(choices)) {
			const [table, form] = this.#place(choice);
			table.set(form, [...(table.get(form) ?? []), symbol]);
		}
		return symbol;
	}

	#place(choice: string): [Map<string, number[]>, string] {
		if (choice.startsWith('~')) return [this.#stems, stem(choice.slice(1))];
		if (!choice.endsWith('*')) return [this.#words, choice];
		this.#shortest = Math.min(this.#shortest, choice.length - 1);
		return [this.#beginnings, choice.slice(0, -1)];
	}

	#symbolsOf(word: string): readonly number[] {
		const known = this.#symbols.get(word);
		if (known) return known;
		const symbols = new Set(this.#words.get(word));
		if (this.#stems.size > 0) for (const symbol of this.#stems.get(stem(word)) ?? []) symbols.add(symbol);
		for (let length = this.#shortest; length <= word.length; length++) {
			for (const symbol of this.#beginnings.get(word.slice(0, length)) ?? []) symbols.add(symbol);
		}
		const list = [...symbols];
		this.#symbols.set(word, list);
		return list;
	}
}
