import { parseHTML } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import type { Drawing } from '#lib/charts/drawing.ts';
import { wrap } from '#lib/charts/drawing.ts';
import type { Mark } from '#lib/charts/mark.ts';
import { shareDots } from '#lib/charts/shareDots.ts';
import { themeMatrix } from '#lib/charts/themeMatrix.ts';
import { tileMap, type Tile } from '#lib/charts/tileMap.ts';
import { workload } from '#lib/charts/workload.ts';
import { formats } from '#lib/i18n/format.ts';

const { document } = parseHTML('<html><body></body></html>');
const at = (width: number): Drawing => ({ document: document as unknown as Document, width, format: formats.fr });
const mark = (label: string, n: number): Mark => ({ href: `?x=${label}`, n, label });

/** Links of a drawing: what each says, how many it stands for, where it leads. */
const links = (svg: Element) =>
	[...svg.querySelectorAll('a')].map((link) => [link.getAttribute('aria-label'), link.getAttribute('data-n'), link.getAttribute('href')]);
const texts = (svg: Element) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

const bars = [
	{ actor: 'Alpha', role: 'Porteur', n: 40, mark: mark('Alpha porteur', 40) },
	{ actor: 'Alpha', role: 'Collaborateur', n: 15, mark: mark('Alpha collaborateur', 15) },
	{ actor: 'Bêta', role: 'Porteur', n: 0, mark: null },
	{ actor: 'Bêta', role: 'Collaborateur', n: 23, mark: mark('Bêta collaborateur', 23) }
];
const cells = [
	{ theme: 'Emploi', note: 'α 0,97', document: 'Un', n: 8, of: 59, weak: false, mark: mark('Emploi Un', 8) },
	{ theme: 'Emploi', note: 'α 0,97', document: 'Deux', n: 0, of: 12, weak: false, mark: null },
	{ theme: 'Santé', note: 'n = 4', document: 'Un', n: 2, of: 59, weak: true, mark: mark('Santé Un', 2) },
	{ theme: 'Santé', note: 'n = 4', document: 'Deux', n: 1, of: 12, weak: true, mark: mark('Santé Deux', 1) }
];
const documents = [
	{ name: 'Un', note: 'Plan' },
	{ name: 'Deux', note: 'Plan' }
];
const dots = [
	{ document: 'Un', group: 'national' as const, k: 8, n: 59, low: 0.066, high: 0.24, mark: mark('Un', 8) },
	{ document: 'Deux', group: 'local' as const, k: 0, n: 12, low: 0, high: 0.185, mark: null }
];
const tiles: Tile[] = [
	{
		code: '01',
		name: 'Bas-Saint-Laurent',
		row: 0,
		column: 1,
		state: 'analysed',
		alsoKnown: true,
		n: 91,
		blank: null,
		mark: mark('Bas-Saint-Laurent', 91)
	},
	{ code: '02', name: 'Saguenay–Lac-Saint-Jean', row: 0, column: 0, state: 'none', alsoKnown: false, n: 0, blank: null, mark: null }
];

