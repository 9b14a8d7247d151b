import type { Block, Passage, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import { isBlankLine, shiftOf, stretches, visible } from '../aligned/pieces.ts';
import { startsLow } from '../rows/words.ts';
import { findBands, type FlowLine, gutterOn } from './bands.ts';

/** Reads lines of text by themselves, as a document of their own. */
type Read = (text: string) => Block[];

/** Lines of one page set in two columns. */
interface TextBand {
	x: number;
	lines: SourceLine[];
}

/**
 * Blocks of the stretches of a text that an extractor wrote side by side, one column after the other, with the line where each set
 * begins and ends. `taken`: numbers of the lines that are something else. Places in the lines are kept.
 */
export function columnBlocks(
	{ lines }: SourceDocument,
	taken: ReadonlySet<number>,
	read: Read
): { from: number; to: number; blocks: Block[] }[] {
	return pagesOf(lines, taken).flatMap((page) =>
		bandsOf(page).map((band) => ({
			from: band.lines[0]!.n,
			to: band.lines.at(-1)!.n,
			blocks: inOrder([sideBlocks(band, false, read), sideBlocks(band, true, read)])
		}))
	);
}

/** Runs of lines of one page that nothing else has taken. */
function pagesOf(lines: SourceLine[], taken: ReadonlySet<number>): SourceLine[][] {
	const pages: SourceLine[][] = [];
	let open = false;
	for (const line of lines) {
		if (taken.has(line.n)) open = false;
		else if (open && pages.at(-1)!.at(-1)!.page === line.page) pages.at(-1)!.push(line);
		else {
			pages.push([line]);
			open = true;
		}
	}
	return pages;
}

function bandsOf(page: SourceLine[]): TextBand[] {
	const written = page.flatMap((line, at) => (isBlankLine(line) ? [] : [{ line, gap: at > 0 && isBlankLine(page[at - 1]!) }]));
	return findBands(written.map(({ line, gap }) => flowOf(line, gap))).map(({ start, end, x }) => {
		const [first, last] = [written[start]!.line.n, written[end - 1]!.line.n];
		return { x, lines: page.filter(({ n }) => first <= n && n <= last) };
	});
}

const flowOf = (line: SourceLine, gap = false): FlowLine => ({
	gap,
	stretches: stretches(line).map(({ start, end, text }) => ({ x0: start, x1: end, text }))
});

/** One column of a band, read as if it stood alone, its places given back in the whole lines. */
function sideBlocks(band: TextBand, right: boolean, read: Read): Block[] {
	const side = withoutHoles(band.lines.map((line) => sideOf(line, band.x, right)));
	const indent = Math.min(...side.filter(({ text }) => text.trim() !== '').map(({ text }) => /^ */.exec(text)![0].length));
	const lines = side.map(({ line }) => line);
	const texts = side.map(({ text }) => text.slice(indent).trimEnd());
	const offsets = side.map(({ offset }) => offset + indent);
	const place = (passage: Passage): Passage => ({
		...passage,
		spans: passage.spans.map(({ line, start, end }) => {
			const offset = offsets[line - 1]!;
			return { line: lines[line - 1]!.n, start: start + offset, end: end + offset };
		})
	});
	return read(texts.join('\n')).map((block): Block => {
		const lined = { line_start: lines[block.line_start - 1]!.n, line_end: lines[block.line_end - 1]!.n, page: lines[0]!.page };
		if (block.type === 'blank') return { ...block, ...lined };
		if (block.type !== 'row') return { ...block, ...lined, passage: place(block.passage) };
		return { ...block, ...lined, cells: block.cells.map((cell) => cell.map((part) => ({ ...part, ...place(part) }))) };
	});
}

/** The columns one after the other; a sentence cut at the foot of one goes on at the head of the next. */
function inOrder(columns: Block[][]): Block[] {
	const [left = [], right = []] = columns.map(withoutEnds);
	const [end, head] = [left.at(-1), right[0]];
	const cut =
		(end?.type === 'paragraph' || end?.type === 'bullet') &&
		head?.type === 'paragraph' &&
		startsLow(head.passage.text) &&
		!/[.;:!?]$/u.test(end.passage.text);
	if (!cut) return [...left, ...right];
	const whole = { ...end, passage: joinPassages([end.passage, head.passage]) };
	return [...left.slice(0, -1), whole, ...right.slice(1)];
}

function withoutEnds(blocks: Block[]): Block[] {
	const first = blocks.findIndex((block) => block.type !== 'blank');
	const last = blocks.findLastIndex((block) => block.type !== 'blank');
	return blocks.slice(Math.max(0, first), last + 1);
}

/** A line on one side of the gutter: its words, and where they begin in the whole line. */
interface SideLine {
	line: SourceLine;
	text: string;
	offset: number;
}

function sideOf(line: SourceLine, x: number, right: boolean): SideLine {
	const cut = Math.ceil(gutterOn(flowOf(line), x) ?? x);
	const shift = shiftOf(line);
	return right ? { line, text: visible(line).slice(cut), offset: shift + cut } : { line, text: visible(line).slice(0, cut), offset: shift };
}

/** Where the lines of the two columns stand at different heights, an empty line inside a sentence is the other column's. */
const withoutHoles = (side: SideLine[]): SideLine[] =>
	side.filter(({ line, text }, at) => {
		const [before, after] = [side[at - 1]?.text.trim() ?? '', side[at + 1]?.text.trim() ?? ''];
		return text.trim() !== '' || isBlankLine(line) || before === '' || !startsLow(after) || /[.;:!?]$/u.test(before);
	});
