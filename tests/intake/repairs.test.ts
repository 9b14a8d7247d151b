import { describe, expect, it } from 'vitest';
import { applyRepairs } from '#lib/intake/repairs/applyRepairs.ts';
import { findRepairs } from '#lib/intake/repairs/findRepairs.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import { corrections, extracted, isWord } from './corpus.ts';

const repair = (text: string, more: Parameters<typeof findRepairs>[2] = [], acronyms: string[] = []) => {
	const document = readTextBlocks(text);
	const found = findRepairs(document, { isWord, acronyms: new Set(acronyms) }, more);
	const words = applyRepairs(document, found.repairs).blocks.flatMap((block) =>
		block.type === 'blank' ? [] : block.type === 'row' ? block.cells.flat().map((part) => part.text) : [block.passage.text]
	);
	return { ...found, words, methods: found.repairs.map((each) => each.method) };
};

describe('damaged words', () => {
	it('the document’s own words come before the word list', () => {
		expect(repair('Le rôle\nLes r\uFFFDles')).toMatchObject({ words: ['Le rôle', 'Les rôles'], methods: ['corpus'] });
	});

	it('a word with several readings stays damaged, with a warning', () => {
		const { words, warnings } = repair('Les r\uFFFDles');
		expect(words).toEqual(['Les r\uFFFDles']);
		expect(warnings).toMatchObject([{ code: 'damaged-word', line: 1 }]);
	});

	it('a sign alone is à; inside a compound each part is read', () => {
		expect(repair("mises \uFFFD jour, l'ext\uFFFDrieur").words).toEqual(["mises à jour, l'extérieur"]);
	});

	it('acronyms by the document’s list, two letters for one sign, superscripts', () => {
		expect(repair('R\uFFFDMIRI et nouveau\uFFFDs, 14^e ville', [], ['RÉMIRI'])).toMatchObject({
			words: ['RÉMIRI et nouveautés, 14e ville'],
			methods: ['acronym-list', 'dictionary', 'superscript']
		});
	});

	it('a capital where the cells of the column begin with one, and only there', () => {
		expect(repair('A\tOuvrir\nB\t\uFFFDlaborer, \uFFFDlaborer').words).toEqual(['A', 'Ouvrir', 'B', 'Élaborer, élaborer']);
		expect(repair('A\touvrir\nB\t\uFFFDlaborer').words).toEqual(['A', 'ouvrir', 'B', 'élaborer']);
	});

	it('each column, each rank of bullets and the plain text have their own habit', () => {
		const columns = 'A\tB\tC\tD\tE\touvrir\nA\tB\tC\tD\tE\t\uFFFDlaborer';
		expect(repair(columns).words.at(-1)).toBe('élaborer');
		expect(repair('- Ouvrir\n- \uFFFDlaborer').words).toEqual(['Ouvrir', 'Élaborer']);
		expect(repair('- ouvrir\n- \uFFFDlaborer').words).toEqual(['ouvrir', 'élaborer']);
		expect(repair('Ouvrir\n\n\uFFFDlaborer un \uFFFDlan').words.at(-1)).toBe('Élaborer un élan');
	});

	it('a correction whose words are no longer there is an error', () => {
		const fix = { plan: 'x', line: 1, expect: 'en E-Q', raw: 'E-Q', fix: 'emploi', reason: 'essai' };
		expect(repair('en E-Q à E-Q', [fix]).words).toEqual(['en emploi à E-Q']);
		expect(() => repair('en emploi', [fix])).toThrow(/« en E-Q » n’est plus dans la ligne/u);
	});

	it('the corpus: every sign is repaired, and every repair says how', () => {
		const { repairs, items } = extracted('tcirn-2019');
		const signs = repairs.reduce((sum, each) => sum + each.raw.split('\uFFFD').length - 1, 0);
		expect(signs).toBe(49);
		expect(items.every((item) => !item.text.includes('\uFFFD') && !item.path.join().includes('\uFFFD'))).toBe(true);
		expect(repairs.filter((each) => each.method === 'correction')).toHaveLength(corrections.length);
		for (const each of repairs) if (each.method === 'correction') expect(each.reason).not.toBe('');
	});
});
