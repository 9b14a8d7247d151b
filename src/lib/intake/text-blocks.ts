import type { Block, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { segmentsOf } from './inline.ts';

const heading = /^\s{0,3}(#{1,6})\s+/;
const rule = /^\s*([-*_=])(?:\s*\1){2,}\s*$/;

/** Indentation in steps: none 0, one or two spaces 1, three or four 2. */
const depthOf = (raw: string): number => Math.ceil((/^ */.exec(raw.replace(/^\f/, ''))?.[0].length ?? 0) / 2);

function cellsOf(line: SourceLine): Extract<Block, { type: 'row' }>['cells'] {
	const cells: Extract<Block, { type: 'row' }>['cells'] = [];
	let start = 0;
	for (const cell of line.raw.split('\t')) {
		cells.push(segmentsOf(line.raw, line.n, start, start + cell.length));
		start += cell.length + 1;
	}
	return cells;
}

function blocksOf(line: SourceLine, table: number): Block[] {
	const place = { line_start: line.n, line_end: line.n, page: line.page };
	if (line.raw.trim() === '') return [{ ...place, type: 'blank' }];
	if (line.raw.includes('\t')) return [{ ...place, type: 'row', table, cells: cellsOf(line) }];
	if (rule.test(line.raw)) return [{ ...place, type: 'furniture', passage: { text: '', spans: [] } }];
	const hashes = heading.exec(line.raw);
	if (hashes) {
		return segmentsOf(line.raw, line.n, hashes[0].length).map(({ text, spans }) => ({
			...place,
			type: 'heading',
			level: (hashes[1] ?? '#').length,
			passage: { text, spans }
		}));
	}
	return segmentsOf(line.raw, line.n).map(({ marker, text, spans }) =>
		marker
			? { ...place, type: 'bullet', depth: depthOf(line.raw), marker, passage: { text, spans } }
			: { ...place, type: 'paragraph', passage: { text, spans } }
	);
}

/**
 * Plain text to lines and blocks: tabs part the cells of a row, form feeds the pages; bullets, Markdown headings, rules,
 * bold, links and inline HTML (closed or not) are read as structure and left out of the words.
 */
export function readTextBlocks(text: string): SourceDocument {
	const raws = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	if (raws.length > 1 && raws.at(-1) === '') raws.pop();
	const paged = text.includes('\f');
	let page = 1;
	const lines: SourceLine[] = raws.map((raw, i) => {
		page += raw.split('\f').length - 1;
		return { n: i + 1, page: paged ? page : null, raw };
	});
	const blocks: Block[] = [];
	let table = 0;
	let inTable = false;
	for (const line of lines) {
		for (const block of blocksOf(line, inTable ? table : table + 1)) {
			if (block.type === 'row') table = block.table;
			if (block.type !== 'blank') inTable = block.type === 'row';
			blocks.push(block);
		}
	}
	return { format: 'text', lines, blocks, repairs: [] };
}
