import type { Filters } from '../../model/filters.ts';
import { addRange, type Bits, emptyBits, intersect, size } from './bits.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import type { CodedCorpus } from './corpus.ts';

/** Most sets of items kept: at a million items one weighs 125 kB. */
const kept = 300;

/** What filters select of a coded corpus, as sets of bits. What a condition selects is kept: a change of one filter works out one set anew. */
export class CodedSets {
	readonly corpus: CodedCorpus;
	/** conditions of the filters asked for that the columns alone can't answer (extra.ts) */
	extra: readonly Condition[] = [];
	readonly #sets = new Map<string, Bits>();

	constructor(corpus: CodedCorpus) {
		this.corpus = corpus;
	}

	/** A set by its name; the least asked for go first. */
	named(name: string, make: () => Bits): Bits {
		const found = this.#sets.get(name) ?? make();
		this.#sets.delete(name);
		this.#sets.set(name, found);
		for (const oldest of this.#sets.keys()) if (this.#sets.size > kept) this.#sets.delete(oldest);
		return found;
	}

	of(condition: Condition): Bits {
		return this.named(condition.name, () => condition.items(this.corpus));
	}

	#conditions(filters: Filters): Condition[] {
		return [...conditionsOf(filters), ...this.extra];
	}

	/** Equal for filters that select the same items. */
	nameOf(filters: Filters): string {
		return this.#conditions(filters)
			.map(({ name }) => name)
			.join(' and ');
	}

	/** The items that filters select; not to be changed. */
	select(filters: Filters): Bits {
		return this.named(`all of ${this.nameOf(filters)}`, () => {
			const all = emptyBits(this.corpus.names.items);
			addRange(all, 0, this.corpus.names.items);
			return this.#conditions(filters).reduce((left, condition) => intersect(left, this.of(condition)), all);
		});
	}

	count(filters: Filters): number {
		return size(this.select(filters));
	}
}