describe.each([360, 1000])('at %i pixels', (width) => {
	test('each mark of each chart leads to its own items, and only where there are some', () => {
		expect(links(workload(bars, ['Porteur', 'Collaborateur'], at(width))).sort()).toEqual([
			['Alpha collaborateur', '15', '?x=Alpha collaborateur'],
			['Alpha porteur', '40', '?x=Alpha porteur'],
			['Bêta collaborateur', '23', '?x=Bêta collaborateur']
		]);
		expect(
			links(themeMatrix(cells, documents, at(width)))
				.map(([label, n]) => [label, n])
				.sort()
		).toEqual([
			['Emploi Un', '8'],
			['Santé Deux', '1'],
			['Santé Un', '2']
		]);
		expect(links(shareDots(dots, { most: 0.3, none: 'aucun' }, at(width)))).toEqual([['Un', '8', '?x=Un']]);
		expect(links(tileMap(tiles, at(width)))).toEqual([['Bas-Saint-Laurent', '91', '?x=Bas-Saint-Laurent']]);
	});

	test('each mark stands where its bar, cell or dot is', () => {
		const groups = (svg: Element) => [...svg.querySelectorAll('.hit')].map((group) => links(group).map(([label]) => label));
		expect(groups(workload(bars, ['Porteur', 'Collaborateur'], at(width)))).toEqual([
			['Alpha porteur'],
			['Alpha collaborateur', 'Bêta collaborateur']
		]);
		const height = (svg: Element, label: string) => Number(svg.querySelector(`a[aria-label="${label}"] rect`)?.getAttribute('y'));
		const matrix = themeMatrix(cells, documents, at(width));
		expect(height(matrix, 'Santé Un')).toBe(height(matrix, 'Santé Deux'));
		expect(height(matrix, 'Santé Un')).toBeGreaterThan(height(matrix, 'Emploi Un'));
	});

	test('nothing is shown as a bare zero', () => {
		const drawn = [
			workload(bars, ['Porteur', 'Collaborateur'], at(width)),
			themeMatrix(cells, documents, at(width)),
			tileMap(tiles, at(width))
		];
		for (const svg of drawn) expect(texts(svg)).not.toContain('0');
	});

	test('screen readers meet the links only', () => {
		for (const svg of [workload(bars, ['Porteur'], at(width)), shareDots(dots, { most: 0.3, none: 'aucun' }, at(width))]) {
			expect(svg.querySelectorAll('g[aria-label]')).toHaveLength(0);
			for (const group of svg.children)
				expect(group.getAttribute('aria-hidden') === 'true', group.outerHTML.slice(0, 80)).toBe(!group.querySelector('a'));
		}
	});
});

test('Plot has nothing to warn of', () => {
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	workload(bars, ['Porteur', 'Collaborateur'], at(900));
	themeMatrix(cells, documents, at(900));
	shareDots(dots, { most: 0.3, none: 'aucun' }, at(900));
	expect(warn).not.toHaveBeenCalled();
	warn.mockRestore();
});

test('a region without a document is hatched, an analysed one is not', () => {
	const svg = tileMap(tiles, at(700));
	expect(svg.querySelector('.tile.none')?.textContent).toContain('02');
	expect(svg.querySelector('.tile.analysed .tile-n')?.textContent).toBe('91');
	expect(svg.querySelector('pattern#no-document')).not.toBeNull();
});

test('labels break after spaces, hyphens and en dashes, and lose no letter', () => {
	expect(wrap('Saguenay–Lac-Saint-Jean', 12)).toBe('Saguenay–\nLac-Saint-\nJean');
	expect(wrap('Trois-Rivières 2025', 15)).toBe('Trois-Rivières\n2025');
	expect(wrap('Laval', 3)).toBe('Laval');
});

test('heads of many columns never lie over each other: no line is wider than its column, or all are turned up', () => {
	const names = ['Plans d’action régionaux', 'Plans d’action de MRC', 'Rapports de consultation municipaux', 'Prises de position de MRC'];
	for (const columns of [2, 5, 8, 12, 18])
		for (const width of [360, 760, 1190]) {
			const many = Array.from({ length: columns }, (_, index) => ({ name: `${names[index % names.length]} ${index}`, note: 'n = 12' }));
			const rows = many.map(({ name }) => ({ theme: 'Emploi', note: '', document: name, n: 1, of: 2, weak: false, mark: null }));
			const svg = themeMatrix(rows, many, at(width));
			const heads = [...svg.querySelectorAll('text')].filter((text) => /MRC|régionaux|municipaux/u.test(text.textContent ?? ''));
			expect(heads.length, `${columns} columns at ${width}`).toBe(columns);
			const turned = heads.every((head) => /rotate\(-90\)/u.test(head.getAttribute('transform') ?? ''));
			const lines = heads.flatMap((head) => [...head.querySelectorAll('tspan')].map((line) => line.textContent ?? ''));
			const room = (width < 560 ? width : width - Math.min(250, width * 0.27)) / columns;
			const widest = Math.max(...lines.map(({ length }) => length)) * 13 * 0.54;
			expect(turned || widest <= room, `${columns} columns at ${width}: ${widest} in ${room}`).toBe(true);
		}
});

test('a matrix without a document has a size all the same', () => {
	for (const width of [360, 1120]) {
		const svg = themeMatrix([], [], at(width));
		expect(Number(svg.getAttribute('height')), `${width}`).toBeGreaterThanOrEqual(0);
		expect(svg.getAttribute('viewBox')).not.toMatch(/NaN|Infinity/u);
	}
});
