import type { Block, Passage, SourceDocument, SourceLine, Span } from '../../model/blocks.ts';
import type { PlanNames } from '../../model/plan.ts';
import { foldKey } from '../../text/fold.ts';
import { escapePattern, wordEnd, wordStart } from '../../text/word.ts';
import { email, phone } from './addresses.ts';
import { findNames, type FoundName } from './find.ts';
import { titles } from './shape.ts';

/** A line of the source that may be published, and what was taken out of it. */
export interface MaskedLine {
	line: number;
	text: string;
	removed: string[];
}

/** Takes personal data out of any text of the document. */
export interface Mask {
	/**
	 * What stood there gives way to « [nom retiré] » and the like; `take` is called with each string removed and where it stood. `known`: what was
	 * taken out of the lines of these words, where signs left out may have glued it to what follows.
	 */
	text(words: string, take?: (found: string, at: number, instead: string) => void, known?: readonly Removed[]): string;
	/** names found, for review */
	names: FoundName[];
}

interface Removed {
	found: string;
	/** what stands in its place */
	by: string;
}

interface Place {
	start: number;
	end: number;
	by: string;
}

const instead = { name: '[nom retiré]', email: '[courriel retiré]', phone: '[téléphone retiré]' };

/** A surname alone is a person's only after a title: « Mme Laval » is not every « Laval ». */
const patternOf = (name: string): string => (name.includes(' ') ? escapePattern(name) : `(?<=${titles}\\s)${escapePattern(name)}`);

/** Every place of one text that is to be removed, none over another, in order. */
function placesIn(text: string, named: RegExp | null): Place[] {
	const found: Place[] = [];
	const looks: [RegExp | null, string][] = [
		[text.includes('@') ? email : null, instead.email],
		[phone, instead.phone],
		[named, instead.name]
	];
	for (const [pattern, by] of looks) {
		if (!pattern) continue;
		for (const { 0: words, index } of text.matchAll(pattern)) {
			const [start, end] = [index, index + words.length];
			if (end > start && !found.some((one) => start < one.end && end > one.start)) found.push({ start, end, by });
		}
	}
	return found.sort((one, other) => one.start - other.start);
}

/** The same places, each no wider than what the lines lost there, and those of what they lost that these words glue to others. */
function agreed(text: string, places: readonly Place[], known: readonly Removed[]): Place[] {
	const left = [...places];
	const sure: Place[] = [];
	for (const { found, by } of known) {
		const wider = left.findIndex(({ start, end }) => text.slice(start, end).includes(found));
		const from = wider < 0 ? 0 : left[wider]!.start;
		if (wider >= 0) left.splice(wider, 1);
		const free = (start: number): boolean => ![...left, ...sure].some((one) => start < one.end && start + found.length > one.start);
		let start = text.indexOf(found, from);
		while (start >= 0 && !free(start)) start = text.indexOf(found, start + 1);
		if (start >= 0) sure.push({ start, end: start + found.length, by });
	}
	return [...left, ...sure].sort((one, other) => one.start - other.start);
}

/** The mask of a document. Names of persons, e-mails and phone numbers go; organisations and functions stay. */
export function makeMask(
	lines: readonly SourceLine[],
	people: ReadonlySet<number>,
	{ keep = [], remove = [] }: PlanNames = {},
	isKnown: (name: string) => boolean = () => false
): Mask {
	const kept = new Set(keep.map(foldKey));
	const added = remove.map((name): FoundName => ({
		name,
		line: lines.find(({ raw }) => raw.includes(name))?.n ?? 0,
		sign: 'added'
	}));
	const names = [...findNames(lines, people, isKnown), ...added];
	const gone = [...new Set(names.map(({ name }) => name))].filter((name) => !kept.has(foldKey(name))).sort((a, b) => b.length - a.length);
	const named = gone.length > 0 ? new RegExp(`${wordStart}(?:${gone.map(patternOf).join('|')})${wordEnd}`, 'gu') : null;
	return {
		names,
		text(words, take = () => {}, known = []) {
			let masked = '';
			let at = 0;
			for (const { start, end, by } of agreed(words, placesIn(words, named), known)) {
				take(words.slice(start, end), start, by);
				masked += words.slice(at, start) + by;
				at = end;
			}
			return masked + words.slice(at);
		}
	};
}

/** Lines without personal data. A name found once is taken out wherever the document has it. */
export const maskLines = (lines: readonly SourceLine[], mask: Mask): MaskedLine[] =>
	lines.map(({ n, raw }) => {
		const removed: string[] = [];
		return { line: n, text: mask.text(raw, (found) => removed.push(found)), removed };
	});

/** The same document without what the mask takes out: lines, passages, and where each passage stands. */
export function maskDocument(document: SourceDocument, mask: Mask): SourceDocument {
	const cuts = new Map<number, { start: number; end: number; found: string; by: string }[]>();
	const lines = document.lines.map((line) => {
		const own: { start: number; end: number; found: string; by: string }[] = [];
		const raw = mask.text(line.raw, (found, start, by) => own.push({ start, end: start + found.length, found, by }));
		if (own.length > 0) cuts.set(line.n, own);
		return own.length > 0 ? { ...line, raw } : line;
	});
	/** where an offset of the line as it was stands in the line as it is: inside what was removed, at its end for an end */
	const moved = (line: number, offset: number, isEnd: boolean): number => {
		let shift = 0;
		for (const { start, end, by } of cuts.get(line) ?? []) {
			if (offset >= end) shift += by.length - (end - start);
			else if (offset > start) return start + shift + (isEnd ? by.length : 0);
		}
		return offset + shift;
	};
	const place = <S extends Span>(span: S): S =>
		cuts.has(span.line) ? { ...span, start: moved(span.line, span.start, false), end: moved(span.line, span.end, true) } : span;
	/** Spans on both sides of a sign left out may have become one and the same. */
	const places = <S extends Span>(spans: readonly S[]): S[] => {
		const found: S[] = [];
		for (const span of spans.map(place)) {
			const last = found.at(-1);
			const start = last?.line === span.line ? Math.max(span.start, last.end) : span.start;
			if (start < span.end || span.start === span.end) found.push({ ...span, start });
		}
		return found;
	};
	const passage = <P extends Passage>(one: P): P => {
		if (!one.spans.some(({ line }) => cuts.has(line))) return one;
		const lost = one.spans.flatMap(({ line, start, end }) => (cuts.get(line) ?? []).filter((cut) => cut.start < end && cut.end > start));
		return { ...one, text: mask.text(one.text, undefined, [...new Set(lost)]), spans: places(one.spans) };
	};
	const block = (one: Block): Block => {
		if (one.type === 'blank') return one;
		if (one.type === 'row') return { ...one, cells: one.cells.map((cell) => cell.map(passage)) };
		return { ...one, passage: passage(one.passage) };
	};
	return { ...document, lines, blocks: document.blocks.map(block), repairs: document.repairs.map(place) };
}
