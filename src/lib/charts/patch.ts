/** What a node is called among its siblings: its key, or the name of its kind. */
const called = (node: Node): string => (node as Partial<Element>).getAttribute?.('data-key') ?? node.nodeName;

/** Attributes that the page gives to a drawing once it is shown. */
const kept = ['tabindex'];

function patchAttributes(shown: Element, next: Element): void {
	for (const { name, value } of [...next.attributes]) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
	for (const { name } of [...shown.attributes]) if (!next.hasAttribute(name) && !kept.includes(name)) shown.removeAttribute(name);
}

/** The nodes shown that may stand for those to come: of the same name, in their order. */
function counterparts(shown: Element): (node: Node) => Node | undefined {
	const names = new Map<string, Node[]>();
	for (const node of shown.childNodes) {
		const same = names.get(called(node));
		if (same) same.push(node);
		else names.set(called(node), [node]);
	}
	return (node) => {
		const found = names.get(called(node))?.shift();
		return found?.nodeName === node.nodeName ? found : undefined;
	};
}

/**
 * Makes a drawing equal to another by changing only what differs: nodes that stay keep their focus and are not laid out anew.
 * Elements with the same `data-key` under the same parent are the same element. `next` gives its new nodes away.
 */
export function patch(shown: Element, next: Element): void {
	patchAttributes(shown, next);
	const counterpart = counterparts(shown);
	let at: Node | null = shown.firstChild;
	for (const node of [...next.childNodes]) {
		const found = counterpart(node);
		if (found?.nodeType === 1) patch(found as Element, node as Element);
		else if (found && found.nodeValue !== node.nodeValue) found.nodeValue = node.nodeValue;
		const placed = found ?? node;
		if (placed === at) at = at.nextSibling;
		else shown.insertBefore(placed, at);
	}
	while (at) {
		const gone: Node = at;
		at = at.nextSibling;
		shown.removeChild(gone);
	}
}
