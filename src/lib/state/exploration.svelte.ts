import { onMount, untrack } from 'svelte';
import { type Counted, type ValueNames } from '../db/coded/explore.ts';
import type { ListedItem } from '../db/coded/listed.ts';
import { Failure } from '../db/failure.ts';
import type { Entry } from '../db/memory/corpus.ts';
import { countIn, facetsIn, itemsIn, overviewIn } from '../db/memory/explore.ts';
import type { FacetName, FacetRow } from '../db/queries/facets.ts';
import { type Filters, isFiltered, noFilters, withFilters } from '../model/filters.ts';
import { firstView, type Order } from '../model/view.ts';
import { atRest } from './atRest.ts';
import { heldCorpus } from './heldCorpus.ts';
import { largeCorpus } from './largeCorpus.ts';
import { connection, goodConnection } from './offline.svelte.ts';

/** The view without a choice, worked out at build time. */
export interface Prepared {
	items: readonly ListedItem[];
	counted: Counted;
}

interface Found extends Prepared {
	/** the question answered */
	asked: { filters: Filters; order: Order; limit: number } | null;
}

/** Plans by kind are counted under the other filters, as each facet is. */
const others = (filters: Filters): Filters => withFilters(filters, { plan: [], kind: [] });

/** An answer that takes less is not announced: nothing to see in the meantime but a flicker. In milliseconds. */
const patience = 150;

const sameOrder = (one: Order, other: Order): boolean => one.sort === other.sort && one.descending === other.descending;

/**
 * What the explorer shows of some filters. The rows of a small corpus are filtered in the page, at once; a larger one is counted in columns of
 * codes, by a worker. Both mean the same filters: tests/db/memory and tests/db/coded hold them to the rows of the engine.
 * Call while a component initialises.
 */
export function useExploration(filters: () => Filters, order: () => Order, limit: () => number, prepared: Prepared) {
	/** undefined until it is known which of the two answers */
	let memory = $state.raw<Entry[] | null | undefined>(undefined);
	onMount(() => {
		let takeBack = () => {};
		void heldCorpus().then((entries) => {
			memory = entries;
			// where bytes are not dear, the columns are there before the first choice, and what every choice starts from is counted
			if (entries === null && goodConnection(connection())) takeBack = atRest(() => void largeCorpus.ask('ready').catch(() => {}), 1_000);
		});
		return () => takeBack();
	});

	const all = $derived(memory ? itemsIn(memory, filters(), order()) : null);
	const rows = $derived(memory ? { facets: facetsIn(memory, filters()), overview: overviewIn(memory, others(filters())) } : null);

	let found = $state.raw<Found>({ ...prepared, asked: null });
	let loading = $state(false);
	let listing = $state(false);
	let error = $state.raw<Failure | null>(null);
	/** of the latest question: an answer that comes under another one is dropped */
	let turn = 0;

	async function ask(asked: NonNullable<Found['asked']>): Promise<void> {
		const own = ++turn;
		error = null;
		if (!isFiltered(asked.filters) && sameOrder(asked.order, firstView) && asked.limit <= prepared.items.length) {
			found = { ...prepared, asked };
			loading = listing = false;
			return;
		}
		const counts = found.asked?.filters === asked.filters ? found.counted : null;
		const late = setTimeout(() => {
			if (own !== turn) return;
			loading = found.asked !== asked;
			listing = true;
		}, patience);
		try {
			const counting = counts ?? largeCorpus.ask('counted', asked.filters);
			// the list asks for files of its own: the figures do not wait for it
			const list = largeCorpus.ask('items', asked.filters, { ...asked.order }, asked.limit);
			list.catch(() => {});
			const counted = await counting;
			if (own !== turn) return;
			found = { ...found, counted, asked };
			loading = false;
			const items = await list;
			if (own !== turn) return;
			found = { ...found, items };
			loading = listing = false;
		} catch (cause) {
			if (own !== turn) return;
			error = cause instanceof Failure ? cause : new Failure('question', '', cause);
			loading = listing = false;
		} finally {
			clearTimeout(late);
		}
	}
	$effect(() => {
		if (memory !== null) return;
		const asked = { filters: filters(), order: order(), limit: limit() };
		untrack(() => void ask(asked));
	});

	return {
		/** what the counts are of: the choice, once it is answered */
		get filters(): Filters {
			return memory ? filters() : (found.asked?.filters ?? noFilters);
		},
		get items(): readonly ListedItem[] {
			return all ? all.slice(0, limit()) : found.items;
		},
		get n(): number {
			return all ? all.length : found.counted.n;
		},
		get facets(): readonly FacetRow[] {
			return rows ? rows.facets : found.counted.facets;
		},
		/** values of each facet in all, where not all of them are in `facets` */
		get sizes(): Counted['sizes'] {
			return rows ? {} : found.counted.sizes;
		},
		get overview(): Counted['overview'] {
			return rows ? rows.overview : found.counted.overview;
		},
		/** names of the values shown; those of a small corpus come with the page */
		get names(): ValueNames {
			return memory ? prepared.counted.names : found.counted.names;
		},
		get loading(): boolean {
			return memory === undefined ? isFiltered(filters()) : loading;
		},
		get listing(): boolean {
			return listing;
		},
		get error() {
			return error;
		},
		retry(): void {
			void ask({ filters: filters(), order: order(), limit: limit() });
		},
		/** how many items other filters would give */
		countOf: async (other: Filters): Promise<number> => (memory ? countIn(memory, other) : largeCorpus.ask('count', other)),
		/** values of a facet by their name, where not all of them are shown */
		valuesNamed: (facet: FacetName, words: string) => largeCorpus.ask('valuesNamed', facet, words, filters()),
		/** every item found, also those not shown yet */
		everything: async (): Promise<readonly ListedItem[]> => all ?? largeCorpus.ask('items', filters(), { ...order() })
	};
}
