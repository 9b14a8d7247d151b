import type { Passage, SourceDocument, Span } from '#lib/model/blocks.ts';
import { escapePattern } from '#lib/text/word.ts';
import type { Draft, HeadingNode, ItemNode } from '../layouts/draft.ts';
import { firstLine } from '../passage.ts';
import { applyRepairs } from '../repairs/applyRepairs.ts';

/** The words that begin on a line, which may run over the lines that follow, repaired for reading; null when they are not there. */
export function wordsAt({ lines, repairs, format }: SourceDocument, line: number, words: string): Passage | null {
	const following = lines.slice(line - 1, line + 19);
	const text = following.map(({ raw }) => raw).join('\n');
	const pattern = words.trim().split(/\s+/u).map(escapePattern).join('\\s+');
	const found = new RegExp(pattern, 'u').exec(text);
	if (!found || found.index > (following[0]?.raw.length ?? -1)) return null;
	const spans: Span[] = [];
	let offset = 0;
	for (const { n, raw } of following) {
		const start = Math.max(0, found.index - offset);
		const end = Math.min(raw.length, found.index + found[0].length - offset);
		const kept = raw.slice(start, Math.max(start, end));
		if (kept.trim()) spans.push({ line: n, start: start + kept.length - kept.trimStart().length, end: start + kept.trimEnd().length });
		offset += raw.length + 1;
	}
	const passage = { text: found[0].replace(/\s+/gu, ' '), spans };
	const place = { line_start: line, line_end: spans.at(-1)?.line ?? line, page: null };
	const [block] = applyRepairs({ format, lines, blocks: [{ type: 'paragraph', ...place, passage }], repairs: [] }, repairs).blocks;
	return block?.type === 'paragraph' ? block.passage : passage;
}

/** Puts a new element in its place in the draft, under the last heading before it. Null when the document has nothing to stand it beside. */
export function insert(draft: Draft, passage: Passage): ItemNode | null {
	const line = firstLine(passage);
	const before = <Node extends HeadingNode | ItemNode>(nodes: readonly Node[]): Node | undefined =>
		nodes.findLast((node) => firstLine(node.passage) <= line);
	const heading = before(draft.headings) ?? null;
	const part = (heading ?? before(draft.items) ?? draft.items[0])?.part;
	if (!part) return null;
	const node: ItemNode = { type: 'item', passage, number: null, up: heading, stepOf: null, lines: [], cells: null, standIn: null, part };
	const next = draft.items.findIndex((item) => firstLine(item.passage) > line);
	draft.items.splice(next < 0 ? draft.items.length : next, 0, node);
	return node;
}
