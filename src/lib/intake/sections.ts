import type { Section } from '#lib/model/extraction.ts';
import { ancestors, type Draft, type HeadingNode, linesOf, type Node } from './layouts/draft.ts';

const nearestHeading = (node: Node): HeadingNode | null =>
	ancestors(node).findLast((each): each is HeadingNode => each.type === 'heading') ?? null;

/** The headings that have items under them, in the order of the document, each from its own line to the last of its items. */
export function makeSections(plan_id: string, draft: Draft): { sections: Section[]; idOf: Map<HeadingNode, string> } {
	const reach = new Map<HeadingNode, [number, number]>();
	for (const item of draft.items) {
		for (const node of ancestors(item)) {
			if (node.type !== 'heading') continue;
			const own = node.passage.spans.length > 0 ? linesOf(node) : linesOf(item);
			const [from, to] = reach.get(node) ?? own;
			reach.set(node, [Math.min(from, own[0]), Math.max(to, linesOf(item)[1])]);
		}
	}
	const used = [...reach.keys()].sort(
		(a, b) => (reach.get(a)?.[0] ?? 0) - (reach.get(b)?.[0] ?? 0) || ancestors(a).length - ancestors(b).length
	);
	const width = Math.max(2, String(used.length).length);
	const idOf = new Map(used.map((node, i) => [node, `${plan_id}/s${String(i + 1).padStart(width, '0')}`]));
	const sections = used.map((node, i): Section => {
		const above = nearestHeading(node);
		const [line_start, line_end] = reach.get(node) ?? [0, 0];
		return {
			id: idOf.get(node) ?? '',
			plan_id,
			parent_id: above ? (idOf.get(above) ?? null) : null,
			ordinal: i + 1,
			label: node.passage.text,
			title: node.title,
			line_start,
			line_end
		};
	});
	return { sections, idOf };
}

export { nearestHeading };
