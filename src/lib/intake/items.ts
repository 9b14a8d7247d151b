import type { Repair, SourceDocument } from '#lib/model/blocks.ts';
import type { Item } from '#lib/model/extraction.ts';
import type { Decision } from './ids.ts';
import { ancestors, type Draft, type HeadingNode, type ItemNode, linesOf, pathOf } from './layouts/draft.ts';
import type { Tracer } from './passage.ts';
import { nearestHeading } from './sections.ts';

const parentOf = (item: ItemNode): ItemNode | null =>
	item.stepOf ?? ancestors(item).findLast((node): node is ItemNode => node.type === 'item') ?? null;

const touches = (item: ItemNode, repair: Repair): boolean =>
	item.passage.spans.some((span) => span.line === repair.line && repair.start < span.end && repair.end > span.start);

/** Rows of the table of items, in the order of the document. */
export function makeItems(
	plan_id: string,
	draft: Draft,
	decisions: Map<ItemNode, Decision>,
	sectionIds: Map<HeadingNode, string>,
	document: SourceDocument,
	tracer: Tracer
): Item[] {
	const idOf = (item: ItemNode | null): string | null => (item ? (decisions.get(item)?.id ?? null) : null);
	const repairs = [...document.repairs, ...draft.repairs];
	return draft.items.map((item, i): Item => {
		const [line_start, line_end] = linesOf(item);
		const heading = nearestHeading(item);
		return {
			id: idOf(item) ?? '',
			plan_id,
			section_id: heading ? (sectionIds.get(heading) ?? null) : null,
			parent_id: idOf(parentOf(item)),
			kind: decisions.get(item)?.kind ?? 'action',
			ordinal: i + 1,
			number: item.number,
			path: pathOf(item),
			text: item.passage.text,
			text_source: tracer.source(item.passage.spans),
			spans: item.passage.spans,
			page: document.lines[line_start - 1]?.page ?? null,
			line_start,
			line_end,
			repaired: repairs.some((repair) => touches(item, repair))
		};
	});
}
