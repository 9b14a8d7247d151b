import { describe, expect, it } from 'vitest';
import { findOrganisation, newOrganisation } from '#lib/intake/describe/organisation.ts';
import { findTerritory, levelOf, type Territory, territoryOf } from '#lib/intake/describe/places.ts';
import { describeDocument, type Suggestion } from '#lib/intake/detect/describe.ts';
import { detectLayouts } from '#lib/intake/detect/detect.ts';
import { readDocument } from '#lib/read/read.ts';

const suggested = async (text: string): Promise<Suggestion> => {
	const source = await readDocument(new TextEncoder().encode(text), 'plan.md');
	return describeDocument(source, detectLayouts(source));
};
const plan = [
	'Table de concertation en immigration du Haut-Bocage',
	'',
	'# Plan d’action régional en immigration',
	'',
	'2024-2027',
	'',
	'## Axe 1 : Accueillir les personnes',
	'',
	'- Former le personnel des municipalités',
	'- Tenir une journée d’accueil dans la ville de Laval, comme en 2019-2020',
	'- Publier un guide des services',
	''
];

describe('what a document says of itself', () => {
	it('a title that names a kind of document, with the years under it; its author, level, places, years and language', async () => {
		const found = await suggested(plan.join('\n'));
		expect(found).toMatchObject({
			title: 'Plan d’action régional en immigration 2024-2027',
			organisation: 'Table de concertation en immigration du Haut-Bocage',
			kind: 'action-plan',
			level: 'regional',
			years: [2024, 2027],
			language: 'fr'
		});
		expect(found.places).toEqual(expect.arrayContaining(['Haut-Bocage']));
		expect(found.places.join(' ')).not.toContain('Laval');
	});

	it('the first line is the title where none names a kind; a municipality named in a title is the author', async () => {
		const text = (title: string) => [title, '', ...plan.slice(6)].join('\n');
		expect(await suggested(text('# Ensemble, on va plus loin'))).toMatchObject({
			title: 'Ensemble, on va plus loin',
			organisation: null,
			// those of an element are not the document's
			years: null
		});
		expect(await suggested(text('# Politique d’accueil de la Ville de Bocage 2025'))).toMatchObject({
			organisation: 'Ville de Bocage',
			level: 'municipal'
		});
		expect((await suggested(text('# Stratégie de la MRC du Haut-Bocage'))).level).toBe('mrc');
		expect((await suggested(text('# Plan de l’arrondissement'))).level).toBe('borough');
		expect((await suggested(text('# Mémoire de la Fédération des organismes'))).level).toBe('national');
		// a sentence is not the name of its author
		expect((await suggested(text('# Plan\n\nLa ville est accueillante.'))).organisation).toBeNull();
	});

	it('recommendations make a position paper; years in order alone are a period, a year is one', async () => {
		const wishes = (opening: string) =>
			`# Recommandations\n\n${opening}\n\nRecommandation 1 : Que le ministère finance la francisation.\n\nRecommandation 2 : Que les villes forment leur personnel.\n\nRecommandation 3 : Que les écoles accueillent les familles.\n`;
		expect(await suggested(wishes('Mars 2023'))).toMatchObject({ kind: 'position-paper', years: [2023, 2023] });
		expect((await suggested(wishes('Période 2022 à 2025'))).years).toEqual([2022, 2025]);
		expect((await suggested(wishes('Après la crise'))).years).toBeNull();
	});

	it('what is named further on is cited: it says nothing of the document', async () => {
		const after = (n: number, line: string) => ['# Plan d’action', ...Array.from({ length: n }, (_, i) => `Paragraphe ${i + 1}.`), line].join('\n\n');
		expect((await suggested(after(18, 'Bilan de 2010 à 2012'))).years).toEqual([2010, 2012]);
		expect((await suggested(after(45, 'Bilan de 2010 à 2012'))).years).toBeNull();
		expect((await suggested(after(22, 'Bilan de 2010 à 2012'))).years).toBeNull();
		expect((await suggested(after(2, 'À Rivière-Bocage'))).places).toContain('Rivière-Bocage');
		expect((await suggested(after(7, 'À Rivière-Bocage'))).places).not.toContain('Rivière-Bocage');
		expect((await suggested(after(2, 'Réseau des villes'))).organisation).toBe('Réseau des villes');
		expect((await suggested(after(9, 'Réseau des villes'))).organisation).toBeNull();
		expect((await suggested(after(2, 'Pour la région'))).level).toBe('regional');
		expect((await suggested(after(12, 'Pour la région'))).level).toBeNull();
	});

	it('an English plan is told by its words', async () => {
		const found = await suggested(
			'# Strategy of the City of Bocage\n\nThe plan of the city for the years to come, with and for its people.\n\n- Train the staff of the city\n- Publish a guide to services\n- Welcome the families\n'
		);
		expect(found).toMatchObject({ language: 'en', level: 'municipal', organisation: 'City of Bocage' });
	});
});

