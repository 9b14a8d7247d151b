import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/blocks.ts';
import { readDocument } from '#lib/read/read.ts';
import { placedPdf } from '../../scripts/fixtures/pdf.ts';

const rowsOf = (blocks: Block[]): string[][] =>
	blocks.flatMap((block) => (block.type === 'row' ? [block.cells.map((cell) => cell.map((part) => part.text).join(' / '))] : []));

describe('words where a page puts them', () => {
	it('cells that nearly touch are two, and a number on the line of its action alone is a cell', async () => {
		const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);
		const rows: [string, string, string][] = [
			['Ouvrir un comptoir de services dans le quartier central', 'Service de police', '2026'],
			['Former le personnel', 'Maison de la famille', '2027'],
			['Publier un guide', 'Table des aînés', '2026'],
			['Prévoir un volet interculturel', 'Commission scolaire des Rives', '2028']
		];
		const lead = 80 + font.widthOfTextAtSize(rows[0]![0], 10) + 4;
		const words = ['No', 'Action', 'Porteur', 'Échéancier'].map((text, at) => ({ text, x: [60, 80, lead, lead + 120][at]!, y: 60 }));
		rows.forEach(([action, who, when], at) => {
			const y = 90 + at * 30;
			words.push({ text: String(at + 1), x: 60, y }, { text: action, x: 80, y });
			// the last row is set at its middle: its lead runs over two lines, on either side of its action
			if (at < 3) words.push({ text: who, x: lead, y }, { text: when, x: lead + 120, y });
			else
				words.push(
					{ text: 'Commission scolaire des', x: lead, y: y - 6 },
					{ text: 'Rives', x: lead, y: y + 6 },
					{ text: when, x: lead + 120, y: y - 6 }
				);
		});
		const { blocks } = await readDocument(await placedPdf(words), 'plan.pdf');
		expect(rowsOf(blocks)).toEqual([['No', 'Action', 'Porteur', 'Échéancier'], ...rows.map((row, at) => [String(at + 1), ...row])]);
	});

	it('the names of columns over a frame are its header', async () => {
		const xs = [60, 260, 400, 520];
		const cells = (y: number, row: string[]) => row.map((text, at) => ({ text, x: xs[at]! + 5, y }));
		const words = [
			...cells(95, ['Action', 'Responsable', 'Échéance']),
			...cells(120, ['Former le personnel', 'Ville', '2026']),
			...cells(150, ['Ouvrir un guichet', 'MRC', '2027'])
		];
		const across = [100, 130, 160].map((y): [number, number, number, number] => [60, y, 520, y]);
		const down = xs.map((x): [number, number, number, number] => [x, 100, x, 160]);
		const { blocks } = await readDocument(await placedPdf(words, [...across, ...down]), 'plan.pdf');
		expect(rowsOf(blocks)).toEqual([
			['Action', 'Responsable', 'Échéance'],
			['Former le personnel', 'Ville', '2026'],
			['Ouvrir un guichet', 'MRC', '2027']
		]);
	});

	it('a large number in the margin marks the paragraph beside it', async () => {
		const asked = ['Que la Ville adopte un plan', 'Que le ministère finance', 'Que les écoles disposent'];
		const words = asked.flatMap((text, at) => [
			{ text: `${text} pour toutes les personnes arrivées depuis moins de cinq ans sur le territoire`, x: 110, y: 100 + at * 40 },
			{ text: String(at + 1), x: 60, y: 108 + at * 40, size: 20, bold: true },
			{ text: 'de la municipalité.', x: 110, y: 113 + at * 40 }
		]);
		const { blocks } = await readDocument(
			await placedPdf([{ text: 'Recommandations', x: 60, y: 60, size: 16, bold: true }, ...words]),
			'avis.pdf'
		);
		expect(blocks.flatMap((block) => (block.type === 'bullet' ? [`${block.marker} ${block.passage.text}`] : []))).toEqual(
			asked.map(
				(text, at) => `${at + 1} ${text} pour toutes les personnes arrivées depuis moins de cinq ans sur le territoire de la municipalité.`
			)
		);
	});

	it('numbers in a row are a list, though larger than the text of a box beside them', async () => {
		const deeds = ['Former le personnel', 'Ouvrir un guichet', 'Publier un guide'];
		const body = Array.from({ length: 12 }, (_, at) => ({
			text: 'La démarche a duré quatorze mois et réuni cent personnes.',
			x: 60,
			y: 200 + at * 11,
			size: 8
		}));
		const words = [
			{ text: 'Actions', x: 60, y: 80, size: 12, bold: true },
			...deeds.map((text, at) => ({ text: `${at + 1}. ${text}`, x: 60, y: 100 + at * 15, size: 11 }))
		];
		const { blocks } = await readDocument(await placedPdf([...words, ...body]), 'plan.pdf');
		expect(blocks.flatMap((block) => (block.type === 'bullet' ? [block.passage.text] : []))).toEqual(deeds);
	});
});
