import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { type Filters, noFilters, withFilters } from '../model/filters.ts';
import { fromParams, mergeParams, toParams } from '../model/filterUrl.ts';

type ListKey = { [Key in keyof Filters]: Filters[Key] extends unknown[] ? Key : never }[keyof Filters];

/** In milliseconds: the address is written when the answer to a choice is likely shown, also one that a worker gives. */
const afterAnswer = 50;

/** After the frame that shows a choice: writing the address costs more than drawing. A hidden page draws no frame. */
const painted = (): Promise<unknown> =>
	Promise.race([
		new Promise((done) => requestAnimationFrame(() => setTimeout(done, afterAnswer))),
		new Promise((done) => setTimeout(done, 100 + afterAnswer))
	]);

/** The filters of the address. The prerendered view has none: the address is read once the page is alive. */
class FilterState {
	#alive = $state(false);
	/** chosen, while the address has not caught up */
	#ahead = $state.raw<Filters | null>(null);
	#last = noFilters;
	/** the same object while the choice is the same: what hangs on it is worked out once */
	readonly current: Filters = $derived(this.#same(this.#ahead ?? (this.#alive ? fromParams(page.url.searchParams) : noFilters)));

	#same(next: Filters): Filters {
		if (`${toParams(next)}` !== `${toParams(this.#last)}`) this.#last = next;
		return this.#last;
	}

	wake(): void {
		this.#alive = true;
	}

	/** Writes the choice in the address; `replace` leaves no step behind in the history (typing in the search box). */
	async set(patch: Partial<Filters>, { replace = false }: { replace?: boolean } = {}): Promise<void> {
		const ahead = withFilters(this.current, patch);
		this.#ahead = ahead;
		await painted();
		if (this.#ahead !== ahead) return;
		try {
			await goto(this.href(ahead), { replaceState: replace, keepFocus: true, noScroll: true });
		} finally {
			if (this.#ahead === ahead) this.#ahead = null;
		}
	}

	/** Adds a value to a list, or takes it out. */
	toggle<Key extends ListKey>(key: Key, value: Filters[Key][number]): Promise<void> {
		const values: readonly unknown[] = this.current[key];
		return this.set({ [key]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
	}

	reset(): Promise<void> {
		return this.set(noFilters);
	}

	/** Address of this page with the current filters and a change. */
	href(patch: Partial<Filters>): string {
		const params = mergeParams(this.#alive ? page.url.searchParams : new URLSearchParams(), withFilters(this.current, patch));
		return params.size === 0 ? page.url.pathname : `${page.url.pathname}?${params}`;
	}
}

const filters = new FilterState();

/** Call while a component initialises. */
export function useFilters(): FilterState {
	onMount(() => filters.wake());
	return filters;
}
