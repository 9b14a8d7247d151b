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
