import { describe, expect, it } from 'vitest';
import { maskLines } from '#lib/intake/privacy.ts';
import { extracted, planIds } from './corpus.ts';

const masked = (lines: string[], people: number[] = []) =>
	maskLines(
		lines.map((raw, i) => ({ n: i + 1, page: null, raw })),
		new Set(people)
	).map((line) => line.text);

describe('personal data', () => {
	it('names of a two-up table go, organisations stay', () => {
		expect(masked(['Zoé St-Onge\tVille de Laval\tJean-Guy de La Tour\tCégep de Laval'], [1])).toEqual([
			'[nom retiré]\tVille de Laval\t[nom retiré]\tCégep de Laval'
		]);
	});

	it('a name once found goes wherever it is', () => {
		expect(masked(['Zoé St-Onge\tVille de Laval', 'Mot de Zoé St-Onge.'], [1])[1]).toBe('Mot de [nom retiré].');
	});

	it('authors and titles: the function stays', () => {
		expect(
			masked(['Préparé par : Zoé St-Onge, coordonnatrice', 'RÉVISÉ PAR : Luc Roy', 'Député Luc Côté (observateur)', 'Mme Zoé Roy'])
		).toEqual([
			'Préparé par : [nom retiré], coordonnatrice',
			'RÉVISÉ PAR : [nom retiré]',
			'Député [nom retiré] (observateur)',
			'Mme [nom retiré]'
		]);
	});

	it('a contact: name, e-mail, phone; 311 stays', () => {
		expect(
			masked([
				'Zoé Roy, TCRI',
				'514 555-0123 poste 12',
				'[roy@exemple.ca](mailto:roy@exemple.ca)',
				'Téléphone : 311 ou (819) 555-0199',
				'Composez le 311.'
			])
		).toEqual([
			'[nom retiré], TCRI',
			'[téléphone retiré]',
			'[[courriel retiré]](mailto:[courriel retiré])',
			'Téléphone : 311 ou [téléphone retiré]',
			'Composez le 311.'
		]);
	});

	it('years, ranges and amounts are not phone numbers; organisations are not persons', () => {
		const lines = [
			'Plan 2022-2025, 141 organismes, 12 500 000 $',
			'Responsable : Ville de Rimouski',
			'Présenté par : les membres',
			'Validé par : Ville de Rimouski'
		];
		expect(masked(lines)).toEqual(lines);
	});

	it('what was removed is found nowhere in what is published', () => {
		for (const id of planIds) {
			const { removed, ...published } = extracted(id);
			const text = JSON.stringify(published);
			for (const words of removed) expect(text.includes(words)).toBe(false);
		}
	});

	it('the corpus: 19 persons in one plan, one in a second, two in a third', () => {
		const names = (id: string) => extracted(id).removed.filter((words) => !/[@\d]/.test(words)).length;
		expect(planIds.map(names)).toEqual([0, 19, 0, 1, 2]);
	});
});
