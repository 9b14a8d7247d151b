import { onMount, tick } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** How a page is read, in its address: one parameter a choice, only those that are not the default. */
export class Choices<Names extends string> {
	#alive = $state(false);
	/** chosen, while the address has not caught up */
	#ahead = $state.raw<Record<Names, string> | null>(null);
	readonly #defaults: Record<Names, string>;
	readonly current: Record<Names, string> = $derived(this.#ahead ?? this.#read());

	constructor(defaults: Record<Names, string>) {
		this.#defaults = defaults;
	}

	#read(): Record<Names, string> {
		if (!this.#alive) return this.#defaults;
		const asked = page.url.searchParams;
		return Object.fromEntries(
			Object.entries<string>(this.#defaults).map(([name, otherwise]) => [name, asked.get(name) ?? otherwise])
		) as Record<Names, string>;
	}

	/** The prerendered view has the defaults: the address is read once the page is alive. */
	wake(): void {
		this.#alive = true;
	}

	get awake(): boolean {
		return this.#alive;
	}

	async set(patch: Partial<Record<Names, string>>): Promise<void> {
		const ahead = { ...this.current, ...patch };
		this.#ahead = ahead;
		try {
			await goto(this.href(patch), { keepFocus: true, noScroll: true });
		} finally {
			if (this.#ahead === ahead) this.#ahead = null;
		}
	}

	/** Address of this page with a change; parameters that are not choices stay. */
	href(patch: Partial<Record<Names, string>>): string {
		const params = new URLSearchParams(this.#alive ? page.url.searchParams : '');
		for (const [name, value] of Object.entries<string>({ ...this.current, ...patch })) {
			if (value === this.#defaults[name as Names]) params.delete(name);
			else params.set(name, value);
		}
		return params.size === 0 ? page.url.pathname : `${page.url.pathname}?${params}`;
	}
}

/** Call while a component initialises. Anything may be typed in an address: the page checks the values. */
export function useChoices<Names extends string>(defaults: Record<Names, string>): Choices<Names> {
	const choices = new Choices(defaults);
	// A figure that came with the page first takes its drawing over as it is: the choices of the address come after.
	onMount(() => void tick().then(() => choices.wake()));
	return choices;
}
