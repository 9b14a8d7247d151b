import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '#lib/intake/errors.ts';
import { segmentsOf } from '#lib/intake/inline.ts';
import { makeTracer } from '#lib/intake/passage.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Passage } from '#lib/model/blocks.ts';
import { layouts } from '#lib/intake/layouts/layouts.ts';
import type { LayoutName } from '#lib/model/plan.ts';
import { extracted, made, planIds, sourceOf } from './corpus.ts';
import { letters, repaired } from './repaired.ts';

describe.each(planIds)('%s', (id) => {
	const raws = sourceOf(id).replace(/\n$/, '').split('\n');
	const { items, assignments, timings, mentions, repairs, ledger, sections } = extracted(id);
	const inLine = (span: { line: number; start: number; end: number }): boolean =>
		span.start >= 0 && span.start < span.end && span.end <= (raws[span.line - 1]?.length ?? -1);

	it('every span stands inside its line, and inside the lines of its item', () => {
		for (const item of items) {
			expect(item.spans.length).toBeGreaterThan(0);
			for (const span of item.spans) {
				expect(inLine(span)).toBe(true);
				expect(span.line).toBeGreaterThanOrEqual(item.line_start);
				expect(span.line).toBeLessThanOrEqual(item.line_end);
			}
		}
		for (const { span } of [...assignments, ...timings]) if (span) expect(inLine(span)).toBe(true);
		for (const repair of repairs) expect((raws[repair.line - 1] ?? '').slice(repair.start, repair.end)).toBe(repair.raw);
	});

	it('the text of an item is the raw text of its spans, declared repairs made', () => {
		const inText = repairs.filter((repair) => repair.method !== 'line-break');
		for (const item of items) expect(repaired(item.spans, raws, inText)).toBe(letters(item.text));
	});

	it('the source text of an item is a copy of the document', () => {
		for (const item of items)
			for (const part of item.text_source.split('\n'))
				expect(raws.some((raw) => letters(raw.replace(/<[^>]*>|[•○]/g, '')).includes(letters(part)))).toBe(true);
	});

	it('names, dates and mentions are written where their spans say', () => {
		for (const { as_written, span } of [...assignments, ...timings]) {
			if (span) expect(repaired([span], raws, repairs)).toBe(letters(as_written));
		}
		for (const { item_id, span_start, span_end } of mentions) {
			const text = items.find((item) => item.id === item_id)?.text ?? '';
			expect(text.slice(span_start, span_end).trim()).not.toBe('');
			expect(span_end).toBeLessThanOrEqual(text.length);
		}
	});

	it('every line has one disposition, and the lines of items and sections agree with it', () => {
		expect(ledger.map((line) => line.line)).toEqual(raws.map((_, i) => i + 1));
		for (const line of ledger) expect(line.reason).not.toBe('');
		for (const item of items) for (const { line } of item.spans) expect(ledger[line - 1]?.disposition).toBe('item');
		for (const section of sections) expect(['section', 'item']).toContain(ledger[section.line_start - 1]?.disposition);
	});

	it('ids are unique, parents and sections exist', () => {
		const ids = new Set(items.map((item) => item.id));
		expect(ids.size).toBe(items.length);
		const sectionIds = new Set(sections.map((section) => section.id));
		for (const item of items) {
			if (item.parent_id) expect(ids).toContain(item.parent_id);
			if (item.section_id) expect(sectionIds).toContain(item.section_id);
			expect(item.section_id).not.toBeNull();
		}
		for (const section of sections) if (section.parent_id) expect(sectionIds).toContain(section.parent_id);
	});
});

describe('any text', () => {
	const markup = fc.constantFrom(
		'<p>',
		'</p>',
		'<ul style="x">',
		'• ',
		'○ ',
		'**',
		'<u>',
		'</i>',
		'- ',
		'[lien](http://x.ca)',
		'\t',
		' ',
		'  ',
		'&nbsp;',
		'&amp;',
		'# ',
		'1) ',
		'→ '
	);
	const line = fc
		.array(fc.oneof(markup, fc.string({ maxLength: 6 }), fc.constantFrom('école', "l'été", 'Œuvre', '«\u00A0mot\u00A0»')), {
			maxLength: 12
		})
		.map((parts) => parts.join('').replace(/[\n\r\f]/g, ''));

	it('words come out in their order, each at its place', () => {
		fc.assert(
			fc.property(line, (raw) => {
				let last = -1;
				for (const segment of segmentsOf(raw, 1)) {
					for (const span of segment.spans) {
						expect(span.start).toBeGreaterThan(last);
						expect(span.end).toBeLessThanOrEqual(raw.length);
						last = span.end - 1;
					}
					expect(segment.text).toBe(segment.text.trim());
				}
			})
		);
	});

	it('a slice of a passage is written where its spans say', () => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.nat(40), fc.nat(40), (raws, a, b) => {
				const { blocks, lines } = readTextBlocks(raws.join('\n'));
				const tracer = makeTracer(lines, []);
				const passages = blocks.flatMap((block): Passage[] =>
					block.type === 'blank' ? [] : block.type === 'row' ? block.cells.flat() : [block.passage]
				);
				for (const passage of passages) {
					if (passage.text.includes('&') || /[<>"]/.test(passage.text)) continue;
					const slice = tracer.slice(passage, Math.min(a, b), Math.max(a, b));
					expect(letters(tracer.source(slice.spans))).toBe(letters(slice.text));
				}
			})
		);
	});

	it('blocks never run past their line and cover every line', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 8 }), (raws) => {
				const { blocks, lines } = readTextBlocks(raws.join('\n'));
				const covered = new Set(blocks.map((block) => block.line_start));
				for (const each of lines) if (each.raw.trim() === '') expect(covered).toContain(each.n);
			})
		);
	});
});

/** Signs without words are no element, whatever the layout that a person chose. */
it.each(Object.keys(layouts) as LayoutName[])('%s makes no element of « , » or « ; »', (layout) => {
	for (const text of [', ', 'Action\n ; ', '• ,\n• Offrir des ateliers'])
		try {
			for (const item of made(text, [{ layout }]).items) expect(item.text).toMatch(/\p{L}/u);
		} catch (error) {
			expect(error).toBeInstanceOf(IntakeError);
		}
});

it('a number before signs alone is not taken from them: no element is without words', () => {
	for (const layout of ['paragraphs', 'list'] as const) {
		const { items } = made('1.1 ; \n', [{ layout }]);
		expect(items.filter(({ text }) => text === '')).toEqual([]);
	}
	expect(made('1.1 « Ouvrir » un guichet\n', [{ layout: 'paragraphs' }]).items.map(({ text }) => text)).toEqual(['« Ouvrir » un guichet']);
});
