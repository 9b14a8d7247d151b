import type { Messages } from '../i18n/messages.ts';
import { type Drawn, isShape, type Shape, shape } from './shape.ts';

interface Told {
	n: number;
	label: string;
}

const toldByShape = ({ attributes, content }: Shape): Told[] => [
	...('data-n' in attributes ? [{ n: Number(attributes['data-n']), label: String(attributes['aria-label'] ?? '') }] : []),
	...(typeof content === 'string' ? [] : content.flatMap(toldByShape))
];

const toldBy = (drawing: Element): Told[] =>
	[...drawing.querySelectorAll('a[data-n]')].map((mark) => ({
		n: Number(mark.getAttribute('data-n')),
		label: mark.getAttribute('aria-label') ?? ''
	}));

/** What a drawing says of itself when nothing better was written: how many marks, the largest, the smallest, in the marks' own words. */
const summary = (drawn: Drawn, words: Messages['chart']): string => {
	const inOrder = (isShape(drawn) ? toldByShape(drawn) : toldBy(drawn)).sort((a, b) => b.n - a.n);
	const [most, least] = [inOrder[0], inOrder.at(-1)];
	return most && least ? words.summary(inOrder.length, most.label, least.label) : words.noMark;
};

/**
 * Puts in a drawing the sentences that stand for it, the finding then what it can't say, under an id that its figure points to; a title would
 * show as a tooltip.
 */
export function describe(drawn: Drawn, id: string, alt: string | undefined, caution: string, words: Messages['chart']): Drawn {
	const finding = alt ?? summary(drawn, words);
	const text = `${finding}${/[.!?]$/u.test(finding) ? '' : '.'} ${caution}`;
	if (isShape(drawn))
		return { ...drawn, content: [shape('desc', { id }, text), ...(typeof drawn.content === 'string' ? [] : drawn.content)] };
	const description = drawn.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'desc');
	description.setAttribute('id', id);
	description.textContent = text;
	drawn.prepend(description);
	return drawn;
}
