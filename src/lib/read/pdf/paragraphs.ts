import { isColumnName } from '#lib/intake/layouts/columns.ts';
import { isCutName } from '#lib/intake/passage.ts';
import { fold } from '#lib/text/fold.ts';
import { splitMarker } from '../markers.ts';
import { opensNamed } from '../wrapped.ts';
import { median, type Segment } from './geometry.ts';

/** A segment with its baseline. */
export interface Piece extends Segment {
	y: number;
}

export interface Paragraph {
	marker: string;
	/** one string a line; a trailing soft hyphen means that the word goes on with the next line, without a space */
	lines: string[];
	x0: number;
	y0: number;
	y1: number;
	size: number;
	bold: boolean;
}

export interface Region {
	left: number;
	right: number;
	/** a line that starts in lower case goes on with the previous one even where more words would have fitted */
	lenient: boolean;
}

const SLACK = 3;

/**
 * Lines of one column → paragraphs. A line goes on with the previous one when they are near, set alike, without a bullet,
 * and the previous one was full: its next word would not have fitted. That last test is what tells « one actor a line » from wrapped text.
 */
export function toParagraphs(pieces: Piece[], region: Region, words: Vocabulary): Paragraph[] {
	const pitch = linePitch(pieces);
	const paragraphs: Paragraph[] = [];
	let previous: Piece | null = null;
	for (const raw of pieces) {
		const piece = withMarker(raw);
		const current = paragraphs.at(-1);
		if (current && previous && goesOn(previous, piece, region, pitch)) {
			const last = current.lines.length - 1;
			current.lines[last] = isBroken(previous, piece, region, words)
				? `${current.lines[last]!}\u00ad`
				: joinable(current.lines[last]!, piece.text, words);
			current.lines.push(piece.text);
			current.y1 = piece.y;
		} else {
			paragraphs.push({
				marker: piece.marker,
				lines: [piece.text],
				x0: piece.x0,
				y0: piece.y,
				y1: piece.y,
				size: piece.size,
				bold: piece.bold
			});
		}
		previous = piece;
	}
	return paragraphs;
}

/** The lines of a paragraph as one string. */
export const joined = (lines: string[]): string =>
	lines
		.map((line) => (line.endsWith('\u00ad') ? line.slice(0, -1) : `${line} `))
		.join('')
		.trim();

/** Wide gaps inside a cell (justified or tabbed text) are spaces. */
export function linePieces(y: number, segments: Segment[]): Piece[] {
	const [first, ...others] = segments;
	if (!first) return [];
	const text = [first, ...others].map((one, index) => (index > 0 && one.marker ? `${one.marker} ${one.text}` : one.text)).join(' ');
	return [{ ...first, y, text, x1: segments.at(-1)!.x1, bold: segments.every((one) => one.bold) }];
}

function withMarker(piece: Piece): Piece {
	if (piece.marker) return piece;
	const { marker, text } = splitMarker(piece.text);
	if (!marker) return piece;
	const width = piece.x1 - piece.x0;
	return { ...piece, marker, text, textX: piece.x0 + (width * (piece.text.length - text.length)) / piece.text.length };
}

function goesOn(previous: Piece, piece: Piece, region: Region, pitch: number): boolean {
	if (piece.marker || outlineNumber.test(piece.text) || isLabelled(piece.text)) return false;
	if (opensAfterEnd(previous, piece) && opensNamed(piece.text)) return false;
	const gap = piece.y - previous.y;
	if (gap <= 0 || gap > Math.max(pitch * 1.4, Math.max(previous.size, piece.size) * 1.25)) return false;
	if (Math.abs(piece.size - previous.size) > Math.max(0.8, previous.size * 0.08)) return false;
	if (piece.bold !== previous.bold && (previous.bold || opensAfterEnd(previous, piece))) return false;
	if (region.lenient && /;(?:\s(?:et|ou|and|or))?$/u.test(previous.text) && /^\p{Lu}/u.test(piece.text)) return false;
	if (previous.marker && piece.x0 < previous.x0 - SLACK) return false;
	if (!fitted(previous, piece, region)) return true;
	const sentenceEnds = /[.!?;:]$/u.test(previous.text);
	const mostlyFull = previous.x1 - region.left > (region.right - region.left) * 0.55;
	return /^\p{Ll}/u.test(piece.text) && !sentenceEnds && (region.lenient || mostlyFull);
}

/** A sentence ended; a title or an entry of its own may begin. */
const opensAfterEnd = (previous: Piece, piece: Piece): boolean => /[.!?;:]$/u.test(previous.text) && /^\p{Lu}/u.test(piece.text);

