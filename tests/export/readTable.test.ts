import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readTable } from '#lib/export/readTable.ts';

const read = (html: string, language: 'fr' | 'en' = 'fr') => {
	const { document } = parseHTML(`<html><body><table>${html}</table></body></html>`);
	return readTable(document.querySelector('table') as unknown as Element, language, 'précision');
};

test('a count is its number, and what stands beside it a column of its own', () => {
	const found = read(`
		<thead><tr><th>Thème</th><th class="number">TCRI</th></tr></thead>
		<tbody>
			<tr><th><a href="#">Emploi</a></th><td class="number"><a data-items data-n="8" href="?x">8</a> (13\u00a0%)</td></tr>
			<tr><th>Santé</th><td class="number state">non mentionné</td></tr>
		</tbody>`);
	expect(found).toEqual({
		columns: [
			{ name: 'Thème', type: 'text' },
			{ name: 'TCRI', type: 'integer' },
			{ name: 'TCRI, précision', type: 'text' }
		],
		rows: [
			['Emploi', 8, '(13 %)'],
			['Santé', null, 'non mentionné']
		]
	});
});

test('numbers are read as each language writes them; what is no number stays as words', () => {
	const body =
		'<thead><tr><th class="number">a</th><th class="number">b</th></tr></thead><tbody><tr><td>1\u00a0234,5</td><td>13 %</td></tr></tbody>';
	expect(read(body).rows).toEqual([[1234.5, '13 %']]);
	expect(read(body.replace('1\u00a0234,5', '1,234.5'), 'en').rows).toEqual([[1234.5, '13 %']]);
});

test('spans are spread, parts of a cell kept apart, drawings and the tables of other rows left out', () => {
	const found = read(`
		<thead><tr><th rowspan="2">Qui</th><th colspan="2">Rôles</th></tr><tr><th>un</th><th>deux</th></tr></thead>
		<tbody>
			<tr><th rowspan="2">A</th><td><ul><li>x</li><li>y</li></ul></td><td><svg><text>rien</text></svg> oui</td></tr>
			<tr><td></td><td>z</td></tr>
			<tr><td colspan="3"><table><tr><td>pourquoi</td></tr></table></td></tr>
		</tbody>`);
	expect(found.columns.map(({ name }) => name)).toEqual(['Qui', 'Rôles · un', 'Rôles · deux']);
	expect(found.rows).toEqual([
		['A', 'x · y', 'oui'],
		['A', null, 'z']
	]);
});

test('a number that a cell gives outright is that number; given empty it is blank, never zero', () => {
	const cells = [
		'<td class="number" data-value="8.5">huit et demi</td>',
		'<td class="number" data-value="">sans objet</td>',
		'<td class="number" data-value="0">—</td>'
	];
	const found = read(`<thead><tr><th class="number">n</th></tr></thead><tbody>${cells.map((cell) => `<tr>${cell}</tr>`).join('')}</tbody>`);
	expect(found).toEqual({ columns: [{ name: 'n', type: 'number' }], rows: [[8.5], [null], [0]] });
});

test('only what is a number and nothing else is read as one', () => {
	const column = (...texts: string[]) =>
		read(`<thead><tr><th class="number">n</th></tr></thead><tbody>${texts.map((text) => `<tr><td>${text}</td></tr>`).join('')}</tbody>`);
	expect(column('12', '−3', '+4', '-5', '1\u00a0234').rows).toEqual([[12], [-3], [4], [-5], [1234]]);
	expect(column('1,25', '0,5').rows).toEqual([[1.25], [0.5]]);
	for (const words of ['2022-2023', 'A12', '1,2,3', '12 %', '3–5'])
		expect(column('7', words).rows).toEqual([
			[7, null],
			[null, words]
		]);
	expect(column('1', '2').columns).toEqual([{ name: 'n', type: 'integer' }]);
	expect(column('1', '2,5').columns).toEqual([{ name: 'n', type: 'number' }]);
});

test('two counts in one cell are words: neither is the number of the cell', () => {
	const two = '<a data-items data-n="2" href="?x">2</a> et <a data-items data-n="3" href="?y">3</a>';
	expect(read(`<thead><tr><th class="number">n</th></tr></thead><tbody><tr><td>${two}</td></tr></tbody>`).rows).toEqual([['2 et 3']]);
});
