import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '#lib/model/blocks.ts';
import { DocumentBuilder } from '#lib/read/builder.ts';
import { type Piece, toParagraphs, vocabulary } from '#lib/read/pdf/paragraphs.ts';
import { readDocument } from '#lib/read/read.ts';
import { pdfOf, twoColumnPdf } from '../../scripts/fixtures/pdf.ts';
import { fixturePlan, longPlan } from '../../scripts/fixtures/plan.ts';

const read = (bytes: Uint8Array): Promise<SourceDocument> => readDocument(bytes, 'plan.pdf');
const rows = (document: SourceDocument): string[][] =>
	document.blocks.flatMap((block) => (block.type === 'row' ? [block.cells.map((cell) => cell.map((part) => part.text).join(' '))] : []));

describe('PDF', () => {
	it('leaves the functions of the language as they were', async () => {
		const before = [Array.prototype.push, JSON.parse, JSON.stringify];
		await read(await pdfOf(fixturePlan, { ruled: true }));
		expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(before);
	});

	it('a line knows its page, and a passage its line', async () => {
		const { lines, blocks } = await read(await pdfOf(fixturePlan, { ruled: true, footer: true }));
		expect(new Set(lines.map((line) => line.page))).toEqual(new Set([1, 2]));
		for (const block of blocks) {
			const passages = block.type === 'row' ? block.cells.flat() : block.type === 'blank' ? [] : [block.passage];
			for (const { text, spans } of passages)
				expect(spans.map((span) => lines[span.line - 1]!.raw.slice(span.start, span.end)).join(' ')).toBe(text);
		}
	});

	it('headers, footers and page numbers are furniture, and the header of a table that comes back too', async () => {
		const { blocks } = await read(await pdfOf(longPlan(40), { ruled: true, repeatHeader: true, footer: true }));
		const furniture = blocks.flatMap((block) => (block.type === 'furniture' ? [block.passage.text] : []));
		expect(furniture.filter((text) => text.startsWith('Table de concertation du Haut-Rivage')).length).toBeGreaterThan(2);
		expect(furniture).toContain(fixturePlan.header.join(' '));
		expect(rows({ format: '', lines: [], repairs: [], blocks }).filter((row) => row[0] === 'Objectif')).toHaveLength(1);
	});

	it('two columns of prose are read one after the other, and paragraphs are whole', async () => {
		const paragraphs = [...fixturePlan.introduction, ...fixturePlan.introduction, ...fixturePlan.introduction];
		const { blocks } = await read(await twoColumnPdf('Rapport', paragraphs));
		const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.passage.text] : []));
		// the column ends inside a sentence: what follows begins in lower case, which every layout reads as going on
		expect(
			texts
				.join('\n')
				.replace(/\n(?=\p{Ll})/gu, ' ')
				.split('\n')
		).toEqual(paragraphs);
	});

	it('a merged cell is written once and repeats on the rows that it covers', async () => {
		const { blocks } = await read(await pdfOf(fixturePlan, { ruled: true, mergeObjectives: true }));
		const second = blocks.flatMap((block) => (block.type === 'row' ? [block] : []))[2]!;
		expect(second.cells[0]![0]!.text).toBe(fixturePlan.sections[0]!.rows[0]!.objective);
		expect(second.cells[0]![0]!.spans[0]!.line).toBe(second.line_start - 1);
	});

	it('a word cut at the end of a line is joined, a compound keeps its hyphen, and both are said', async () => {
		const lines = ['La Ville soutient l’immi-', 'gration et le vivre-', 'ensemble dans le Haut-', 'Bocage, chez elle.'];
		const pieces = lines.map((text, index): Piece => ({
			text,
			marker: '',
			x0: 50,
			textX: 50,
			x1: 50 + text.length * 5,
			size: 10,
			bold: false,
			y: 100 + index * 12
		}));
		const [paragraph] = toParagraphs(pieces, { left: 50, right: 180, lenient: true }, vocabulary(['l’immigration', 'le vivre-ensemble']));
		const builder = new DocumentBuilder('pdf');
		builder.paragraph(paragraph!.lines);
		const { blocks, repairs, lines: cited } = builder.document();
		expect(blocks[0]).toMatchObject({
			type: 'paragraph',
			passage: { text: 'La Ville soutient l’immigration et le vivre-ensemble dans le Haut-Bocage, chez elle.' }
		});
		expect(cited.map((line) => line.raw)).toEqual(lines);
		expect(repairs.map(({ raw, fixed, method }) => ({ raw, fixed, method }))).toEqual([
			{ raw: 'l’immi-', fixed: 'l’immi', method: 'line-break' }
		]);
	});

	it('a numbered recommendation begins a paragraph, however full the line before it', () => {
		const lines = [
			'Recommandation 1 : Que la Ville adopte un plan',
			'd’accueil des familles.',
			'Recommandation 2 : Que la Ville forme ses',
			'équipes.'
		];
		const pieces = lines.map((text, index): Piece => ({
			text,
			marker: '',
			x0: 50,
			textX: 50,
			x1: index === 3 ? 90 : 295,
			size: 10,
			bold: false,
			y: 100 + index * 12
		}));
		const found = toParagraphs(pieces, { left: 50, right: 300, lenient: true }, vocabulary([]));
		expect(found.map((one) => one.lines.length)).toEqual([2, 2]);
	});

	it.each([true, false])('rows cut by the end of a page are whole rows again (ruled: %s)', async (ruled) => {
		const plan = longPlan(70);
		const document = await read(await pdfOf(plan, { ruled, splitRows: true, repeatHeader: true, footer: true }));
		const cells = rows(document).slice(1);
		expect(cells.map((row) => row[1])).toEqual(plan.sections[0]!.rows.map((row) => row.action));
		expect(cells.map((row) => row[2])).toEqual(plan.sections[0]!.rows.map((row) => row.lead));
	});

	it('three hundred pages: every row, once', async () => {
		const plan = longPlan(3900);
		const document = await read(await pdfOf(plan, { ruled: true, repeatHeader: true, footer: true }));
		expect(Math.max(...document.lines.map((line) => line.page ?? 0))).toBeGreaterThanOrEqual(250);
		expect(
			rows(document)
				.slice(1)
				.map((row) => row[1])
		).toEqual(plan.sections[0]!.rows.map((row) => row.action));
	});
});
