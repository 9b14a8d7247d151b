import { startsLower } from '#lib/intake/layouts/prose.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import type { Block, SourceDocument } from '#lib/model/blocks.ts';
import { isBulletAlone, isRankAlone } from './markers.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/**
 * Bullets that an extractor wrote on lines of their own: one over its words, as pages copied from the web leave it, or the whole
 * column of them over the entries, where they say how many these are.
 */
export function withLoneMarkers(document: SourceDocument): SourceDocument {
	const { blocks } = document;
	const read: Block[] = [];
	for (let at = 0; at < blocks.length;) {
		const signs = signsFrom(blocks, at);
		const entries = signs.length > 0 ? marked(blocks, signs, at + signs.length) : null;
		const next = entries?.end ?? at + Math.max(1, signs.length);
		read.push(...(entries?.blocks ?? (signs.length > 1 ? signs.map(asFurniture) : blocks.slice(at, next))));
		at = next;
	}
	return { ...document, blocks: read };
}

const isBullet = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph' && isBulletAlone(block.passage.text);
const isRank = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph' && isRankAlone(block.passage.text);

/** Bullets one under the other, or ranks that follow one another. */
function signsFrom(blocks: Block[], from: number): Paragraph[] {
	const isSign = isRank(blocks[from]) ? isRank : isBullet;
	const signs: Paragraph[] = [];
	for (let at = from; isSign(blocks[at]) && (isSign === isBullet || comesNext(signs.at(-1), blocks[at] as Paragraph)); at++)
		signs.push(blocks[at] as Paragraph);
	return isSign === isRank && signs.length < 2 ? [] : signs;
}

function comesNext(before: Paragraph | undefined, here: Paragraph): boolean {
	const value = ({ passage: { text } }: Paragraph): number => (/\d/.test(text) ? Number.parseInt(text, 10) : text.codePointAt(0)!);
	return before === undefined || value(here) === value(before) + 1;
}

/** The entries under these signs, and where what follows them begins; null when their number does not agree. */
function marked(blocks: Block[], signs: Paragraph[], from: number): { blocks: Block[]; end: number } | null {
	const [first] = signs;
	const words = blocks[from];
	if (signs.length === 1) {
		const isNext = words?.type === 'paragraph' && words.line_start === first!.line_end + 1;
		return isNext ? { blocks: [asEntry(words, first!, first!.line_start)], end: from + 1 } : null;
	}
	const start = words?.type === 'blank' ? from + 1 : from;
	const run = paragraphsFrom(blocks, start);
	const heads = headsOf(run, signs.length);
	if (!heads) return null;
	const entries = heads.map((head, index) => {
		const own = run.slice(run.indexOf(head), heads[index + 1] ? run.indexOf(heads[index + 1]!) : run.length);
		const whole = { ...head, line_end: own.at(-1)!.line_end, passage: joinPassages(own.map(({ passage }) => passage)) };
		return asEntry(whole, signs[index]!, head.line_start);
	});
	return { blocks: [...signs.map(asFurniture), ...blocks.slice(from, start), ...entries], end: start + run.length };
}

/** The lines that begin an entry, as many as there are marks: each line, or those in capitals, or those after the end of another. */
function headsOf(run: Paragraph[], count: number): Paragraph[] | null {
	const ends = (paragraph: Paragraph | undefined): boolean => /[.;](?:\s(?:et|ou|and|or))?$/u.test(paragraph?.passage.text ?? '.');
	const readings = [
		run,
		run.filter((paragraph, at) => at === 0 || !startsLower(paragraph.passage.text)),
		run.filter((_, at) => ends(run[at - 1]))
	];
	return readings.find((heads) => heads.length === count) ?? null;
}

/** Lines up to a blank one or to other signs. */
function paragraphsFrom(blocks: Block[], from: number): Paragraph[] {
	const run: Paragraph[] = [];
	for (let at = from; blocks[at]?.type === 'paragraph' && !isBullet(blocks[at]) && !isRank(blocks[at]); at++)
		run.push(blocks[at] as Paragraph);
	return run;
}

const asEntry = (words: Paragraph, sign: Paragraph, line_start: number): Block => ({
	...words,
	type: 'bullet',
	depth: 0,
	marker: sign.passage.text,
	line_start
});

/** Said by the entries: its line has no words of its own. */
const asFurniture = ({ line_start, line_end, page, passage }: Paragraph): Block => ({
	type: 'furniture',
	line_start,
	line_end,
	page,
	passage
});
