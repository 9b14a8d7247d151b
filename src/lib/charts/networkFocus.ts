/** While a node or a tie is pointed at or has the focus, what it is tied to stands out. Works on whatever network the holder contains. */
export function networkFocus(holder: Element): () => void {
	const show = (mark: Element | null) => {
		const svg = holder.querySelector('svg.network');
		if (!svg) return;
		for (const near of [...svg.querySelectorAll('.near')]) near.classList.remove('near');
		svg.classList.toggle('focused', mark !== null);
		if (!mark) return;
		const node = mark.getAttribute('data-node');
		const ties = node === null ? [mark] : [...svg.querySelectorAll('.tie')].filter((tie) => endsOf(tie).includes(node));
		const ends = new Set(ties.flatMap(endsOf));
		for (const tie of ties) tie.classList.add('near');
		for (const one of [...svg.querySelectorAll('.node')])
			if (one === mark || ends.has(one.getAttribute('data-node') ?? '')) one.classList.add('near');
	};
	const enter = (event: Event) => {
		const mark = event.target instanceof Element ? event.target.closest('.network a') : null;
		if (mark) show(mark);
	};
	const leave = () => show(holder.querySelector('.network a:focus-visible'));
	const on = { pointerover: enter, focusin: enter, pointerleave: leave, focusout: leave };
	const events = Object.entries(on);
	for (const [name, listener] of events) holder.addEventListener(name, listener);
	return () => {
		for (const [name, listener] of events) holder.removeEventListener(name, listener);
	};
}

const endsOf = (tie: Element): string[] => (tie.getAttribute('data-ends') ?? '').split(' ');
