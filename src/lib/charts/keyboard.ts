import { neighbour } from './neighbour.ts';

const links = 'a[data-items], a[data-filter]';

const centre = (element: Element) => {
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x: x + width / 2, y: y + height / 2 };
};

/** One tab stop for a drawing; arrows go from mark to mark. Works on whatever drawing the holder contains at the time. */
export function marksKeyboard(holder: HTMLElement): () => void {
	const marks = () => [...holder.querySelectorAll<SVGAElement>(links)];
	const only = (chosen: SVGAElement | undefined) => {
		for (const mark of marks()) mark.setAttribute('tabindex', mark === chosen ? '0' : '-1');
	};
	const onkeydown = (event: KeyboardEvent) => {
		const all = marks();
		const from = all.findIndex((mark) => mark === event.target);
		if (from < 0) return;
		const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : neighbour(all.map(centre), from, event.key);
		if (to === null) return;
		event.preventDefault();
		only(all[to]);
		all[to]?.focus();
	};
	const watch = new MutationObserver(() => only(marks()[0]));
	watch.observe(holder, { childList: true });
	holder.addEventListener('keydown', onkeydown);
	only(marks()[0]);
	return () => {
		watch.disconnect();
		holder.removeEventListener('keydown', onkeydown);
	};
}

/** Puts a new drawing in the place of the last; the mark of the same name keeps the focus. */
export function replaceDrawing(holder: HTMLElement, drawing: Element): void {
	const focused = holder.contains(document.activeElement) ? document.activeElement?.getAttribute('aria-label') : null;
	holder.replaceChildren(drawing);
	if (focused) [...holder.querySelectorAll<SVGAElement>(links)].find((mark) => mark.getAttribute('aria-label') === focused)?.focus();
}
