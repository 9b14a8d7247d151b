import { vocabulary } from '#lib/read/pdf/paragraphs.ts';
import { describe, expect, it } from 'vitest';
import type { PageContent, Ruling, Run } from '#lib/read/pdf/geometry.ts';
import { ruledTables } from '#lib/read/pdf/ruled.ts';
import { commonColumns, onColumns, type TableCell } from '#lib/read/pdf/table.ts';

const run = (text: string, x0: number, x1: number, y: number): Run => ({ text, x0, x1, y, size: 10, bold: false });
const grid = (xs: number[], ys: number[]): Ruling[] => [
	...xs.map((at): Ruling => ({ vertical: true, at, from: ys[0]!, to: ys.at(-1)! })),
	...ys.map((at): Ruling => ({ vertical: false, at, from: xs[0]!, to: xs.at(-1)! }))
];

const textsOf = (runs: Run[], xs: number[], ys: number[], words: string[] = []): string[][] => {
	const content: PageContent = { page: 1, width: 600, height: 800, runs, rulings: grid(xs, ys), pictures: 0 };
	return ruledTables(content, vocabulary(words)).tables[0]!.rows.map((row) =>
		row.map((cell) => cell.parts.map((part) => part.text).join(' / '))
	);
};

describe('cells of a ruled table', () => {
	it('words of two cells that come as one run are cut at the ruling', () => {
		const rows = textsOf(
			[
				run('Mesure', 55, 90, 20),
				run('Porteur', 255, 295, 20),
				run('Réviser la politique d’embauche Ressources', 55, 305, 50),
				run('humaines', 255, 300, 62)
			],
			[50, 250, 350],
			[5, 30, 70]
		);
		expect(rows).toEqual([
			['Mesure', 'Porteur'],
			['Réviser la politique d’embauche', 'Ressources humaines']
		]);
	});

	it('a word that its column cuts without a hyphen is made whole; two words stay two', () => {
		const rows = textsOf(
			[
				run('Échéanci', 55, 97, 20),
				run('er', 55, 64, 31),
				run('Quoi', 105, 130, 20),
				run('Direction', 55, 96, 50),
				run('de', 55, 66, 61),
				run('Agir', 105, 130, 50)
			],
			[50, 100, 200],
			[5, 40, 80]
		);
		expect(rows).toEqual([
			['Échéancier', 'Quoi'],
			['Direction de', 'Agir']
		]);
	});
});

describe('a table that goes on with another', () => {
	const cell = (column: number, text: string): TableCell => ({ column, rows: 1, parts: [{ marker: '', text }] });
	const places = (rows: TableCell[][]): unknown[] =>
		rows.map((row) => row.map(({ column, parts }) => [column, parts.map(({ text }) => text)]));

	it('edges a few points apart stay those of two columns', () => {
		const [page, table] = [
			[70, 150, 154, 540],
			[70, 150, 154, 400, 540]
		];
		expect(commonColumns(page!, table!)).toEqual(table);
		expect(places(onColumns([[cell(0, 'Mesure'), cell(2, 'Former')]], page!, table!))).toEqual([
			[
				[0, ['Mesure']],
				[2, ['Former']]
			]
		]);
	});

	it('cells between edges that come together keep all their words', () => {
		expect(places(onColumns([[cell(0, 'Mesure'), cell(1, 'Former'), cell(2, 'Ville')]], [70, 150, 156, 540], [70, 153, 540]))).toEqual([
			[
				[0, ['Mesure']],
				[1, ['Former', 'Ville']]
			]
		]);
	});
});
