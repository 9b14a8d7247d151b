import type { Block, Passage, Repair } from '#lib/model/blocks.ts';
import { joinPassages, lastLine, meetsWithoutSpace } from '../passage.ts';
import { addHeading, addItem, type Layout, type LayoutInput, type Node, note, wordsOf } from './draft.ts';
import { looksUpper } from './headings.ts';
import { startsLower } from './prose.ts';

/** A numbered point: its number, the words on its line and on the lines that follow, what it stands under. */
interface Point {
	number: number[];
	/** number as printed, « 1. » or « 2.10 » */
	printed: Passage;
	/** its number is printed without those above it: « 4 » for 1.1.4 */
	bare: boolean;
	passages: Passage[];
	lines: number[];
	inner: Point[];
}

const chapterMark = /^(\d{1,2})\.$/;
const dotted = /^(\d{1,2}(?:\.\d{1,2})+)\.?(?:\s+|$)/;
const simple = /^(\d{1,3})(?:[.)])?(?:\s+|$)/;

interface Progress {
	chapters: Point[];
	open: Point[];
}

const last = <T>(list: T[]): T | undefined => list.at(-1);

/** The number that may come next under a point: the one after its last inner point; alone on its line it may skip one or two. */
function follows(value: number, inner: Point[], alone: boolean): boolean {
	const before = last(last(inner)?.number ?? []) ?? 0;
	return value === before + 1 || (alone && value > before && value <= before + 3);
}

/** The point that a line opens at its beginning, if its number is one that may come there. */
function opening(text: string, marker: string, progress: Progress): { number: number[]; length: number } | null {
	const section = last(progress.open.filter((point) => point.number.length > 1 && !point.bare));
	const chapter = chapterMark.exec(marker);
	if (chapter && !dotted.test(text)) {
		const value = Number(chapter[1]);
		const isNext = follows(value, progress.chapters, false);
		if (isNext && (looksUpper(text) || !section || !follows(value, section.inner, false))) return { number: [value], length: 0 };
	}
	const many = dotted.exec(text);
	if (many) {
		const number = (many[1] ?? '').split('.').map(Number);
		const above = findPoint(progress.chapters, number.slice(0, -1));
		const siblings = above?.inner ?? progress.chapters.filter((point) => point.number.length === number.length);
		const fits = above ? follows(last(number) ?? 0, siblings, true) : progress.chapters.every((point) => point.number.length > 1);
		if (fits) return { number, length: many[0].length };
	}
	const one = simple.exec(marker ? `${marker} ` : text);
	if (one && section) {
		const alone = !marker && one[0].length === text.length;
		if (follows(Number(one[1]), section.inner, alone))
			return { number: [...section.number, Number(one[1])], length: marker ? 0 : one[0].length };
	}
	return null;
}

function findPoint(points: Point[], number: number[]): Point | undefined {
	const [first, ...rest] = number;
	if (first === undefined) return undefined;
	const found = points.find((point) => last(point.number) === first);
	return rest.length === 0 ? found : found && findPoint(found.inner, rest);
}

/** Opens the points written at the beginning of a line (« 1.2 1 Ouvrir… » opens two) and gives it their words. */
function openPoints(input: LayoutInput, words: Passage, marker: string, progress: Progress): boolean {
	let rest = words;
	let mark = marker;
	let opened = false;
	for (let found = opening(rest.text, mark, progress); found; found = opening(rest.text, mark, progress)) {
		const printed = found.length > 0 ? input.tracer.slice(rest, 0, found.length) : { text: mark, spans: [] };
		const inline = opened;
		rest = found.length > 0 ? input.tracer.slice(rest, found.length) : rest;
		const above = findPoint(progress.chapters, found.number.slice(0, -1));
		const bare = found.number.length > 1 && !/\d\.\d/.test(printed.text);
		const point: Point = { number: found.number, printed, bare, passages: [], lines: words.spans.map((span) => span.line), inner: [] };
		(above?.inner ?? progress.chapters).push(point);
		progress.open = [...progress.open.filter((each) => each.number.length < found.number.length), point];
		mark = '';
		opened = true;
		if (inline || rest.text === '') break;
	}
	if (opened && rest.text) last(progress.open)?.passages.push(rest);
	return opened;
}

