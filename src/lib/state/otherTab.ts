import { onMount } from 'svelte';

/**
 * Calls `reread` when another tab of this site changes what the device keeps under one of these keys: two tabs open on the same work
 * would otherwise erase each other's. Call while a component initialises.
 */
export function whenKeptElsewhere(keys: () => readonly string[], reread: () => void): void {
	onMount(() => {
		const hear = ({ key }: StorageEvent): void => {
			if (key === null || keys().includes(key)) reread();
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	});
}
