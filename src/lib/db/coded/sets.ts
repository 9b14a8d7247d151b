import type { Filters } from '../../model/filters.ts';
import { addRange, type Bits, emptyBits, intersect, size, unite } from './bits.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import type { CodedCorpus } from './corpus.ts';
import { type Entries, EntryCounts } from './entryCounts.ts';

/** Most sets of items kept: at a million items one weighs 125 kB. */
const kept = 300;

const keptCounts = 12;

/** A value by its name, made once; past so many, the least asked for go. */
function recent<Value>(values: Map<string, Value>, name: string, most: number, make: () => Value): Value {
	const found = values.get(name) ?? make();
	values.delete(name);
	values.set(name, found);
	for (const oldest of values.keys()) {
		if (values.size <= most) break;
		values.delete(oldest);
	}
	return found;
}

/** What filters select of a coded corpus, as sets of bits. What a condition selects is kept: a change of one filter works out one set anew. */
export class CodedSets {
	readonly corpus: CodedCorpus;
	/** conditions of the filters asked for that the columns alone can't answer (extra.ts) */
	extra: readonly Condition[] = [];
	readonly #sets = new Map<string, Bits>();

	readonly #entryCounts = new Map<string, EntryCounts>();

	constructor(corpus: CodedCorpus) {
		this.corpus = corpus;
	}

	/** A set by its name; the least asked for go first. */
	named(name: string, make: () => Bits): Bits {
		return recent(this.#sets, name, kept, make);
	}

	of(condition: Condition): Bits {
		const { anyOf } = condition;
		return this.named(condition.name, () =>
			anyOf ? anyOf.reduce((all, one) => unite(all, this.of(one)), emptyBits(this.corpus.names.items)) : condition.items(this.corpus)
		);
	}

	/** What counts lists by their codes, by a name that says which entries count; the least asked for go first. */
	entryCounts(name: string, entries: () => Entries): EntryCounts {
		return recent(this.#entryCounts, name, keptCounts, () => new EntryCounts(entries()));
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
