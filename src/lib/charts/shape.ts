/**
 * A node of a drawing, before it is one of a document. Drawings that change at each choice of a filter are made of these: the last one and the
 * next are compared, and only what differs is written in the page.
 */
export interface Shape {
	name: string;
	attributes: Readonly<Record<string, string | number>>;
	/** its text, or what it holds */
	content: string | readonly Shape[];
	/** shapes with the same key under the same parent are the same element from one drawing to the next; without one, those of a kind, in their order */
	key?: string;
}

/** What a chart function gives. */
export type Drawn = Element | Shape;

export const isShape = (drawn: Drawn): drawn is Shape => !('nodeType' in drawn);

export const shape = (name: string, attributes: Shape['attributes'], content: Shape['content'] = [], key?: string): Shape =>
	key === undefined ? { name, attributes, content } : { name, attributes, content, key };

/** A shape with its element in a document. */
export interface Shown {
	shape: Shape;
	element: Element;
	inside: Shown[];
}

export function show(next: Shape, document: Document): Shown {
	const element = document.createElementNS('http://www.w3.org/2000/svg', next.name);
	for (const name in next.attributes) element.setAttribute(name, String(next.attributes[name]));
	if (typeof next.content === 'string') {
		element.textContent = next.content;
		return { shape: next, element, inside: [] };
	}
	const inside = next.content.map((one) => show(one, document));
	for (const one of inside) element.appendChild(one.element);
	return { shape: next, element, inside };
}

export const elementOf = (drawn: Drawn, document: Document): Element => (isShape(drawn) ? show(drawn, document).element : drawn);

/** An element that came with the page as the drawing of a shape; null when it is not. */
export function adopt(element: Element, drawn: Shape): Shown | null {
	if (element.localName !== drawn.name) return null;
	if (typeof drawn.content === 'string') return element.textContent === drawn.content ? { shape: drawn, element, inside: [] } : null;
	if (element.childNodes.length !== drawn.content.length) return null;
	const inside = drawn.content.map((one, index) => {
		const child = element.childNodes[index];
		return child?.nodeType === 1 ? adopt(child as Element, one) : null;
	});
	return inside.includes(null) ? null : { shape: drawn, element, inside: inside as Shown[] };
}

function changeAttributes(element: Element, before: Shape['attributes'], after: Shape['attributes']): void {
	for (const name in after) if (before[name] !== after[name]) element.setAttribute(name, String(after[name]));
	for (const name in before) if (!(name in after)) element.removeAttribute(name);
}

const called = ({ key, name }: Shape): string => key ?? name;

/** Those shown that may stand for those to come. */
function counterparts(shown: readonly Shown[]): (next: Shape) => Shown | undefined {
	const names = new Map<string, Shown[]>();
	for (const one of shown) {
		const same = names.get(called(one.shape));
		if (same) same.push(one);
		else names.set(called(one.shape), [one]);
	}
	return (next) => {
		const found = names.get(called(next))?.shift();
		return found?.shape.name === next.name ? found : undefined;
	};
}

function changeInside(shown: Shown, next: readonly Shape[]): void {
	const counterpart = counterparts(shown.inside);
	const inside = next.map((one) => {
		const found = counterpart(one);
		if (found) change(found, one);
		return found ?? show(one, shown.element.ownerDocument);
	});
	const kept = new Set(inside);
	for (const one of shown.inside) if (!kept.has(one)) one.element.remove();
	let at = shown.element.firstChild;
	for (const { element } of inside) {
		if (element === at) at = at.nextSibling;
		else shown.element.insertBefore(element, at);
	}
	shown.inside = inside;
}

/** Makes a drawing equal to another: nodes that stay keep their focus, and are not laid out anew. */
export function change(shown: Shown, next: Shape): void {
	const { shape: before, element } = shown;
	changeAttributes(element, before.attributes, next.attributes);
	if (typeof next.content !== 'string') {
		if (typeof before.content === 'string') element.textContent = '';
		changeInside(shown, next.content);
	} else if (before.content !== next.content) {
		for (const one of shown.inside) one.element.remove();
		shown.inside = [];
		const text = element.firstChild;
		// to a text that stays, a change is smaller than a new node
		if (text?.nodeType === 3 && text === element.lastChild) text.nodeValue = next.content;
		else element.textContent = next.content;
	}
	shown.shape = next;
}
