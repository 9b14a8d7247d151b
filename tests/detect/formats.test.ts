import { beforeAll, describe, expect, it } from 'vitest';
import { docxOf, odtOf, xlsxOf } from '../../scripts/fixtures/office.ts';
import { pdfOf } from '../../scripts/fixtures/pdf.ts';
import { cellsOf, fixturePlan, longPlan, type FixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf, htmlOf, markdownOf, sheetRows, tabbedOf } from '../../scripts/fixtures/text.ts';
import { extractDocument, type Found } from './extractDocument.ts';

const bare = ({ text, leads, collaborators, timing, path }: Found): unknown => ({
	text,
	leads,
	collaborators,
	timing,
	path: path.slice(-2)
});

/** What the plan says, straight from its source: the answer that no reader had a hand in. */
function answer(plan: FixturePlan): unknown[] {
	return plan.sections.flatMap((section) => {
		let objective = '';
		return section.rows.map((row) => {
			objective = row.objective || objective;
			const list = row.partners === '' ? [] : row.partners.split(', ');
			return { text: row.action, leads: [row.lead], collaborators: list, path: [section.title.replace(/^Axe \d : /, ''), objective] };
		});
	});
}

const withoutTiming = (one: unknown): unknown => {
	const { timing: _timing, ...rest } = one as { timing: unknown };
	return rest;
};

describe('the same plan gives the same items in every format', () => {
	let reference: unknown[];
	beforeAll(async () => {
		reference = (await extractDocument(tabbedOf(fixturePlan))).found.map(bare);
	});

	it('tabbed text says exactly what the plan says', () => {
		expect(reference.map(withoutTiming)).toEqual(answer(fixturePlan));
	});

	const formats: [string, () => Promise<Uint8Array> | Uint8Array | string][] = [
		['DOCX', () => docxOf(fixturePlan)],
		['DOCX, merged objectives', () => docxOf(fixturePlan, { mergeObjectives: true })],
		['ODT', () => odtOf(fixturePlan)],
		['XLSX', () => xlsxOf(sheetRows(fixturePlan))],
		['CSV with semicolons', () => csvOf(fixturePlan)],
		['CSV with commas', () => csvOf(fixturePlan, ',')],
		['TSV', () => csvOf(fixturePlan, '\t')],
		['HTML', () => htmlOf(fixturePlan)],
		['Markdown', () => markdownOf(fixturePlan)],
		['PDF, ruled', () => pdfOf(fixturePlan, { ruled: true, footer: true, repeatHeader: true })],
		['PDF, ruled, merged objectives', () => pdfOf(fixturePlan, { ruled: true, mergeObjectives: true })],
		['PDF, unruled', () => pdfOf(fixturePlan, { ruled: false, footer: true })],
		['PDF, page declared sideways', () => pdfOf(fixturePlan, { ruled: true, rotation: 90 })],
		['PDF, drawn sideways', () => pdfOf(fixturePlan, { ruled: true, rotation: -90 })]
	];
	it.each(formats)('%s', async (_name, make) => {
		expect((await extractDocument(await make())).found.map(bare)).toEqual(reference);
	});

	it('columns in another order, English headers, an empty column', async () => {
		const order = [4, 2, 0, 3, 1];
		const permuted: FixturePlan = { ...fixturePlan, header: ['Timeline', 'Lead', 'Objective', 'Partners', 'Action'] };
		const rows = permuted.sections.flatMap((section) => [
			[section.title, '', '', '', '', ''],
			[...permuted.header, ''],
			...section.rows.map((row) => [...order.map((column) => cellsOf(row)[column]!), ''])
		]);
		const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
		expect((await extractDocument(`\ufeff${csv}`)).found.map(bare)).toEqual(reference);
	});

	it.each([
		['ruled', true],
		['unruled', false]
	])('rows cut by the end of a page, header and footer on each page (%s): every row whole', async (_name, ruled) => {
		const plan = longPlan(70);
		const { found, source } = await extractDocument(await pdfOf(plan, { ruled, splitRows: true, repeatHeader: true, footer: true }));
		expect(Math.max(...source.lines.map((line) => line.page ?? 0))).toBeGreaterThan(3);
		expect(found.map(bare).map(withoutTiming)).toEqual(answer(plan));
	});

	it('merged cells of a sheet: the lead covers its rows, an action covers its means and is one action', async () => {
		const rows = [
			['Action', 'Moyens', 'Responsable', 'Échéancier'],
			['Accueillir les familles', 'Tenir une fête', 'Ville', '2025'],
			['', 'Offrir une trousse', '', '2026'],
			['Informer', 'Publier un guide', 'MRC', '2025'],
			['Former', 'Offrir un atelier', 'Cégep', '2025'],
			['Jumeler', 'Recruter des familles', 'Table', '2026'],
			['Évaluer', 'Faire un bilan', 'Table', '2027']
		];
		const { found, extraction } = await extractDocument(xlsxOf(rows, { merges: ['A2:A3', 'C2:C3'] }));
		expect(found.filter((one) => one.kind === 'action').map((one) => one.text)).toEqual([
			'Accueillir les familles',
			'Informer',
			'Former',
			'Jumeler',
			'Évaluer'
		]);
		const steps = extraction.items.filter((one) => one.parent_id === extraction.items[0]!.id);
		expect(steps.map((one) => one.text)).toEqual(['Tenir une fête', 'Offrir une trousse']);
		for (const step of steps)
			expect(extraction.assignments.filter((one) => one.item_id === step.id).map((one) => one.as_written)).toEqual(['Ville']);
	});
});
