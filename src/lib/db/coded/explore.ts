import { type Filters, noFilters, withFilters } from '../../model/filters.ts';
import { mostDocuments } from '../../model/documentGroup.ts';
import type { Order } from '../../model/view.ts';
import { fold } from '../../text/fold.ts';
import { type FacetName, facetNames, type FacetRow } from '../queries/facets.ts';
import type { OverviewRow } from '../queries/overview.ts';
import { CodedCounts } from './count.ts';
import { extraConditions } from './extra.ts';
import type { Library } from './library.ts';
import type { ListedItem } from './listed.ts';

/** Values of a facet that a page receives; the others are found by their name. */
export const mostValues = 50;

/** How readers call the values that only the corpus names. */
export interface ValueNames {
	plan: Record<string, string>;
	actor: Record<string, string>;
	acronym: Record<string, string>;
}

/** What the explorer shows of some filters, but the items themselves. */
export interface Counted {
	n: number;
	facets: FacetRow[];
	/** values of each facet in all */
	sizes: Partial<Record<FacetName, number>>;
	/** kinds of items by document; empty when there are too many documents */
	overview: OverviewRow[];
	names: ValueNames;
}

/** Questions of the explorer to a coded corpus, one at a time. */
export class CodedExplorer {
	readonly #library: Library;
	readonly #counts: CodedCounts;

	constructor(library: Library) {
		this.#library = library;
		this.#counts = new CodedCounts(library.corpus);
	}

	/** Counts under filters, once the files that they need are here. */
	async #under<Answer>(filters: Filters, answer: (counts: CodedCounts) => Answer): Promise<Answer> {
		const extra = await extraConditions(filters, this.#library);
		this.#counts.extra = extra;
		return answer(this.#counts);
	}

	/** Works out what every choice starts from: counts without one, and which entries each actor has. */
	async ready(): Promise<void> {
		await this.counted(noFilters);
		const [first] = this.#library.corpus.names.actors;
		if (first) await this.count(withFilters(noFilters, { actor: [first.id] }));
	}

	counted(filters: Filters): Promise<Counted> {
		return this.#under(filters, (counts) => {
			const found = facetNames.map((facet) => ({ facet, ...counts.facet(facet, filters, mostValues) }));
			const facets = found.flatMap(({ rows }) => rows);
			const others = withFilters(filters, { plan: [], kind: [] });
			return {
				n: counts.count(filters),
				facets,
				sizes: Object.fromEntries(found.map(({ facet, size }) => [facet, size])),
				overview: counts.documents(others) > mostDocuments ? [] : counts.overview(others),
				names: this.#names(facets, filters)
			};
		});
	}

	/** Values of a facet whose name holds some words, most frequent first. */
	valuesNamed(facet: FacetName, words: string, filters: Filters): Promise<{ rows: FacetRow[]; names: ValueNames }> {
		return this.#under(filters, (counts) => {
			const wanted = fold(words);
			const { actors, plans } = this.#library.corpus.names;
			const named = new Set([
				...(facet === 'actor' ? actors.filter(({ name, acronym }) => fold(`${acronym ?? ''} ${name}`).includes(wanted)) : []).map(
					({ id }) => id
				),
				...(facet === 'plan' ? plans.filter(({ short }) => fold(short).includes(wanted)) : []).map(({ id }) => id)
			]);
			const rows = counts
				.facet(facet, filters)
				.rows.filter(({ value }) => named.has(value))
				.slice(0, mostValues);
			return { rows, names: this.#names(rows, filters) };
		});
	}

	count(filters: Filters): Promise<number> {
		return this.#under(filters, (counts) => counts.count(filters));
	}

	async items(filters: Filters, order: Order, limit = Infinity): Promise<ListedItem[]> {
		return this.#library.items(await this.#under(filters, (counts) => counts.list(filters, order, limit)));
	}

	#names(rows: readonly FacetRow[], { plan, actor }: Filters): ValueNames {
		const wanted = new Set([...plan, ...actor, ...rows.map(({ value }) => value)]);
		const { plans, actors } = this.#library.corpus.names;
		const named = actors.filter(({ id }) => wanted.has(id));
		return {
			plan: Object.fromEntries(plans.filter(({ id }) => wanted.has(id)).map(({ id, short }) => [id, short])),
			actor: Object.fromEntries(named.map(({ id, name, acronym }) => [id, acronym ? `${acronym}, ${name}` : name])),
			acronym: Object.fromEntries(named.flatMap(({ id, acronym }) => (acronym ? [[id, acronym]] : [])))
		};
	}
}
