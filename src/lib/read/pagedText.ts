import { isColumnName } from '#lib/intake/layouts/columns.ts';
import { namesEntries } from '#lib/intake/detect/words.ts';
import { fold } from '#lib/text/fold.ts';
import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { namesColumns } from './aligned/header.ts';

/** Lines looked at from each edge of a page. */
const REACH = 2;
const FEWEST_PAGES = 3;
/** Steps of depth, of two letters each. */
const MOST_SHIFTED = 4;
const pageNumber = /^[-–—|\s]*(?:page\s+)?\d{1,3}(?:\s*(?:\/|de|sur|of)\s*\d{1,3})?[-–—|\s]*$/iu;

/**
 * Headers, footers and page numbers of a text that keeps its pages apart with form feeds, and lone page numbers of any text, are set
 * apart as furniture: sentences go on over them, and they are no words of anybody. The names of a table's columns come back too, and so may the title of a list on slides: they stay.
 */
export function withPageFurniture(document: SourceDocument): SourceDocument {
	const aside = new Set([...repeatedAtEdges(document.lines), ...loneNumbers(document.lines)]);
	if (aside.size === 0) return document;
	const blocks = document.blocks.map((block): Block => {
		if (!aside.has(block.line_start) || (block.type !== 'paragraph' && block.type !== 'bullet')) return block;
		const { line_start, line_end, page, passage } = block;
		return { type: 'furniture', line_start, line_end, page, passage };
	});
	return { ...document, blocks };
}

/** « 12 » alone between blank lines, « Page 3 », « 4 / 12 ». */
const loneNumbers = (lines: SourceLine[]): number[] =>
	lines.flatMap((line, at) => {
		const apart = (other: SourceLine | undefined): boolean => other === undefined || other.raw.trim() === '' || other.raw.startsWith('\f');
		const indented = /^\f?\s{8,}/.test(line.raw) || /page/i.test(line.raw);
		return pageNumber.test(line.raw) && indented && (apart(lines[at - 1]) || apart(lines[at + 1])) ? [line.n] : [];
	});

function repeatedAtEdges(lines: SourceLine[]): number[] {
	const pages = new Map<number, SourceLine[]>();
	for (const line of lines) if (line.page !== null && line.raw.trim() !== '') pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
	if (pages.size < 2) return [];
	const seen = new Map<string, SourceLine[]>();
	for (const page of pages.values()) {
		for (const line of new Set([...page.slice(0, REACH), ...page.slice(-REACH)])) {
			const key = fold(line.raw).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
			seen.set(key, [...(seen.get(key) ?? []), line]);
		}
	}
	const headers = headerLines(lines);
	return [...seen.values()].flatMap((same) => {
		if (headers.has(same[0]!.n) || isColumnName(same[0]!.raw.trim()) || namesEntries(fold(same[0]!.raw.replace(/\([^)]*\)/, '')).trim()))
			return [];
		const often = new Set(same.map((line) => line.page)).size >= Math.min(FEWEST_PAGES, pages.size);
		return often ? same.map((line) => line.n) : [];
	});
}

/**
 * An extractor measures each page by itself, so that a list may stand a few letters further on the next one: the entry that goes on
 * with the list of the page before keeps its depth, and the other entries of the page move with it.
 */
export function withEvenDepths(document: SourceDocument): SourceDocument {
	let last: Block | null = null;
	let shift = 0;
	const blocks = document.blocks.map((block): Block => {
		if (block.type === 'blank' || block.type === 'furniture') return block;
		const before = last;
		last = block;
		if (before?.page !== block.page) shift = 0;
		if (block.type !== 'bullet') return block;
		const goesOn = before?.type === 'bullet' && before.page !== block.page && before.marker === block.marker;
		if (goesOn && Math.abs(before.depth - block.depth) <= MOST_SHIFTED) shift = before.depth - block.depth;
		const moved = { ...block, depth: Math.max(0, block.depth + shift) };
		last = moved;
		return moved;
	});
	return { ...document, blocks };
}

/** Lines that name the columns of a table, and those right over or under them, which may hold more of the same names. */
function headerLines(lines: SourceLine[]): Set<number> {
	const found = new Set<number>();
	const written = (at: number): boolean => (lines[at]?.raw.trim() ?? '') !== '';
	lines.forEach((line, at) => {
		if (!namesColumns(line)) return;
		for (let above = at; above >= at - REACH && written(above) && lines[above]!.page === line.page; above--) found.add(lines[above]!.n);
		for (let below = at; below <= at + REACH && written(below) && lines[below]!.page === line.page; below++) found.add(lines[below]!.n);
	});
	return found;
}
