import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOnLinking } from '#lib/text/linking.ts';
import { fold, foldInPlace, foldKey, foldWithMap, lowerCase, slug, upperCase } from '#lib/text/fold.ts';
import { stem, stems } from '#lib/text/stem.ts';
import { masculineOf, tokenise } from '#lib/text/tokenise.ts';
import { escapePattern, wholeWords } from '#lib/text/word.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('folding', () => {
	it('case, accents, ligatures and typographic apostrophes no longer count', () => {
		expect(fold('Œuvre d’accueil À L’ÉTÉ')).toBe("oeuvre d'accueil a l'ete");
		expect(fold('cœur, Œuvre, ex æquo, Æ')).toBe('coeur, oeuvre, ex aequo, ae');
		expect(foldKey(" TCI  (ACII) – l'été ")).toBe('tci acii l ete');
		expect(slug('Comité « Zébulon » (RN)')).toBe('comite-zebulon-rn');
	});

	it('folds in place, so that offsets hold in both', () => {
		expect(foldInPlace('Mesure 2. Évaluer la mise en œuvre')).toBe('mesure 2. evaluer la mise en ouvre');
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldInPlace(text).length === text.length));
	});

	it('the map gives back the original words', () => {
		const text = 'Au cœur de l’État';
		const { text: folded, map } = foldWithMap(text);
		const at = folded.indexOf('coeur');
		expect(text.slice(map[at], map[at + 5])).toBe('cœur');
	});

	it('a character of two units is folded whole, and those after it stay where they are; half of one stays as it is', () => {
		expect(foldWithMap('é𝐁😀c\uD83D')).toEqual({ text: 'eb😀c\uD83D', map: [0, 1, 3, 3, 5, 6, 7] });
		expect(fold('\uD800a\uDFFFÉ')).toBe('\uD800a\uDFFFe');
	});

	it('an id has only letters of ASCII, digits and single hyphens; case changes and accents stay', () => {
		expect(slug('Été à Ж ЖЖ no 2')).toBe('ete-a-no-2');
		expect(slug('Ж abc Ж')).toBe('abc');
		expect([lowerCase('À L’Été'), upperCase('l’été')]).toEqual(['à l’été', 'L’ÉTÉ']);
	});

	it('folds the same with a map and without; the map never goes back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const { text: folded, map } = foldWithMap(text);
				expect(folded).toBe(fold(text));
				expect(map).toHaveLength(folded.length + 1);
				map.forEach((offset, i) => expect(offset).toBeGreaterThanOrEqual(map[i - 1] ?? 0));
			})
		);
	});
});

describe('words', () => {
	it('elisions apart, inclusive forms whole, sentences without a space cut', () => {
		expect(words('l’accueil d’agent·e·s, qu’intervenant.e.s et participant(e)s')).toEqual([
			'l’',
			'accueil',
			'd’',
			'agent·e·s',
			'qu’',
			'intervenant.e.s',
			'et',
			'participant(e)s'
		]);
		expect(words('Fin.Les intervenant.es.')).toEqual(['Fin', 'Les', 'intervenant.es']);
	});

	it('tokens are where they say', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
			})
		);
	});

	it('an inclusive form has its number, not that of its ending', () => {
		const forms = ['intervenant.e.s', 'intervenant(e)s', 'élu·e', 'professionnel.le', 'heureux.ses', 'précis.e.s', 'associés', 'ville'];
		expect(forms.map(masculineOf)).toEqual([
			'intervenants',
			'intervenants',
			'élu',
			'professionnel',
			'heureux',
			'précis',
			'associés',
			'ville'
		]);
	});

	it.each([
		['de', true],
		['les services d’', true],
		["la mise en œuvre de l'", true],
		['Accès à', true],
		['the number of', true],
		['planifier sur un an', false],
		['pendant trois ans', false],
		['du monde', false],
		['mandat d’accueil', false],
		['code', false]
	])('« %s » must be followed by other words: %s', (text, linking) => {
		expect(endsOnLinking(text)).toBe(linking);
	});

	it('whole words in French: an accent is a letter', () => {
		expect('la santé publique'.match(wholeWords('santé'))).toEqual(['santé']);
		expect('prochaines'.match(wholeWords('haine'))).toBeNull();
		expect('désanté'.match(wholeWords('santé'))).toBeNull();
		expect('1.1 (a) l/u'.match(wholeWords(escapePattern('1.1'), 'u'))?.[0]).toBe('1.1');
		expect('101'.match(wholeWords(escapePattern('1.1')))).toBeNull();
	});
});

describe('stems', () => {
	it.each([
		['réfugié', 'réfugiées'],
		['réfugiées', 'refugies'],
		['intervenant', 'intervenant.e.s'],
		['intervenante', 'intervenant·e·s'],
		['emploi', 'emplois'],
		['régions', 'region'],
		['immigration', 'immigrantes'],
		['intégrées', 'intégration'],
		['œuvres', 'OEUVRE'],
		['main-d’œuvre', "main-d'oeuvre"]
	])('%s and %s meet', (one, other) => {
		expect(stem(one)).toBe(stem(other));
	});

	it('articles elided and single letters are left out of a search text', () => {
		expect(stems("L'emploi à Y, d'ici 2025")).toEqual(['emploi', stem('ici'), '2025']);
		expect(stems('plan B, 3 ans')).toEqual(['plan', '3', stem('ans')]);
	});

	it('an s is taken off the end only, and short words keep theirs', () => {
		expect(['ressources', 'pays', 'bus', 'emplois', 'classes', 'fées'].map(stem)).toEqual([
			'ressourc',
			'pay',
			'bus',
			'emploi',
			'clas',
			'fe'
		]);
	});
});