/** « 3.1.3 Assurer … » begins a paragraph; « 2.5 millions » does not. */
const outlineNumber = /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u;

/** « Responsable : … », « Échéancier : … » under an entry begin a line of their own, however full the one before. */
const isLabelled = (text: string): boolean => isColumnName(/^(\p{Lu}[^:]{2,40}?)\s?:\s*\S/u.exec(text)?.[1] ?? '');

/** Would the first word of this line have fitted at the end of the previous one? (then somebody broke the line on purpose) */
function fitted(previous: Piece, piece: Piece, region: Region): boolean {
	const word = piece.text.split(' ')[0]!;
	const letter = (piece.x1 - piece.textX) / Math.max(1, piece.text.length);
	const needed = (word.length + 1) * letter;
	const free = region.right - SLACK;
	const width = region.right - region.left - SLACK;
	return previous.x1 + needed < free && previous.x1 - previous.x0 + needed < width;
}

/** Usual distance between baselines; single lines count for nothing. */
function linePitch(pieces: Piece[]): number {
	const gaps = pieces.slice(1).flatMap((piece, index) => {
		const gap = piece.y - pieces[index]!.y;
		return gap > piece.size * 0.8 && gap < piece.size * 2 ? [gap] : [];
	});
	return gaps.length > 0 ? gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)]! : median(pieces.map((piece) => piece.size)) * 1.25;
}

const short =
	/^(?:au|ce|de|du|en|es|et|il|je|la|le|ma|me|ne|ni|on|ou|sa|se|si|sa|ta|te|tu|un|y|a|to|of|in|on|or|is|by|as|at|an|be|it|no|so|up|us|we|les|des|une|aux|par|sur|ses|son|que|qui|the|and|for)$/;

/**
 * « communicatio / ns » : a column too narrow for a word cuts it where it meets the edge, without a hyphen. The document writes the
 * word whole elsewhere, or nothing stands beside it on its line and the rest is too short to be a word.
 */
function isBroken(previous: Piece, piece: Piece, region: Region, words: Vocabulary): boolean {
	const head = /([\p{L}\d]+)$/u.exec(previous.text)?.[1];
	const tail = /^[\p{Ll}\d]+(?=$|[\s.,;:])/u.exec(piece.text)?.[0];
	if (!head || !tail || previous.x1 < region.right - previous.size * 0.75) return false;
	if (words.has(fold(head + tail))) return !words.has(fold(tail)) || !short.test(fold(tail));
	return previous.text === head && head.length >= 3 && /\d/.test(head) === /\d/.test(tail) && tail.length <= 3 && !short.test(fold(tail));
}

/**
 * « immi- / gration » loses its hyphen, « vivre- / ensemble » keeps it: the document's own words decide, and whether it cuts words at all.
 * « Haut- / Bocage » is one name.
 */
function joinable(line: string, next: string, words: Vocabulary): string {
	if (isCutName(line, next)) return `${line}\u00ad`;
	const cut = /(\p{L}+)-$/u.exec(line);
	const rest = /^\p{Ll}+/u.exec(next);
	if (!cut || !rest) return line;
	const head = fold(cut[1]!);
	const tail = fold(rest[0]);
	const whole = words.has(head + tail);
	const compound = words.has(`${head}-${tail}`) || (!whole && (!words.hyphenates || (words.has(head) && words.has(tail))));
	return compound ? `${line}\u00ad` : `${line.slice(0, -1)}\u00ad`;
}

/** The words of a document, for telling a broken word from a compound one. */
export interface Vocabulary {
	/** folded; compounds are words too */
	has(word: string): boolean;
	/** it cuts words at the end of lines: one at least is written whole elsewhere */
	hyphenates: boolean;
}

const wordPattern = /\p{L}+(?:-\p{L}+)*(?!-?\p{L}|-$)/gu;

/** `texts` in the order of the pages: what follows a line that ends with a hyphen may be the end of a word, not a word. */
export function vocabulary(texts: string[]): Vocabulary {
	const words = new Set<string>();
	const cuts: string[] = [];
	texts.forEach((text, index) => {
		const head = /(\p{L}+)-\s*$/u.exec(fold(texts[index - 1] ?? ''))?.[1];
		const tail = head ? /^\s*\p{Ll}+/u.exec(fold(text))?.[0] : undefined;
		if (head && tail) cuts.push(head + tail.trim());
		for (const [word] of fold(tail ? text.slice(tail.length) : text).matchAll(wordPattern)) words.add(word);
	});
	return { has: (word) => words.has(word), hyphenates: cuts.some((word) => words.has(word)) };
}
