import type { Passage, Repair, SourceLine, Span } from '#lib/model/blocks.ts';

/** Where a character of a passage stands in the document; null for a space that joins two stretches. */
export type Place = { line: number; offset: number } | null;

export interface Tracer {
	/** one place for each character of `passage.text` */
	places(passage: Passage): Place[];
	/** the part of a passage between two offsets of its text, without the spaces around it */
	slice(passage: Passage, start: number, end?: number): Passage;
	/** the words as the document has them: stretches of one line as written, lines joined by a newline */
	source(spans: Span[]): string;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function placesOf(passage: Passage, rawOf: (line: number) => string, repairsOf: (line: number) => Repair[]): Place[] {
	const { text } = passage;
	const places: Place[] = new Array<Place>(text.length).fill(null);
	let at = 0;
	for (const span of passage.spans) {
		const raw = rawOf(span.line);
		const repairs = repairsOf(span.line);
		let offset = span.start;
		while (offset < span.end && at < text.length) {
			const repair = repairs.find((each) => each.start === offset && each.end <= span.end && text.startsWith(each.fixed, at));
			if (repair) {
				for (let i = 0; i < repair.fixed.length; i++) places[at++] = { line: span.line, offset };
				offset = repair.end;
			} else if (raw[offset] === text[at] || (isSpace(raw[offset]) && isSpace(text[at]))) {
				places[at++] = { line: span.line, offset: offset++ };
			} else if (isSpace(text[at]) && !isSpace(raw[offset])) at++;
			else offset++;
		}
	}
	return places;
}

/** Contiguous stretches of the source; white space between two characters doesn't part them. */
function spansOf(places: Place[], rawOf: (line: number) => string, widthAt: (line: number, offset: number) => number): Span[] {
	const spans: Span[] = [];
	for (const place of places) {
		if (!place) continue;
		const last = spans.at(-1);
		const end = place.offset + widthAt(place.line, place.offset);
		const touches =
			last &&
			last.line === place.line &&
			place.offset >= last.start &&
			(place.offset <= last.end || rawOf(place.line).slice(last.end, place.offset).trim() === '');
		if (touches) last.end = Math.max(last.end, end);
		else spans.push({ line: place.line, start: place.offset, end });
	}
	return spans;
}

export function makeTracer(lines: SourceLine[], repairs: Repair[]): Tracer {
	const raws = new Map(lines.map((line) => [line.n, line.raw]));
	const byLine = new Map<number, Repair[]>();
	for (const repair of repairs) byLine.set(repair.line, [...(byLine.get(repair.line) ?? []), repair]);
	const rawOf = (line: number): string => raws.get(line) ?? '';
	const repairsOf = (line: number): Repair[] => byLine.get(line) ?? [];
	const widthAt = (line: number, offset: number): number => {
		const repair = repairsOf(line).find((each) => each.start === offset);
		return repair ? repair.end - repair.start : 1;
	};
	const places = (passage: Passage): Place[] => placesOf(passage, rawOf, repairsOf);
	return {
		places,
		slice(passage, start, end = passage.text.length) {
			const words = passage.text.slice(start, end);
			const from = start + (words.length - words.trimStart().length);
			const to = end - (words.length - words.trimEnd().length);
			if (from === 0 && to === passage.text.length) return passage;
			if (to <= from) return { text: '', spans: [] };
			return { text: passage.text.slice(from, to), spans: spansOf(places(passage).slice(from, to), rawOf, widthAt) };
		},
		source(spans) {
			let words = '';
			spans.forEach((span, i) => {
				const before = spans[i - 1];
				if (before) words += before.line !== span.line ? '\n' : /\s/.test(rawOf(span.line).slice(before.end, span.start)) ? ' ' : '';
				words += rawOf(span.line).slice(span.start, span.end);
			});
			return words;
		}
	};
}

/** Passages one after the other, with a space between; « 2030- » and « 2034 », « jeunesse- » and « emploi » meet without one. */
export function joinPassages(passages: Passage[]): Passage {
	const said = passages.filter(({ text }) => text !== '');
	if (said.length < 2) return said[0] ?? passages.at(-1) ?? { text: '', spans: [] };
	const parts: string[] = [];
	/** what follows the last space so far: the joint depends on no more, and the whole text is not read again at each passage */
	let end = '';
	for (const { text } of said) {
		const meets = meetsWithoutSpace(end, text) || isCompound(end, text);
		if (parts.length > 0 && !meets) parts.push(' ');
		parts.push(text);
		end = lastWord(meets ? end + text : text);
	}
	return { text: parts.join(''), spans: said.flatMap(({ spans }) => spans) };
}

function lastWord(text: string): string {
	let start = text.length;
	while (start > 0 && !isSpace(text[start - 1])) start--;
	return text.slice(start);
}

/** A range of years cut at the end of a line, « 2030- » then « 2034 ». */
export const meetsWithoutSpace = (before: string, after: string): boolean => /\d[-–]$/.test(before) && /^\d/.test(after);

/** « Rimouski- » at the end of a line, « Neigette » at the start of the next. */
export const isCutName = (before: string, after: string): boolean =>
	/(?<!\p{L})\p{Lu}\p{Ll}[\p{L}-]*-$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after);

const isCompound = (before: string, after: string): boolean =>
	(/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) || isCutName(before, after);

/** Without the punctuation that only links an entry of a list to the next (« ; », « , » or « : » at the end). */
export function withoutLinkMark(passage: Passage, tracer: Tracer): Passage {
	const kept = passage.text.replace(/(?:;\s+(?:et|and))?[\s;,:]*$/u, '');
	return kept.length === passage.text.length ? passage : tracer.slice(passage, 0, kept.length);
}

export const firstLine = (passage: Passage): number => passage.spans[0]?.line ?? 0;
export const lastLine = (passage: Passage): number => passage.spans.at(-1)?.line ?? 0;
