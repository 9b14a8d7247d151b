import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFacets } from '#lib/themes/evaluate-facets.ts';
import { codeFacets } from '#lib/themes/facets.ts';
import { readSentences } from '../../scripts/themes/sentences.ts';
import { realCoder } from './load.ts';

const modality = (text: string) => codeFacets(realCoder, { text, language: 'fr' }).find(({ facet }) => facet === 'modality');
const publics = (text: string, heading = '') =>
	codeFacets(realCoder, { text, heading, language: 'fr' })
		.filter(({ facet }) => facet === 'public')
		.map(({ code, via }) => `${code} ${via}`);

describe('modality', () => {
	test.each([
		['advocate', 'Prendre position publiquement contre la hausse des frais de scolarité'],
		['represent', 'Siéger au comité régional sur le logement'],
		['convene', 'Mettre sur pied un comité de suivi réunissant les partenaires'],
		['network', 'Établir des partenariats avec les cégeps de la région'],
		['train', 'Offrir une formation en intervention interculturelle au personnel de la bibliothèque'],
		['support', 'Accompagner les familles dans la recherche d’un logement'],
		['deliver', 'Organiser une fête de quartier au parc municipal'],
		['inform', 'Sensibiliser les propriétaires à la discrimination dans le logement'],
		['communicate', 'Promouvoir les bons coups des entrepreneurs immigrants'],
		['tool', 'Concevoir un guide des services pour les nouveaux arrivants'],
		['assess', 'Analyser les besoins de transport des travailleurs agricoles'],
		['monitor', 'Assurer le suivi annuel du plan d’action'],
		['govern', 'Réviser les critères d’admission au programme'],
		['constat', 'Le manque de logements nuit à l’accueil des familles']
	])('%s', (code, text) => {
		const label = modality(text);
		expect(label?.code).toBe(code);
		expect(label?.cue).toBe(code === 'constat' ? '' : text.slice(label?.start, label?.end));
	});
	test('a general verb takes the modality of its object; the first of two verbs counts', () => {
		expect(modality('Poursuivre la formation des bénévoles')?.code).toBe('train');
		expect(modality('Poursuivre les visites du quartier')?.code).toBe('deliver');
		expect(modality('Informer et accompagner les familles')?.code).toBe('inform');
	});
	test('a recommendation in a sentence asks for an action, a sentence that only states does not', () => {
		expect(modality('Le ministère devrait financer les organismes d’accueil')?.code).toBe('govern');
		expect(modality('Les organismes offrent déjà de l’accompagnement')?.code).toBe('constat');
		expect(modality('Que le ministère nomme un responsable')?.code).toBe('govern');
		expect(modality('La mise en place d’une table de concertation')?.code).toBe('convene');
		expect(modality('La mise en place d’une table de concertation est difficile')?.code).toBe('constat');
		expect(modality('Que la Ville compile les données sur les personnes nommées')?.code).toBe('assess');
	});
});

describe('publics', () => {
	test('the words first, then the heading; each once', () => {
		expect(publics('Sensibiliser les employeurs et les entreprises', 'Femmes et employeurs')).toEqual([
			'employers explicit',
			'women heading'
		]);
	});
	test('the general population is no public, nor is a partner', () => {
		expect(publics('Accueillir les personnes immigrantes et réfugiées')).toEqual([]);
		expect(publics('Offrir un atelier en collaboration avec les municipalités')).toEqual([]);
	});
});

test('any text: at most one modality, a public once, quotes inside the text; English has none', () => {
	const word = fc.constantFrom('former', 'Offrir', 'les', 'femmes', 'jeunes', 'comité', 'créer', 'de', '(ex. police)', '«', 'doit', '. ');
	fc.assert(
		fc.property(fc.array(word, { maxLength: 25 }), (words) => {
			const text = words.join(' ');
			const labels = codeFacets(realCoder, { text, language: 'fr' });
			expect(labels.filter(({ facet }) => facet === 'modality').length).toBeLessThanOrEqual(1);
			expect(new Set(labels.map(({ code }) => code)).size).toBe(labels.length);
			for (const { cue, start, end } of labels) expect(text.slice(start, end)).toBe(cue);
		})
	);
	expect(codeFacets(realCoder, { text: 'The city should train the staff of the library for women' })).toEqual([]);
});

/** Any change of what is coded shows here, value by value: when it is meant, read it, then run this file with `-u`. */
test('sentences of other documents have each modality and public as often as they had', async () => {
	const counts = new Map<string, number>();
	for (const { text } of readSentences(join(process.cwd(), 'data', 'evaluation', 'sentences.csv')))
		for (const { facet, code } of codeFacets(realCoder, { text, language: 'fr' }))
			counts.set(`${facet} ${code}`, (counts.get(`${facet} ${code}`) ?? 0) + 1);
	const lines = Array.from(counts, ([name, n]) => `${name}: ${n}\n`).sort();
	await expect(lines.join('')).toMatchFileSnapshot('fixtures/sentences-facets.txt');
});

test('the evaluation counts what it finds against what people decided', () => {
	const item = { id: 'x', text: 'Former les intervenants des écoles', modality: 'train', publics: ['practitioners', 'women'] };
	expect(evaluateFacets(realCoder, [item, { ...item, modality: 'deliver', publics: [] }])).toEqual({
		modality: { right: 1, of: 2 },
		publics: { tp: 1, fp: 1, fn: 1 }
	});
});
