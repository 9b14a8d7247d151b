import { type Filters, withFilters } from '../../model/filters.ts';
import type { Order } from '../../model/view.ts';
import { type FacetName, facetNames, type FacetRow } from '../queries/facets.ts';
import type { OverviewRow } from '../queries/overview.ts';
import { add, addRange, type Bits, eachItem, emptyBits, intersect, size, sizeOfBoth, sizeWithin } from './bits.ts';
import {
	assigned,
	chosenCodes,
	coded,
	type Condition,
	conditionsOf,
	labelled,
	labelPasses,
	ofKind,
	ofTiming,
	ofYear
} from './conditions.ts';
import { type CodedCorpus, noYear, yearsOf } from './corpus.ts';
import type { Column } from './packed.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const anyEntry = (): boolean => true;

/** Most sets of items kept: at a million items one weighs 125 kB. */
const kept = 300;

/**
 * Counts of a coded corpus under filters: the meaning of where.ts and facets.ts over sets of bits. What a condition selects is kept, so that
 * a change of one filter works out one set anew.
 */
export class CodedCounts {
	readonly corpus: CodedCorpus;
	/** conditions of the filters asked for that the columns alone can't answer (extra.ts) */
	extra: readonly Condition[] = [];
	readonly #sets = new Map<string, Bits>();
	readonly #tallies = new Map<string, Map<string, number>>();
	readonly #actors: string[];

	constructor(corpus: CodedCorpus) {
		this.corpus = corpus;
		this.#actors = corpus.names.actors.map(({ id }) => id);
	}

	#set(name: string, make: () => Bits): Bits {
		const found = this.#sets.get(name) ?? make();
		this.#sets.delete(name);
		this.#sets.set(name, found);
		for (const oldest of this.#sets.keys()) if (this.#sets.size > kept) this.#sets.delete(oldest);
		return found;
	}

	#of = (condition: Condition): Bits => this.#set(condition.name, () => condition.items(this.corpus));

