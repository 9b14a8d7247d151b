const waiting = new Set<() => void>();

const run = (): void => {
	const now = [...waiting];
	waiting.clear();
	for (const then of now) then();
};

/** Once the frame to come is drawn, all together. A hidden page draws no frame: a little later. Gives what takes the call back. */
export function afterFrame(then: () => void): () => void {
	if (waiting.size === 0) {
		let timer = setTimeout(run, 100);
		requestAnimationFrame(() => {
			clearTimeout(timer);
			timer = setTimeout(run);
		});
	}
	waiting.add(then);
	return () => void waiting.delete(then);
}
