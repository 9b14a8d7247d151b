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

/** What a list of cues knows of a word: the steps that take it, and where those steps lead from the start. */
interface Known {
	symbols: ReadonlySet<number>;
	starts: readonly Node[];
}

/** One search: its words, what is known of each, what was found so far. */
interface Search {
	tokens: readonly Token[];
	known: readonly Known[];
	found: Match[];
}

const unknown: Known = { symbols: new Set(), starts: [] };
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
	/** by number of the word (`words.ts`) */
	#known: (Known | undefined)[] = [];
	#shortest = Infinity;

	add(sequence: readonly Element[], value: number): void {
		this.#known = [];
		let node = this.#root;
		for (const element of sequence) node = element.kind === 'gap' ? this.#gap(node, element.max) : this.#step(node, element.choices);
		if (!node.ends.includes(value)) node.ends.push(value);
	}

	/** Every match, in order of its first token. A match never runs over the end of a clause. */
	matches(tokens: readonly Token[]): Match[] {
		const known: Known[] = [];
		for (const token of tokens) known.push(this.#knownOf(token));
		const search: Search = { tokens, known, found: [] };
		for (let first = 0; first < tokens.length; first++)
			for (const start of known[first]!.starts) this.#walk(search, start, first + 1, first);
		return search.found;
	}

	/** Takes the word at `at` from a node: whichever of the two is shorter is run through. */
	#advance(search: Search, node: Node, at: number, first: number): void {
		const symbols = search.known[at]?.symbols;
		if (!symbols || symbols.size === 0) return;
		if (node.next.size <= symbols.size) {
			for (const [symbol, child] of node.next) if (symbols.has(symbol)) this.#walk(search, child, at + 1, first);
		} else {
			for (const symbol of symbols) {
				const child = node.next.get(symbol);
				if (child) this.#walk(search, child, at + 1, first);
			}
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

	#knownOf({ word, number }: Token): Known {
		const known = this.#known[number];
		if (known) return known;
		const symbols = this.#look(word);
		const starts = [...symbols].flatMap((symbol) => this.#root.next.get(symbol) ?? []);
		const found = symbols.size === 0 ? unknown : { symbols, starts };
		if (number >= 0) this.#known[number] = found;
		return found;
	}

	#look(word: string): ReadonlySet<number> {
		const symbols = new Set(this.#words.get(word));
		if (this.#stems.size > 0) for (const symbol of this.#stems.get(stem(word)) ?? []) symbols.add(symbol);
		for (let length = this.#shortest; length <= word.length; length++) {
			for (const symbol of this.#beginnings.get(word.slice(0, length)) ?? []) symbols.add(symbol);
		}
		return symbols;
	}
}