	#conditions(filters: Filters): Condition[] {
		return [...conditionsOf(filters), ...this.extra];
	}

	#nameOf(filters: Filters): string {
		return this.#conditions(filters)
			.map(({ name }) => name)
			.join(' and ');
	}

	/** The items that filters select. */
	select(filters: Filters): Bits {
		return this.#set(`all of ${this.#nameOf(filters)}`, () => {
			const conditions = this.#conditions(filters);
			const all = emptyBits(this.corpus.names.items);
			addRange(all, 0, this.corpus.names.items);
			return conditions.reduce((left, condition) => intersect(left, this.#of(condition)), all);
		});
	}

	count(filters: Filters): number {
		return size(this.select(filters));
	}

	/** Items of each plan, in the order of plans. */
	#byPlan(items: Bits): number[] {
		const { plans, items: all } = this.corpus.names;
		return plans.map(({ first }, index) => sizeWithin(items, first, plans[index + 1]?.first ?? all));
	}

	#byPlanValue(items: Bits, value: (plan: CodedCorpus['names']['plans'][number]) => string): Map<string, number> {
		const sums = new Map<string, number>();
		this.#byPlan(items).forEach((n, index) => {
			const key = value(this.corpus.names.plans[index]!);
			sums.set(key, (sums.get(key) ?? 0) + n);
		});
		return sums;
	}

	#byCondition(items: Bits, values: readonly (readonly [value: string, condition: Condition])[]): Map<string, number> {
		return new Map(values.map(([value, condition]) => [value, sizeOfBoth(items, this.#of(condition))]));
	}

	/** How many items have each code in their list, among the entries that pass; a code that comes twice in an item counts once. */
	#byEntry(
		items: Bits,
		start: Uint32Array,
		codes: Column,
		names: readonly string[],
		passes: (entry: number) => boolean
	): Map<string, number> {
		const counts = new Uint32Array(names.length);
		/** the last item counted for each code, plus one */
		const last = new Uint32Array(names.length);
		eachItem(items, (item) => {
			for (let entry = start[item]!; entry < start[item + 1]!; entry++) {
				const code = codes[entry]!;
				if (last[code] === item + 1 || !passes(entry)) continue;
				last[code] = item + 1;
				counts[code]!++;
			}
		});
		return new Map(names.map((name, code) => [name, counts[code]!]));
	}

	#byActor(items: Bits, { role }: Filters): Map<string, number> {
		const { start, of } = this.corpus.assignments;
		const roles = chosenCodes(this.corpus.names.roles, role);
		return this.#byEntry(items, start, of.actor, this.#actors, role.length ? (entry) => roles[of.role[entry]!] === 1 : anyEntry);
	}

	#byRole(items: Bits, { actor }: Filters): Map<string, number> {
		const { names, assignments } = this.corpus;
		const { start, of } = assignments;
		if (actor.length === 0)
			return this.#byCondition(
				items,
				names.roles.map((role) => [role, assigned({ actor, role: [role] })])
			);
		const actors = chosenCodes(this.#actors, actor);
		return this.#byEntry(items, start, of.role, names.roles, (entry) => actors[of.actor[entry]!] === 1);
	}

	#byTheme(items: Bits, { via, rank }: Filters): Map<string, number> {
		const { names, labels } = this.corpus;
		const every = chosenCodes(names.themes, []);
		if (via === 'all' && rank === 'any')
			return this.#byCondition(
				items,
				names.themes.map((theme) => [theme, labelled({ theme: [theme], via, rank })])
			);
		return this.#byEntry(items, labels.start, labels.of.theme, names.themes, labelPasses({ via, rank }, labels, every));
	}

	#tally(facet: FacetName, filters: Filters): Map<string, number> {
		const { names } = this.corpus;
		const others = withFilters(filters, { [facet]: [] });
		const items = this.select(others);
		const counts: Record<FacetName, () => Map<string, number>> = {
			plan: () => this.#byPlanValue(items, ({ id }) => id),
			planKind: () => this.#byPlanValue(items, ({ kind }) => kind),
			level: () => this.#byPlanValue(items, ({ level }) => level),
			territory: () => this.#byPlanValue(items, ({ territory }) => territory),
			kind: () =>
				this.#byCondition(
					items,
					names.kinds.map((kind) => [kind, ofKind(kind)])
				),
			theme: () => this.#byTheme(items, others),
			actor: () => this.#byActor(items, others),
			role: () => this.#byRole(items, others),
			timing: () =>
				this.#byCondition(
					items,
					[...names.timings, 'none'].map((kind) => [kind, ofTiming(kind)])
				),
			year: () =>
				this.#byCondition(
					items,
					this.#years().map((year) => [String(year), ofYear(year)])
				)
		};
		const { actor, role, via, rank } = others;
		const asked = JSON.stringify([facet, this.#nameOf(others), actor, role, via, rank]);
		const tally = this.#tallies.get(asked) ?? counts[facet]();
		this.#tallies.set(asked, tally);
		if (this.#tallies.size > kept) this.#tallies.clear();
		return tally;
	}

	/** Every year that some timing covers. */
	#years(): number[] {
		this.#covered ??= yearsOf(this.corpus);
		return this.#covered;
	}
	#covered: number[] | undefined;

	/** Values of one facet under the other filters, most frequent first: the first `most` of them, and those chosen; `size` of them in all. */
	facet(facet: FacetName, filters: Filters, most = Infinity): { rows: FacetRow[]; size: number } {
		const found = [...this.#tally(facet, filters)].filter(([, n]) => n > 0);
		const least = found.length > most ? Uint32Array.from(found, ([, n]) => n).sort()[found.length - most]! : 0;
		const chosen = filters[facet].map(String);
		const rows = found.filter(([value, n]) => n >= least || chosen.includes(value)).map(([value, n]) => ({ facet, value, n }));
		rows.sort((a, b) => b.n - a.n || byText(a.value, b.value));
		return { rows: rows.filter(({ value }, index) => index < most || chosen.includes(value)), size: found.length };
	}

	/** The rows of `facets`, in its order. */
	facets(filters: Filters): FacetRow[] {
		return facetNames.toSorted(byText).flatMap((facet) => this.facet(facet, filters).rows);
	}

	/** How many documents have items under filters. */
	documents(filters: Filters): number {
		return this.#byPlan(this.select(filters)).filter((n) => n > 0).length;
	}

	/** The rows of `overview`, in its order. */
	overview(filters: Filters): OverviewRow[] {
		const { plans, kinds, items: all } = this.corpus.names;
		const items = this.select(filters);
		const rows = kinds.toSorted(byText).flatMap((kind) => {
			const ofOne = intersect(items.slice(), this.#of(ofKind(kind)));
			const codedOnes = intersect(ofOne.slice(), this.#of(coded));
			return plans.flatMap(({ id, kind: plan_kind, first }, index) => {
				const end = plans[index + 1]?.first ?? all;
				const n = sizeWithin(ofOne, first, end);
				return n ? [{ plan_id: id, plan_kind, kind, n, coded: sizeWithin(codedOnes, first, end) }] : [];
			});
		});
		return rows.sort((a, b) => byText(a.plan_id, b.plan_id) || byText(a.kind, b.kind));
	}

	/** The first items of an order; ties, and items without the value, keep the order of the documents. */
	list(filters: Filters, { sort, descending }: Order, limit = Infinity): number[] {
		const items = this.select(filters);
		const found: number[] = [];
		const take = (item: number): boolean => found.push(item) < limit;
		if (sort === 'document') {
			if (limit > 0) eachItem(items, take, descending);
			return found;
		}
		for (const bucket of this.#buckets(sort, descending)) {
			if (found.length >= limit) break;
			eachItem(intersect(items.slice(), bucket), take);
		}
		return found;
	}

	/** Items that an order does not tell apart, in its order. */
	#buckets(sort: 'kind' | 'timing', descending: boolean): Bits[] {
		if (sort === 'kind') {
			const kinds = this.corpus.names.kinds.toSorted(byText);
			return (descending ? kinds.reverse() : kinds).map((kind) => this.#of(ofKind(kind)));
		}
		const { firstYear } = this.corpus;
		const years = [...new Set(firstYear)].sort((a, b) => a - b).filter((year) => year !== noYear);
		return [...(descending ? years.reverse() : years), noYear].map((year) =>
			this.#set(`first year ${year}`, () => {
				const bits = emptyBits(firstYear.length);
				for (let item = 0; item < firstYear.length; item++) if (firstYear[item] === year) add(bits, item);
				return bits;
			})
		);
	}
}
