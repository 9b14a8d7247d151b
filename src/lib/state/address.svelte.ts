import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Parameters of the address that are a page's own, beside the filters. The prerendered view has none: they are read once the page is alive. */
class AddressState {
	#alive = $state(false);
	readonly params: URLSearchParams = $derived(this.#alive ? page.url.searchParams : new URLSearchParams());

	wake(): void {
		this.#alive = true;
	}

	/** Writes parameters in the address, each as many times as it has values; the others stay. */
	async set(changes: Record<string, readonly string[]>): Promise<void> {
		const params = new URLSearchParams(this.params);
		for (const [key, values] of Object.entries(changes)) {
			params.delete(key);
			for (const value of values) params.append(key, value);
		}
		const address = params.size === 0 ? page.url.pathname : `${page.url.pathname}?${params}`;
		await goto(address, { keepFocus: true, noScroll: true });
	}
}

const address = new AddressState();

/** Call while a component initialises. */
export function useAddress(): AddressState {
	onMount(() => address.wake());
	return address;
}
