import { describe, expect, it } from 'vitest';
import { extractDocument } from './extractDocument.ts';

const page = (lines: string[]): string => ['Plan d’action 2026-2028', '', 'Mesures :', ...lines].join('\n');
const sound = [
	'• Ouvrir un guichet unique',
	'• Former le personnel des bibliothèques',
	'• Tenir un forum régional',
	'• Publier un bilan annuel'
];
const doubtsOf = (warnings: { code: string; message: string }[]): string[] =>
	warnings.filter(({ code }) => code === 'doubtful-reading').map(({ message }) => message);

/** A reading that speaks against itself is for a person to check: its grade and a sentence say so. */
describe('doubts of a reading', () => {
	it('has none where the entries are whole', async () => {
		const { extraction } = await extractDocument(page(sound));
		expect(doubtsOf(extraction.warnings)).toEqual([]);
		expect(extraction.grade).toBe('high');
	});

	it.each([
		['au milieu d’une phrase', ['• et pour leurs familles', '• des personnes réfugiées du secteur']],
		['sur un mot qui en demande d’autres', ['• Mobiliser les médias de la', '• Compiler les données de fréquentation et']],
		['en contenir deux', ['• Créer un prix Réunir les partenaires chaque trimestre', '• Traduire les avis Ouvrir un centre d’aide']],
		['qui disent quoi faire', ['Élargir les heures de la bibliothèque municipale', 'Financer les projets de médiation culturelle']],
		['y vient deux fois', ['Responsable : Organisme A Responsable : Organisme B', 'Échéance : 2026 Échéance : 2027']]
	])('says « %s » and grades low', async (words, more) => {
		const { extraction } = await extractDocument(page([...sound, ...more]));
		expect(doubtsOf(extraction.warnings).join()).toContain(words);
		expect(extraction.grade).toBe('low');
	});
});
