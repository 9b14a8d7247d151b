import { onMount } from 'svelte';
import { keepHere, keptHere } from './onDevice.ts';
import { whenKeptElsewhere } from './otherTab.ts';

export interface SavedView {
	name: string;
	/** query string without its question mark; empty for the view without a choice */
	query: string;
}

const place = 'plans-croises:vues';

const isView = (value: unknown): value is SavedView =>
	typeof value === 'object' &&
	value !== null &&
	typeof (value as SavedView).name === 'string' &&
	typeof (value as SavedView).query === 'string';

/** Whatever the browser kept: views, the last of each name; anything else counts as nothing. */
function read(): SavedView[] {
	const kept = keptHere(place);
	const views = Array.isArray(kept) ? kept.filter(isView).map(({ name, query }) => ({ name, query })) : [];
	return [...new Map(views.map((view) => [view.name, view])).values()];
}

/** Views that a reader named, kept in this browser only. */
export class SavedViews {
	list = $state.raw<readonly SavedView[]>([]);

	load(): void {
		this.list = read();
	}

	/** Keeps a view; another of the same name gives way. Returns whether the browser could keep it. */
	save(view: SavedView): boolean {
		return this.#keep([...read().filter(({ name }) => name !== view.name), view]);
	}

	remove(name: string): boolean {
		return this.#keep(read().filter((view) => view.name !== name));
	}

	#keep(list: SavedView[]): boolean {
		this.list = list;
		return keepHere(place, list);
	}
}

const saved = new SavedViews();

/** Call while a component initialises. */
export function useSavedViews(): SavedViews {
	onMount(() => saved.load());
	whenKeptElsewhere(
		() => [place],
		() => saved.load()
	);
	return saved;
}
