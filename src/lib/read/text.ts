import { segmentsOf } from '#lib/intake/inline.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { withAlignedTables } from './aligned/aligned.ts';
import { columnBlocks } from './flow/columns.ts';
import { withLoneMarkers } from './loneMarkers.ts';
import { withMarkupTables } from './markupTables.ts';
import { withEvenDepths, withPageFurniture } from './pagedText.ts';
import { withPlainLists } from './plainLists.ts';
import { withUnfoldedTables } from './unfolded/unfolded.ts';
import { joinWrapped } from './wrapped.ts';

const MOST_TABS = 0.5;
const pipeRow = /^\s*\|.*\|\s*$/;
const pipeRule = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/;

/** Plain text or Markdown: the shared lexer, plus tables of bars or of aligned columns, text set in columns, and lines cut at a margin made whole. */
export function readText(text: string, format: 'text' | 'markdown'): SourceDocument {
	const document = withMarkupTables({ ...readTextBlocks(evenSpaces(text)), format });
	if (document.lines.some((line) => pipeRule.test(line.raw))) return { ...document, blocks: withPipeTables(document) };
	const read = withColumns(withUnfoldedTables(withAlignedTables(withPageFurniture(withLoneMarkers(document)))), false);
	return withEvenDepths({ ...read, blocks: withPlainLists(read.blocks) });
}

/**
 * An extractor may write the blanks of a font as returns or tabs: inside lines that end otherwise a return is a blank, and so are the
 * tabs of a text that has as many of them as words.
 */
function evenSpaces(text: string): string {
	const whole = text.includes('\n') ? text.replace(/\r(?!\n)/g, ' ') : text;
	const tabs = whole.match(/\t/g)?.length ?? 0;
	const words = whole.match(/\S+/g)?.length ?? 0;
	return tabs > words * MOST_TABS ? whole.replace(/[ \u00a0]*\t[ \t\u00a0]*/g, ' ') : whole;
}

/** Columns are read by themselves, what stands between them as running text. */
function withColumns(document: SourceDocument, narrow: boolean): SourceDocument {
	const taken = new Set(
		document.blocks.flatMap((block) =>
			block.type === 'row' || block.type === 'furniture'
				? Array.from({ length: block.line_end - block.line_start + 1 }, (_, index) => block.line_start + index)
				: []
		)
	);
	const bands = columnBlocks(document, taken, readColumn);
	const inside = (block: Block): boolean => bands.some(({ from, to }) => from <= block.line_start && block.line_start <= to);
	const around = joinWrapped({ ...document, blocks: document.blocks.filter((block) => !inside(block)) }, narrow).blocks;
	const blocks = bands.reduceRight((all, band) => {
		const at = all.findIndex((block) => block.line_start > band.to);
		return at < 0 ? [...all, ...band.blocks] : [...all.slice(0, at), ...band.blocks, ...all.slice(at)];
	}, around);
	return { ...document, blocks };
}

const readColumn = (text: string): Block[] => withColumns(withAlignedTables(withLoneMarkers(readTextBlocks(text))), true).blocks;

function withPipeTables({ lines, blocks }: SourceDocument): Block[] {
	const tables = pipeTables(lines, 1 + Math.max(0, ...blocks.map((block) => (block.type === 'row' ? block.table : 0))));
	const written = new Set<number>();
	return blocks.flatMap((block): Block[] => {
		const table = tables.get(block.line_start);
		if (table === undefined) return [block];
		if (written.has(block.line_start)) return [];
		written.add(block.line_start);
		const line = lines[block.line_start - 1]!;
		const place = { line_start: line.n, line_end: line.n, page: line.page };
		const cells = pipeCells(line);
		// a table that has no header must still have its row
		const isBare = pipeRule.test(line.raw) || cells.every((cell) => cell.length === 0);
		return [isBare ? { ...place, type: 'furniture', passage: { text: '', spans: [] } } : { ...place, type: 'row', table, cells }];
	});
}

/** Line number → table, for runs of pipe rows whose second is the rule under the header. */
function pipeTables(lines: SourceLine[], first: number): Map<number, number> {
	const tables = new Map<number, number>();
	let table = first;
	for (let at = 0; at < lines.length; at++) {
		if (!pipeRow.test(lines[at]!.raw) || !pipeRule.test(lines[at + 1]?.raw ?? '')) continue;
		for (; at < lines.length && pipeRow.test(lines[at]!.raw); at++) tables.set(lines[at]!.n, table);
		table++;
	}
	return tables;
}

function pipeCells(line: SourceLine): Extract<Block, { type: 'row' }>['cells'] {
	const { raw } = line;
	const bars = [...raw.matchAll(/(?<!\\)\|/g)].map((found) => found.index);
	return bars.slice(0, -1).map((bar, index) => segmentsOf(raw, line.n, bar + 1, bars[index + 1]));
}
