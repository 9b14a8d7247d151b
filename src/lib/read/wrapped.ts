import type { Block, Passage, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { joinPassages } from '#lib/intake/passage.ts';

const NARROWEST = 50;
const WIDEST = 140;
const ENOUGH = 4;
/** Letters differ in width, so that lines of one printed measure hold more or fewer of them. */
const SLACK = 0.85;
/** Most lines that a margin cut begin in lower case; where few do, a line is a paragraph. */
const GOING_ON = 0.3;

type Words = Extract<Block, { passage: Passage }>;

const opensEntry = /^(?:\d{1,3}(?:\.\d{1,3})*\s*[.):–-]?\s+\p{Lu}|\d{1,3}(?:\.\d{1,3})*\.?$)/u;
/** Recitals and decisions of a resolution, in capitals. */
const opensRecital =
	/^(?:QUE\s|QU['’]|ATTENDU|CONSIDÉRANT|CONSIDERANT|WHEREAS|THAT\s|NOW,? THEREFORE|BE IT|IL EST|EN CONSÉQUENCE|ADOPTÉE|CARRIED|PASSED)/u;
const opensLabel = /^\p{Lu}[\p{L}\d.'’ ]{2,30}\s?:(?:\s|$)/u;
const isUpper = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Ll}/u.test(text);
const widthOf = (line: SourceLine): number => line.raw.trimEnd().length;

/**
 * Characters on a full line of a text whose lines were cut at a margin, null for a text with one paragraph a line. Most lines of
 * the first kind that another follows are about as long as the longest.
 */
function measureOf(lines: SourceLine[]): number | null {
	const written = lines.filter((line) => line.raw.trim() !== '' && !line.raw.includes('\t'));
	const lengths = written.map(widthOf).toSorted((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
	if (width < NARROWEST || width > WIDEST || lengths.at(-1)! > width * 1.4) return null;
	const followed = lines.filter((line) => widthOf(line) >= width * 0.75 && (lines[line.n]?.raw.trim() ?? '') !== '');
	const goingOn = followed.filter((line) => /^\s*\p{Ll}/u.test(lines[line.n]!.raw)).length;
	return followed.length >= ENOUGH && goingOn >= followed.length * GOING_ON ? width : null;
}

/** Paragraphs and entries cut over several lines are made whole: a line goes on with the one before when its first word had no room there. */
export function joinWrapped(document: SourceDocument): SourceDocument {
	const width = measureOf(document.lines);
	if (width === null) return document;
	const blocks: Block[] = [];
	for (const block of document.blocks) {
		const last = blocks.at(-1);
		if (last && goesOn(document.lines, last, block, width)) blocks[blocks.length - 1] = joined(last as Words, block as Words);
		else blocks.push(block);
	}
	return { ...document, blocks };
}

const joined = (a: Words, b: Words): Block => ({ ...a, line_end: b.line_end, passage: joinPassages([a.passage, b.passage]) });

const indentOf = (line: SourceLine | undefined): number => /^\s*/.exec(line?.raw ?? '')![0].length;

function goesOn(lines: SourceLine[], last: Block, block: Block, width: number): boolean {
	if ((last.type !== 'paragraph' && last.type !== 'bullet') || block.type !== 'paragraph' || block.line_start !== last.line_end + 1)
		return false;
	const before = lines[last.line_end - 1];
	const here = lines[block.line_start - 1];
	const { text } = block.passage;
	if (/;$/u.test(last.passage.text) && !/^\p{Ll}/u.test(text)) return false;
	if (!before || !here || / {2}$/.test(before.raw) || opensEntry.test(text) || opensLabel.test(text) || opensRecital.test(text))
		return false;
	if (last.line_start !== last.line_end || last.type === 'paragraph' ? Math.abs(indentOf(before) - indentOf(here)) > 6 : false)
		return false;
	if (isUpper(last.passage.text) !== isUpper(text) && isUpper(last.passage.text)) return false;
	const word = /^\S+/.exec(text)?.[0] ?? '';
	return widthOf(before) + 1 + word.length > width * SLACK;
}
