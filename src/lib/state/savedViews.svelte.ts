import { onMount } from 'svelte';
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

/** Whatever the browser kept, or an empty list where it keeps nothing. */
function read(): SavedView[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isView) : [];
	} catch {
		return [];
	}
}

/** Views that a reader named, kept in this browser only. */
class SavedViews {
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
		try {
			localStorage.setItem(place, JSON.stringify(list));
			return true;
		} catch {
			return false;
		}
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
