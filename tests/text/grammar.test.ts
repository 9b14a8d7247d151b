import { expect, test } from 'vitest';
import { contentStems } from '#lib/text/grammar.ts';
import { stemRanges } from '#lib/text/shared.ts';
import { stems } from '#lib/text/stem.ts';

test('what a text is about stays, what holds its sentences together goes', () => {
	const words = "Améliorer l'accès des personnes réfugiées au logement, dans les 3 villes qui sont près de la leur";
	expect(contentStems(stems(words))).toEqual(stems('améliorer accès personnes réfugiées logement villes'));
	expect(contentStems([])).toEqual([]);
	// numbers say nothing of a subject; names with a number in them do
	expect(contentStems(['2030', '7', 'covid19', '3d'])).toEqual(['covid19', '3d']);
});

test('shared words are found where they stand, whatever their form', () => {
	const text = 'Le logement : des logements, l’accueil, les accueils';
	const found = stemRanges(text, stems('logement accueil')).map(({ start, end }) => text.slice(start, end));
	expect(found).toEqual(['logement', 'logements', 'accueil', 'accueils']);
	expect(stemRanges(text, [])).toEqual([]);
});
