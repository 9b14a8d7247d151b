import { expect, test } from 'vitest';
import {
	addressIn,
	addressLeaks,
	nameIn,
	nameLeaks,
	possibleNames,
	privacyFaults,
	removedNames,
	wordsIn
} from '../../../scripts/write/privacy.ts';
import type { TableRows } from '../../../scripts/write/rows.ts';
import { rowOf, sampleRows } from './samples.ts';

test.each([
	['écrire à quelqu.un@exemple.qc.ca', 'une adresse de courriel'],
	['quelqu.un [at] exemple.org', 'une adresse de courriel'],
	['tél. 418 555-0199, poste 2', 'un numéro de téléphone'],
	['(418) 555 0199', 'un numéro de téléphone'],
	['1-418-555-0199', 'un numéro de téléphone'],
	['4185550199', 'un numéro de téléphone'],
	['418.555.0199', 'un numéro de téléphone']
])('« %s » is seen', (text, leak) => {
	expect(addressIn(text)).toBe(leak);
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
	expect(addressIn(text)).toBeNull();
});

test('removed names are found as whole words, whatever the case, accents and punctuation', () => {
	const names = removedNames(['Zoé Exemple-Fictif']);
	expect(nameIn('selon ZOE  EXEMPLE‑FICTIF, coordonnatrice', names)).toBe('un nom retiré d’un document');
	expect(nameIn('Exemple-Fictif, Zoé', names)).toBeNull();
	expect(nameIn('Zoé Exemple-Fictifs', names)).toBeNull();
});

test('the fault names the table and the column, counts, and never shows the value', () => {
	const leaking = {
		source_lines: [1, 2].map((line) => rowOf('source_lines', { plan_id: 'essai-2020', line, text: 'Zoé Exemple, 418 555-0199' })),
		item_codings: [rowOf('item_codings', { item_id: 'essai-2020/A01', publics: ['jeunes', 'zoe exemple'] })]
	};
	const rows: TableRows = { ...sampleRows(), ...leaking };
	const faults = privacyFaults([addressLeaks(rows), nameLeaks(rows, removedNames(['Zoé Exemple']))]);
	expect(faults).toHaveLength(3);
	expect(faults).toContainEqual(expect.stringContaining('table source_lines, colonne « text » : un numéro de téléphone (2 fois)'));
	expect(faults).toContainEqual(expect.stringContaining('table item_codings, colonne « publics » : un nom retiré d’un document (1 fois)'));
	expect(faults.join()).not.toMatch(/zoé|555/i);
});

test('words alone tell which names are worth a search: all that is there is found, what can’t be there is left out', () => {
	const names = removedNames(['Zoé Exemple', 'Ana Fictif', 'Exemple']);
	const rows = { source_lines: [rowOf('source_lines', { plan_id: 'essai-2020', line: 1, text: 'Ana, ZOE et l’exemple' })] };
	const possible = possibleNames(names, wordsIn(rows));
	expect([...possible.phrases]).toEqual(['zoe exemple', 'exemple']);
	expect(nameLeaks(rows, possible)).toEqual(nameLeaks(rows, names));
});
