/** What a drawn mark stands for: the address of its items, how many they are, and what a screen reader says. */
export interface Mark {
	href: string;
	n: number;
	label: string;
	/** true: the page follows the address itself (a filter to choose) instead of opening the list */
	filter?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/** What makes of an SVG link one that opens the items of a mark. Without script it is an ordinary link to the same items. */
export const markAttributes = ({ href, n, label, filter }: Mark): Record<string, string | number> => ({
	href,
	[filter ? 'data-filter' : 'data-items']: '',
	'data-n': n,
	'aria-label': label
});

export function markLink(document: Document, mark: Mark): SVGAElement {
	const link = document.createElementNS(SVG, 'a') as SVGAElement;
	for (const [name, value] of Object.entries(markAttributes(mark))) link.setAttribute(name, String(value));
	return link;
}

/**
 * Wraps every shape of the groups of class `hit` in the link of its mark. Plot binds to each shape the index of its row:
 * `marks` is in the order of those rows, null where a shape stands for no item.
 */
export function linkMarks(svg: Element, marks: readonly (Mark | null)[]): void {
	for (const shape of [...svg.querySelectorAll('.hit rect')]) {
		const index = (shape as unknown as { __data__?: number }).__data__;
		const mark = index === undefined ? null : marks[index];
		if (!mark) {
			shape.remove();
			continue;
		}
		const link = markLink(svg.ownerDocument, mark);
		shape.replaceWith(link);
		link.append(shape);
	}
}

/** Leaves to screen readers the links only: axes and figures are said by the links and by the table twin. */
export function quiet(svg: Element): void {
	svg.removeAttribute('aria-label');
	for (const labelled of svg.querySelectorAll('g[aria-label]')) labelled.removeAttribute('aria-label');
	for (const group of [...svg.children]) if (!group.querySelector('a')) group.setAttribute('aria-hidden', 'true');
}
