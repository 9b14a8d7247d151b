/** Once so many milliseconds have gone by and the page has nothing else to do. Gives what takes the call back. Browser only. */
export function atRest(call: () => void, milliseconds: number): () => void {
	const wait = setTimeout(() => {
		if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 10_000 });
		else call();
	}, milliseconds);
	return () => clearTimeout(wait);
}
