import type { Messages } from '../i18n/messages.ts';

/** What a drawing says of itself when nothing better was written: how many marks, the largest, the smallest, in the marks' own words. */
const summary = (drawing: Element, words: Messages['chart']): string => {
	const marks = [...drawing.querySelectorAll('a[data-n]')].map((mark) => ({
		n: Number(mark.getAttribute('data-n')),
		label: mark.getAttribute('aria-label') ?? ''
	}));
	const inOrder = marks.sort((a, b) => b.n - a.n);
	const [most, least] = [inOrder[0], inOrder.at(-1)];
	return most && least ? words.summary(marks.length, most.label, least.label) : words.noMark;
};

/**
 * Puts in a drawing the sentences that stand for it, the finding then what it can't say, under an id that its figure points to; a title would
 * show as a tooltip.
 */
export function describe(drawing: Element, id: string, alt: string | undefined, caution: string, words: Messages['chart']): Element {
	const finding = alt ?? summary(drawing, words);
	const text = `${finding}${/[.!?]$/u.test(finding) ? '' : '.'} ${caution}`;
	const description = drawing.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'desc');
	description.setAttribute('id', id);
	description.textContent = text;
	drawing.prepend(description);
	return drawing;
}
