import { onMount } from 'svelte';
import type { Entry } from '../db/memory/corpus.ts';
import { countIn, facetsIn, itemsIn, overviewIn } from '../db/memory/explore.ts';
import { facets, type FacetRow } from '../db/queries/facets.ts';
import { itemCount } from '../db/queries/itemCount.ts';
import { items, type ItemRow } from '../db/queries/items.ts';
import { overview, type OverviewRow } from '../db/queries/overview.ts';
import type { Answer } from '../db/query.ts';
import { type Filters, noFilters, withFilters } from '../model/filters.ts';
import { firstView, type Order } from '../model/view.ts';
import { heldCorpus } from './heldCorpus.ts';
import { useQuery } from './query.svelte.ts';
import { publishedRunner } from './runner.ts';

/** Rows of the view without a choice, worked out at build time. */
export interface Prepared {
	items: Answer<ItemRow>;
	count: Answer<{ n: number }>;
	facets: Answer<FacetRow>;
	overview: Answer<OverviewRow>;
}

/** Plans by kind are counted under the other filters, as each facet is. */
const others = (filters: Filters): Filters => withFilters(filters, { plan: [], kind: [] });

/**
 * What the explorer shows of some filters. A small corpus is filtered in memory, at once; a larger one by the engine.
 * Both mean the same filters: tests/db/memory holds them to the same rows. Call while a component initialises.
 */
export function useExploration(filters: () => Filters, order: () => Order, limit: () => number, prepared: Prepared) {
	/** undefined until it is known which of the two answers */
	let memory = $state.raw<Entry[] | null | undefined>(undefined);
	onMount(() => void heldCorpus().then((entries) => (memory = entries)));

	const all = $derived(memory ? itemsIn(memory, filters(), order()) : null);
	const rows = $derived(memory ? { facets: facetsIn(memory, filters()), overview: overviewIn(memory, others(filters())) } : null);
	const asked = $derived(memory === null ? filters() : noFilters);
	const asking = $derived(memory === null ? order() : firstView);
	const list = useQuery(() => items(asked, { limit: limit(), offset: 0 }, asking), prepared.items);
	const count = useQuery(() => itemCount(asked), prepared.count);
	const counted = useQuery(() => facets(asked), prepared.facets);
	const kinds = useQuery(() => overview(others(asked)), prepared.overview);
	const queries = [list, count, counted, kinds];

	return {
		get items(): readonly ItemRow[] {
			return all ? all.slice(0, limit()) : list.rows;
		},
		get n(): number {
			return all ? all.length : (count.rows[0]?.n ?? 0);
		},
		get facets(): readonly FacetRow[] {
			return rows ? rows.facets : counted.rows;
		},
		get overview(): readonly OverviewRow[] {
			return rows ? rows.overview : kinds.rows;
		},
		get loading(): boolean {
			return memory === undefined ? filters() !== noFilters : queries.some(({ status }) => status === 'loading');
		},
		get error() {
			return queries.find(({ error }) => error)?.error ?? null;
		},
		retry(): void {
			for (const query of queries) if (query.error) void query.retry();
		},
		/** how many items other filters would give; null when only the engine can tell */
		countOf: (other: Filters): number | null => (memory ? countIn(memory, other) : null),
		/** every item found, also those not shown yet */
		everything: (): Promise<readonly ItemRow[]> =>
			all ? Promise.resolve(all) : publishedRunner().run(items(filters(), undefined, order()))
	};
}
