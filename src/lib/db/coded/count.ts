import { type Filters, withFilters } from '../../model/filters.ts';
import type { Order } from '../../model/view.ts';
import { type FacetName, facetNames, type FacetRow } from '../queries/facets.ts';
import type { OverviewRow } from '../queries/overview.ts';
import { add, type Bits, eachItem, emptyBits, intersect, sizeWithin } from './bits.ts';
import { coded, ofKind } from './conditions.ts';
import { noYear } from './corpus.ts';
import { CodedSets } from './sets.ts';
import { byPlan, tally, type Tally } from './tally.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most tallies kept. */
const kept = 200;

/** The answers of the explorer from a coded corpus: the rows that `facets`, `overview` and `items` would give. */
export class CodedCounts extends CodedSets {
	readonly #tallies = new Map<string, Tally>();

	#tally(facet: FacetName, filters: Filters): Tally {
		const others = withFilters(filters, { [facet]: [] });
		const { actor, role, via, rank } = others;
		const asked = JSON.stringify([facet, this.nameOf(others), actor, role, via, rank]);
		const found = this.#tallies.get(asked) ?? tally(this, facet, others);
		if (this.#tallies.size > kept) this.#tallies.clear();
		this.#tallies.set(asked, found);
		return found;
	}

	/** Values of one facet under the other filters, most frequent first: the first `most` of them, and those chosen; `size` of them in all. */
	facet(facet: FacetName, filters: Filters, most = Infinity): { rows: FacetRow[]; size: number } {
		const { values, counts } = this.#tally(facet, filters);
		const found: number[] = [];
		for (let index = 0; index < values.length; index++) if (counts[index]! > 0) found.push(index);
		const least = found.length > most ? Uint32Array.from(found, (index) => counts[index]!).sort()[found.length - most]! : 0;
		const chosen = filters[facet].map(String);
		const kept = found.filter((index) => counts[index]! >= least || chosen.includes(values[index]!));
		const rows = kept.map((index) => ({ facet, value: values[index]!, n: counts[index]! }));
		rows.sort((a, b) => b.n - a.n || byText(a.value, b.value));
		return { rows: rows.filter(({ value }, index) => index < most || chosen.includes(value)), size: found.length };
	}

	/** The rows of `facets`, in its order. */
	facets(filters: Filters): FacetRow[] {
		return facetNames.toSorted(byText).flatMap((facet) => this.facet(facet, filters).rows);
	}

	/** How many documents have items under filters. */
	documents(filters: Filters): number {
		return byPlan(this.corpus, this.select(filters)).reduce((many, n) => many + Number(n > 0), 0);
	}

	/** The rows of `overview`, in its order. */
	overview(filters: Filters): OverviewRow[] {
		const { plans, kinds, items: all } = this.corpus.names;
		const items = this.select(filters);
		const rows = kinds.toSorted(byText).flatMap((kind) => {
			const ofOne = intersect(items.slice(), this.of(ofKind(kind)));
			const codedOnes = intersect(ofOne.slice(), this.of(coded));
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
			return (descending ? kinds.reverse() : kinds).map((kind) => this.of(ofKind(kind)));
		}
		const { firstYear } = this.corpus;
		const years = [...new Set(firstYear)].sort((a, b) => a - b).filter((year) => year !== noYear);
		return [...(descending ? years.reverse() : years), noYear].map((year) =>
			this.named(`first year ${year}`, () => {
				const bits = emptyBits(firstYear.length);
				for (let item = 0; item < firstYear.length; item++) if (firstYear[item] === year) add(bits, item);
				return bits;
			})
		);
	}
}
