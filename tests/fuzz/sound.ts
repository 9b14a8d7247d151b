import { expect } from 'vitest';
import type { Passage, SourceDocument, Span } from '#lib/model/blocks.ts';
import type { Extraction } from '#lib/model/extraction.ts';
import { letters, repaired } from '../intake/repaired.ts';

/** A sentence for the person who gave the input: it may open with the name of the file to mend. */
export const isSentence = (words: string): boolean => /^(?:[\p{Lu}«]|plan\.yaml : ).* .*[.…]$/su.test(words);

const passagesOf = ({ blocks }: SourceDocument): Passage[] =>
	blocks.flatMap((block) => (block.type === 'blank' ? [] : block.type === 'row' ? block.cells.flat() : [block.passage]));

/** Lines are numbered from 1 without a gap, and every passage stands inside lines that exist. */
export function expectSoundDocument(document: SourceDocument): void {
	document.lines.forEach(({ n }, index) => expect(n).toBe(index + 1));
	const fits = ({ line, start, end }: Span): boolean => start >= 0 && start <= end && end <= (document.lines[line - 1]?.raw.length ?? -1);
	for (const { spans } of passagesOf(document)) expect(spans.filter((span) => !fits(span))).toEqual([]);
	for (const { line_start, line_end } of document.blocks) {
		expect(line_start).toBeGreaterThan(0);
		expect(line_end).toBeGreaterThanOrEqual(line_start);
		expect(line_end).toBeLessThanOrEqual(document.lines.length);
	}
}

const hides = (line: string): boolean => /\[(?:nom|courriel|téléphone) retiré\]/u.test(line);

/** The ledger holds every line once, spans stand inside their text, and the words of an item are those of the document, repairs made. */
export function expectSoundExtraction({ lines }: SourceDocument, extraction: Extraction): void {
	const { items, assignments, timings, mentions, repairs, ledger, sections } = extraction;
	// spans stand in the lines as they are published, without what was removed of them
	const raws = ledger.map(({ text }) => text);
	const whole = lines.filter(
		({ raw }, index) => raw !== raws[index] && ledger[index]?.disposition !== 'personal' && !hides(raws[index] ?? '')
	);
	expect(whole).toEqual([]);
	const fits = ({ line, start, end }: Span): boolean => start >= 0 && start < end && end <= (raws[line - 1]?.length ?? -1);
	expect(ledger.map(({ line }) => line)).toEqual(raws.map((_, index) => index + 1));
	const known = new Set(sections.map(({ id }) => id));
	const inText = repairs.filter(({ method }) => method !== 'line-break');
	for (const item of items) {
		expect(item.spans.length).toBeGreaterThan(0);
		expect(item.spans.filter((span) => !fits(span))).toEqual([]);
		expect(repaired(item.spans, raws, inText)).toBe(letters(item.text));
		expect(item.section_id === null || known.has(item.section_id)).toBe(true);
		for (const { line } of item.spans) expect(['item', 'personal']).toContain(ledger[line - 1]?.disposition);
	}
	for (const { span, as_written } of [...assignments, ...timings]) {
		if (!span) continue;
		expect(fits(span)).toBe(true);
		expect(letters(as_written)).not.toBe('');
	}
	const textOf = new Map(items.map(({ id, text }) => [id, text]));
	for (const { item_id, span_start, span_end } of mentions) {
		expect(span_start).toBeLessThan(span_end);
		expect(span_end).toBeLessThanOrEqual(textOf.get(item_id)?.length ?? -1);
	}
	for (const { year_start, year_end, date_start, date_end } of timings) {
		if (year_start !== null && year_end !== null) expect(year_start).toBeLessThanOrEqual(year_end);
		for (const date of [date_start, date_end]) if (date) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
	}
}
