import { expect, test } from 'vitest';
import { leakIn, privacyFaults, removedNames } from '../../../scripts/write/privacy.ts';
import { filesOf, rowOf, sampleRows } from './samples.ts';

const nobody = removedNames([]);

test.each([
	['écrire à quelqu.un@exemple.qc.ca', 'une adresse de courriel'],
	['quelqu.un [at] exemple.org', 'une adresse de courriel'],
	['tél. 418 555-0199, poste 2', 'un numéro de téléphone'],
	['(418) 555 0199', 'un numéro de téléphone'],
	['1-418-555-0199', 'un numéro de téléphone'],
	['4185550199', 'un numéro de téléphone'],
	['418.555.0199', 'un numéro de téléphone']
])('« %s » is seen', (text, leak) => {
	expect(leakIn(text, nobody)).toBe(leak);
});

test.each([
	'composer le 311',
	'Plan 2019-2022',
	'2022-2027',
	'G9A 5H3',
	'exemple.qc.ca',
	'1 234 567 890 $',
	'de 2 000 à 3 000 personnes en 2019 2020',
	'https://exemple.org/doc/4185550199'
])('« %s » is no personal data', (text) => {
	expect(leakIn(text, nobody)).toBeNull();
});

test('removed names are found as whole words, whatever the case, accents and punctuation', () => {
	const names = removedNames(['Zoé Exemple-Fictif']);
	expect(leakIn('selon ZOE  EXEMPLE‑FICTIF, coordonnatrice', names)).toBe('un nom retiré d’un document');
	expect(leakIn('Exemple-Fictif, Zoé', names)).toBeNull();
	expect(leakIn('Zoé Exemple-Fictifs', names)).toBeNull();
});

test('the fault names the table and the column, counts, and never shows the value', async () => {
	const leaking = {
		source_lines: [1, 2].map((line) => rowOf('source_lines', { plan_id: 'essai-2020', line, text: 'Zoé Exemple, 418 555-0199' })),
		item_codings: [rowOf('item_codings', { item_id: 'essai-2020/A01', publics: ['jeunes', 'zoe exemple'] })]
	};
	const faults = await privacyFaults(filesOf(sampleRows(), leaking), removedNames(['Zoé Exemple']));
	expect(faults).toHaveLength(2);
	expect(faults).toContainEqual(expect.stringContaining('table source_lines, colonne « text » : un numéro de téléphone (2 fois)'));
	expect(faults).toContainEqual(expect.stringContaining('table item_codings, colonne « publics » : un nom retiré d’un document (1 fois)'));
	expect(faults.join()).not.toMatch(/zoé|555/i);
});