/** Words that go on: those of the open point, or the title of its section when an action took that title's line. */
function goOn(progress: Progress, words: Passage): void {
	const point = last(progress.open);
	const section = progress.open.at(-2);
	if (!point) return;
	const titleIsLate = section && point.bare && section.passages.length === 0 && section.inner.length === 1 && point.passages.length > 0;
	const titleGoesOn =
		section &&
		point.bare &&
		point.passages.length > 0 &&
		section.passages.length > 0 &&
		lastLine(joinPassages(section.passages)) > lastLine(joinPassages(point.passages));
	const target = (titleIsLate && !startsLower(words.text)) || titleGoesOn ? section : point;
	target.passages.push(words);
	target.lines.push(...words.spans.map((span) => span.line));
}

/** « 2030- » at the end of a line and « 2034 » at the start of the next are one range: said among the repairs. */
function lineBreaks(passages: Passage[]): Repair[] {
	return passages.flatMap((passage, i) => {
		const next = passages[i + 1];
		const end = passage.spans.at(-1);
		if (!next || !end || !meetsWithoutSpace(passage.text, next.text)) return [];
		const raw = /\d+[-–]$/.exec(passage.text)?.[0] ?? '';
		const fixed = raw + (/^\d+/.exec(next.text)?.[0] ?? '');
		return [
			{ line: end.line, start: end.end - raw.length, end: end.end, raw, fixed, method: 'line-break', reason: 'coupé en fin de ligne' }
		];
	});
}

function write(input: LayoutInput, point: Point, up: Node | null, isOnlyDepth: boolean): void {
	const passage = joinPassages(point.passages);
	input.draft.repairs.push(...lineBreaks(point.passages));
	const isItem = point.inner.length === 0 && (point.number.length > 1 || isOnlyDepth);
	if (isItem) {
		if (passage.text) addItem(input, passage, up, { number: point.number.join('.'), lines: point.lines });
		return;
	}
	const label = joinPassages([point.printed, ...point.passages]);
	const node = addHeading(input, label, up, label.text, point.number.join('.'));
	for (const line of point.lines) input.draft.notes.push({ line, disposition: 'section', reason: 'titre numéroté' });
	for (const inner of point.inner) write(input, inner, node, isOnlyDepth);
}

/** Repeated short lines (« ACTIONS » at the head of each chapter) are furniture. */
function repeatedLines(blocks: Block[]): Set<string> {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const text = wordsOf(block)?.text;
		if (text && looksUpper(text) && text.length < 40) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

/**
 * A numbered outline. A number counts only where it is the next one expected (« 2.10 » after « 2.9 », never « 2034 »), alone
 * on its line or not; other lines go on with what is open. Innermost points are the items, the others are headings.
 */
export const outlineLayout: Layout = (input) => {
	const progress: Progress = { chapters: [], open: [] };
	const repeated = repeatedLines(input.blocks);
	for (const block of input.blocks) {
		const words = wordsOf(block);
		if (!words?.text) note(input, block, 'furniture', 'ligne vide');
		else if (repeated.has(words.text)) note(input, block, 'furniture', 'intertitre répété');
		else if (!openPoints(input, words, block.type === 'bullet' ? block.marker : '', progress)) {
			if (progress.open.length === 0) note(input, block, 'metadata', 'texte avant le premier numéro');
			else goOn(progress, words);
		}
	}
	const onlyDepth = progress.chapters.every((point) => point.inner.length === 0);
	const up = input.part.section ? addHeading(input, { text: input.part.section, spans: [] }, null) : null;
	for (const point of progress.chapters) write(input, point, up, onlyDepth);
};
