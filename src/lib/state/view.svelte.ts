import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { firstView, type View, viewOf, withView } from '../model/view.ts';

/** How the list is shown, kept in the address beside the filters. */
class ViewState {
	#alive = $state(false);
	readonly current: View = $derived(this.#alive ? viewOf(page.url.searchParams) : firstView);

	wake(): void {
		this.#alive = true;
	}

	async set(patch: Partial<View>): Promise<void> {
		const params = withView(page.url.searchParams, { ...this.current, ...patch });
		await goto(params.size ? `${page.url.pathname}?${params}` : page.url.pathname, { keepFocus: true, noScroll: true });
	}
}

const view = new ViewState();

/** Call while a component initialises. */
export function useView(): ViewState {
	onMount(() => view.wake());
	return view;
}