describe('organisations and territories', () => {
	const actor = (id: string, name: string, more = {}) => ({ id, name, type: 'organisation', ...more });
	const registry = {
		actors: [
			actor('abc', 'Accueil Bocage', { acronym: 'AB', names: [{ name: 'Accueil du Bocage' }] }),
			actor('membres', 'Membres', { generic: true, aliases: [{ name: 'Les membres' }] }),
			actor('ville', 'Ville de Bocage', { aliases: [{ name: 'La Ville' }] })
		],
		relations: []
	} as unknown as Parameters<typeof findOrganisation>[1];

	it('an organisation is found by its id, acronym, any name or alias, whatever the case; a generic alias is nobody', () => {
		const id = (words: string) => findOrganisation(words, registry)?.id ?? null;
		expect(['abc', 'AB', 'ACCUEIL BOCAGE', 'accueil du bocage', 'la ville', 'Les membres', 'ab', 'Bocage'].map(id)).toEqual([
			'abc',
			'abc',
			'abc',
			'abc',
			'ville',
			null,
			null,
			null
		]);
	});

	it('a new organisation takes its type from its first word', () => {
		expect(['MRC du Bocage', 'Comité d’accueil', 'Réseau des tables', 'Accueil-Bocage'].map((name) => newOrganisation(name).type)).toEqual([
			'municipal',
			'committee',
			'network',
			'organisation'
		]);
		expect(newOrganisation('Accueil-Bocage').id).toBe('accueil-bocage');
	});

	const places: Territory[] = [
		{ code: 'QC', name: 'Québec', level: 'province' },
		{ code: '03', name: 'Capitale-Nationale', level: 'region' },
		{ code: '23027', name: 'Québec', level: 'municipal' },
		{ code: '05', name: 'Estrie', level: 'region' },
		{ code: '430', name: 'Sherbrooke', level: 'mrc' },
		{ code: '43027', name: 'Sherbrooke', level: 'municipal' }
	];

	it('a territory is found by code or name, of the level asked for', () => {
		expect(findTerritory('05', places)?.name).toBe('Estrie');
		expect(findTerritory('quebec', places)?.code).toBe('QC');
		expect(findTerritory('Québec', places, 'municipal')?.code).toBe('23027');
		expect(findTerritory('Québec', places, 'borough')?.code).toBe('QC');
		expect(findTerritory('Bocage', places)).toBeNull();
	});

	it('of the places that an opening names, the smallest; the province is not one; its level follows', () => {
		expect(territoryOf(['Ville de Sherbrooke', 'Estrie'], places)?.code).toBe('43027');
		expect(territoryOf(['Région de l’Estrie'], places)?.code).toBe('05');
		expect(territoryOf(['Nouvelle-Estrienne'], places)).toBeNull();
		expect(territoryOf(['Gouvernement du Québec'], [places[0]!])).toBeNull();
		expect([null, places[0]!, places[1]!, places[4]!, places[5]!].map(levelOf)).toEqual([
			'national',
			'national',
			'regional',
			'mrc',
			'municipal'
		]);
	});
});
