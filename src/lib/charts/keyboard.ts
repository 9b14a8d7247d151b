import { neighbour } from './neighbour.ts';

export const links = 'a[data-items], a[data-filter]';

const centre = (element: Element) => {
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x: x + width / 2, y: y + height / 2 };
};

/** One tab stop for a drawing; arrows go from mark to mark. Works on whatever drawing the holder contains at the time. */
export function marksKeyboard(holder: HTMLElement): () => void {
	const marks = () => [...holder.querySelectorAll<SVGAElement>(links)];
	const only = (chosen: SVGAElement | undefined, all = marks()) => {
		for (const mark of all) {
			const stop = mark === chosen ? '0' : '-1';
			if (mark.getAttribute('tabindex') !== stop) mark.setAttribute('tabindex', stop);
		}
	};
	/** marks that stay when a drawing changes keep the tab stop */
	const again = () => {
		const all = marks();
		only(all.find((mark) => mark.getAttribute('tabindex') === '0') ?? all[0], all);
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
	const watch = new MutationObserver(again);
	watch.observe(holder, { childList: true, subtree: true });
	holder.addEventListener('keydown', onkeydown);
	only(marks()[0]);
	return () => {
		watch.disconnect();
		holder.removeEventListener('keydown', onkeydown);
	};
}
