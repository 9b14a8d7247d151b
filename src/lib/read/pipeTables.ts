import { segmentsOf } from '#lib/intake/inline.ts';
import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';

type Cells = Extract<Block, { type: 'row' }>['cells'];

/** The line under the names of the columns, with bars at both ends or at none. */
const rule = /^\s*(?:\|(?:\s*:?-{2,}:?\s*\|)+|:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+)\s*$/;
const bar = /(?<!\\)\|/g;

const isRow = ({ raw }: SourceLine): boolean => barsOf(raw).length > 0;
const barsOf = (raw: string): number[] => [...raw.matchAll(bar)].map((found) => found.index);
const isRule = (line: SourceLine | undefined): boolean => line !== undefined && rule.test(line.raw);

export const hasPipeTables = ({ lines }: SourceDocument): boolean =>
	lines.some((line, at) => at > 0 && isRow(lines[at - 1]!) && isRule(line));

/** Tables of Markdown: cells between bars, a rule under the names of the columns. */
export function withPipeTables(document: SourceDocument): SourceDocument {
	const { lines, blocks } = document;
	const tables = tablesOf(lines, 1 + Math.max(0, ...blocks.map((block) => (block.type === 'row' ? block.table : 0))));
	const written = new Set<number>();
	const read = blocks.flatMap((block): Block[] => {
		const table = tables.get(block.line_start);
		if (table === undefined) return [block];
		if (written.has(block.line_start)) return [];
		written.add(block.line_start);
		const line = lines[block.line_start - 1]!;
		const place = { line_start: line.n, line_end: line.n, page: line.page };
		const cells = cellsOf(line);
		// a table that has no header must still have its row
		const isBare = isRule(line) || cells.every((cell) => cell.length === 0);
		return [isBare ? { ...place, type: 'furniture', passage: { text: '', spans: [] } } : { ...place, type: 'row', table, cells }];
	});
	return { ...document, blocks: read };
}

/** Line number → table, for runs of rows whose second is the rule. */
function tablesOf(lines: SourceLine[], first: number): Map<number, number> {
	const tables = new Map<number, number>();
	let table = first;
	for (let at = 0; at < lines.length; at++) {
		if (!isRow(lines[at]!) || !isRule(lines[at + 1])) continue;
		for (; at < lines.length && isRow(lines[at]!); at++) tables.set(lines[at]!.n, table);
		table++;
	}
	return tables;
}

function cellsOf({ raw, n }: SourceLine): Cells {
	const bars = barsOf(raw);
	const framed = raw.trim().startsWith('|');
	const edges = framed ? (raw.trimEnd().endsWith('|') ? bars : [...bars, raw.length]) : [-1, ...bars, raw.length];
	return edges.slice(0, -1).map((edge, index) => segmentsOf(raw, n, edge + 1, edges[index + 1]));
}
