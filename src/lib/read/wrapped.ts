import type { Block, Passage, SourceDocument, SourceLine } from '#lib/model/blocks.ts';
import { opensDeed } from '#lib/intake/detect/opensDeed.ts';
import { numberedRecommendation } from '#lib/intake/detect/words.ts';
import { joinPassages } from '#lib/intake/passage.ts';
import { fold } from '#lib/text/fold.ts';
import { isColumnEnd } from './rows/words.ts';

const NARROWEST = 50;
const NARROWEST_COLUMN = 20;
const WIDEST = 140;
const ENOUGH = 4;
/** Letters differ in width, so that lines of one printed measure hold more or fewer of them. */
const SLACK = 0.85;
/** A line in lower case goes on with a shorter one, when its words had not ended. */
const UNFINISHED = 0.5;
/** Most lines that a margin cut begin in lower case; where few do, a line is a paragraph. */
const GOING_ON = 0.3;

type Words = Extract<Block, { passage: Passage }>;

const opensEntry = /^(?:\d{1,3}(?:\.\d{1,3})*\s*[.):–-]?\s+\p{Lu}|\d{1,3}(?:\.\d{1,3})*\.?$)/u;
/** Recitals and decisions of a resolution, in capitals. */
const opensRecital =
	/^(?:QUE\s|QU['’]|ATTENDU|CONSIDÉRANT|CONSIDERANT|WHEREAS|THAT\s|NOW,? THEREFORE|BE IT|IL EST|EN CONSÉQUENCE|ADOPTÉE|CARRIED|PASSED)/u;
/** « Que la Ville … » under « Que le ministère … ». */
const opensWish = /^Qu(?:e\s|['’])/u;
/** Words by which a sentence begins: in the middle of one they have no capital. */
const opensSentence =
	/^(?:Les?|La|Une?|Des|Ce(?:s|t|tte)?|Cela|Ils?|Elles?|Nous|On|En|Dans|Depuis|Selon|Pour|Afin|Lors|The|This|These|It|We|In|Since|According)\s\p{Ll}/u;
const opensLabel = /^\p{Lu}[\p{L}\d.'’ ]{2,30}\s?:(?:\s|$)/u;
/** « Recommandation 3 », « Engagement 4 – Former … ». */
export function opensNamed(text: string): boolean {
	if (!/^\p{Lu}\p{L}+ \S{0,4}\s?\d/u.test(text)) return false;
	const folded = fold(text);
	const name = /^\p{Lu}/u.test(text) ? numberedRecommendation.exec(folded)?.[0] : undefined;
	return name !== undefined && /^\s*(?:$|[.:)–-])/.test(folded.slice(name.length));
}
const isUpper = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Ll}/u.test(text);
const widthOf = (line: SourceLine): number => line.raw.trimEnd().length;

/**
 * Characters on a full line of a text whose lines were cut at a margin, null for a text with one paragraph a line. Most lines of
 * the first kind that another follows are about as long as the longest.
 */
function measureOf(lines: SourceLine[], narrow: boolean): number | null {
	const written = lines.filter((line) => line.raw.trim() !== '' && !line.raw.includes('\t'));
	const lengths = written.map(widthOf).toSorted((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
	if (width < (narrow ? NARROWEST_COLUMN : NARROWEST) || width > WIDEST || lengths[Math.floor((lengths.length - 1) * 0.995)]! > width * 1.4)
		return null;
	const followed = lines.filter((line) => widthOf(line) >= width * 0.75 && (lines[line.n]?.raw.trim() ?? '') !== '');
	const goingOn = followed.filter((line) => /^\s*\p{Ll}/u.test(lines[line.n]!.raw)).length;
	return followed.length >= ENOUGH && goingOn >= followed.length * GOING_ON ? width : null;
}

/**
 * Paragraphs and entries cut over several lines are made whole, also over the end of a page: a line goes on with the one before when
 * its first word had no room there, when it begins in lower case after words that had not ended, or when it stands under the words of
 * an entry rather than under its bullet. `narrow`: the text is one column of a page.
 */
export function joinWrapped(document: SourceDocument, narrow = false): SourceDocument {
	const width = measureOf(document.lines, narrow);
	const longest = narrow ? Math.max(0, ...document.lines.map(widthOf)) : Infinity;
	const blocks: Block[] = [];
	for (const block of document.blocks) {
		const at = blocks.findLastIndex((one) => one.type !== 'blank' && one.type !== 'furniture');
		const last = blocks[at];
		if (last && goesOn(document.lines, last, block, { width, longest }, blocks.slice(at + 1)))
			blocks[at] = joined(last as Words, block as Words);
		else blocks.push(block);
	}
	return { ...document, blocks };
}

const joined = (a: Words, b: Words): Block => ({ ...a, line_end: b.line_end, passage: joinPassages([a.passage, b.passage]) });

const indentOf = (line: SourceLine | undefined): number => /^\s*/.exec(line?.raw ?? '')![0].replace('\f', '').length;

/** Column where the words of an entry begin, after its bullet; null for other blocks. */
function hangOf(lines: SourceLine[], block: Block): number | null {
	if (block.type !== 'bullet') return null;
	const line = lines[block.line_start - 1]!;
	const start = block.passage.spans[0]!.start - (line.raw.startsWith('\f') ? 1 : 0);
	return start > indentOf(line) ? start : null;
}

interface Measure {
	width: number | null;
	/** longest line of a narrow column, infinite elsewhere */
	longest: number;
}

function goesOn(lines: SourceLine[], last: Block, block: Block, { width, longest }: Measure, between: Block[]): boolean {
	if ((last.type !== 'paragraph' && last.type !== 'bullet') || block.type !== 'paragraph') return false;
	const before = lines[last.line_end - 1];
	const here = lines[block.line_start - 1];
	const { text } = block.passage;
	if (!before || !here || / {2}$/.test(before.raw) || opensEntry.test(text) || opensLabel.test(text) || opensRecital.test(text))
		return false;
	if (opensNamed(text)) return false;
	if (opensDeed(text) && opensDeed(last.passage.text) && !isColumnEnd(last.passage.text)) return false;
	if (opensWish.test(text) && opensWish.test(last.passage.text)) return false;
	if (isUpper(last.passage.text) !== isUpper(text) && isUpper(last.passage.text)) return false;
	const lower = /^[\p{Ll}(«]/u.test(text);
	const ended = /(?:[.:!?]|;(?:\s(?:et|ou|and|or))?)$/u.test(last.passage.text);
	if (!ended && opensSentence.test(text)) return false;
	const hang = hangOf(lines, last);
	const under = hang !== null && Math.abs(indentOf(here) - hang) <= 1;
	if (between.length > 0) return between.some((one) => one.type === 'furniture') && before.page !== here.page && !ended && (lower || under);
	if (block.line_start !== last.line_end + 1) return false;
	if (under && !ended) return true;
	if (last.type === 'bullet' && ended && !lower && !under) return false;
	if (/;(?:\s(?:et|ou|and|or))?$/u.test(last.passage.text)) return false;
	if (lower && !ended && widthOf(before) > longest * UNFINISHED) return true;
	if (width === null) return false;
	if ((last.line_start !== last.line_end || last.type === 'paragraph') && Math.abs(indentOf(before) - indentOf(here)) > 6) return under;
	if (lower && !ended && widthOf(before) > width * UNFINISHED) return true;
	const word = /^\S+/.exec(text)?.[0] ?? '';
	return widthOf(before) + 1 + word.length > width * SLACK;
}
