import { expect, it } from 'vitest';
import { choose, kindChoices, levelChoices, listed } from '../../scripts/add/choices.ts';
import { readUrl, readYears } from '../../scripts/add/options.ts';

it('a choice is made by its number, its French name or its identifier', () => {
	expect(listed(levelChoices)).toBe('1 National, 2 Régional, 3 MRC, 4 Municipal, 5 Arrondissement');
	for (const answer of ['3', 'MRC', 'mrc']) expect(choose(answer, levelChoices)).toBe('mrc');
	for (const answer of ['2', 'prise de position', 'position-paper']) expect(choose(answer, kindChoices)).toBe('position-paper');
	expect(() => choose('9', kindChoices)).toThrow('« 9 » n’est pas l’un des choix. Tapez un numéro : 1 Plan d');
});

it('addresses and years are checked before anything is read', () => {
	expect(readUrl('https://exemple.ca/plan.pdf')).toBe('https://exemple.ca/plan.pdf');
	expect(() => readUrl('javascript:alert(1)')).toThrow('adresse du Web');
	expect(readYears('2024 à 2027')).toEqual([2024, 2027]);
	expect(() => readYears('2027-2024')).toThrow('Écrivez 2024-2027');
});
