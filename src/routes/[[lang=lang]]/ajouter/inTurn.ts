/** Does the same for each, one task after the other, so that the page answers between two. Gives what stops it. */
export function inTurn<T>(list: readonly T[], work: (one: T, index: number) => void): () => void {
	let next: ReturnType<typeof setTimeout> | undefined;
	const from = (index: number): void => {
		if (index >= list.length) return;
		next = setTimeout(() => {
			work(list[index]!, index);
			from(index + 1);
		});
	};
	from(0);
	return () => clearTimeout(next);
}
