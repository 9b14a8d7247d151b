import { describe, expect, it } from 'vitest';
import { namesInCell } from '#lib/intake/actors/assign.ts';
import { makeLookup } from '#lib/intake/actors/lookup.ts';
import { makeMentionFinder } from '#lib/intake/actors/mentions.ts';
import { makeTracer } from '#lib/intake/passage.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import { planOf, registry } from './corpus.ts';

const inPlan = (words: string, id = 'tcirn-2019', actors: ActorRegistry = registry) => {
	const passage = { text: words, spans: [{ line: 1, start: 0, end: words.length }] };
	const tracer = makeTracer([{ n: 1, page: null, raw: words }], []);
	return namesInCell([passage], makeLookup(actors, planOf(id)), tracer).map((name) => [name.as_written, name.actor_id, name.resolution]);
};
const written = (words: string, id?: string) => inPlan(words, id).map(([name]) => name);

describe('names in a cell', () => {
	it.each([
		['SADC , MIDI, CCIRN, E-Q', ['SADC', 'MIDI', 'CCIRN', 'E-Q']],
		['AIBSL, TCI (membres) et organisations concernées', ['AIBSL', 'TCI (membres)', 'organisations concernées']],
		['AIBSL, CISSS - Santé publique et DPJe, SQ', ['AIBSL', 'CISSS - Santé publique', 'DPJe', 'SQ']],
		['Entreprises, institutions, organisations', ['Entreprises, institutions, organisations']],
		[
			"Ministère de l'Immigration, de la Diversité et de l'Inclusion, UQAR",
			["Ministère de l'Immigration, de la Diversité et de l'Inclusion", 'UQAR']
		],
		['Accueil et intégration Bas-Saint-Laurent et UQAR', ['Accueil et intégration Bas-Saint-Laurent', 'UQAR']],
		['Gens de mer et UQAR', ['Gens de mer et UQAR']],
		['Comité arts et culture, UQAR', ['Comité arts et culture', 'UQAR']],
		['UQAR (arts, lettres), SADC', ['UQAR (arts, lettres)', 'SADC']]
	])('%s', (words, expected) => {
		expect(written(words)).toEqual(expected);
	});

	it('slashes, and a separator that is missing', () => {
		expect(written("TRAIL/organismes partenaires P'tite maison St-Pierre (capsules)", 'trail-2021')).toEqual([
			'TRAIL',
			'organismes partenaires',
			"P'tite maison St-Pierre (capsules)"
		]);
	});

	it('acronyms match by case and accents only; near ones stay apart', () => {
		expect(inPlan('TCI (ACII), TCI (membres), TCRI, DPJe, EEQ, E-Q').map(([, id]) => id)).toEqual([
			'tci-acii',
			'tci-membres',
			'tcri',
			'dpje',
			'eeq',
			'emploi-quebec'
		]);
		expect(inPlan('TCIR, Uqar, REMIRI').map(([, , resolution]) => resolution)).toEqual(['unresolved', 'unresolved', 'unresolved']);
	});

	it('says how each name was resolved', () => {
		expect(inPlan('UQAR, Université du Québec à Rimouski, Comité attractivité, organismes du milieu, Club Zénith')).toEqual([
			['UQAR', 'uqar', 'acronym'],
			['Université du Québec à Rimouski', 'uqar', 'exact'],
			['Comité attractivité', 'comite-attractivite-rn', 'alias'],
			['organismes du milieu', 'organismes-du-milieu', 'generic'],
			['Club Zénith', 'inconnu.club-zenith', 'unresolved']
		]);
	});

	it('the same words name another body, or none, in another plan', () => {
		expect(inPlan('la Ville', 'v3r-2025')[0]?.[1]).toBe('ville-de-trois-rivieres');
		expect(inPlan('la Ville', 'tcirn-2019')[0]?.[1]).toBe('ville-de-rimouski');
		expect(inPlan('organismes du milieu', 'trail-2021')[0]?.[2]).toBe('unresolved');
	});

	it('refuses words that name two actors in one plan', () => {
		const two = {
			actors: [
				{ id: 'a', name: 'Alpha', acronym: 'ABC', type: 'community' },
				{ id: 'b', name: 'Bêta', acronym: 'ABC', type: 'community' }
			],
			relations: []
		};
		expect(() => inPlan('ABC', 'tcirn-2019', two)).toThrow(/« ABC » désigne à la fois a et b/u);
	});
});

describe('mentions', () => {
	const finder = (id: string) => makeMentionFinder(makeLookup(registry, planOf(id)));
	const named = (text: string, id: string) =>
		finder(id)('x', text).map((mention) => [mention.entity_id, text.slice(mention.span_start, mention.span_end)]);

	it('longest names first; a name inside another where it stands as words of its own', () => {
		expect(named('Appuyer le Forum TCRI-PASI', 'tcri-2022')).toEqual([['forum-tcri-pasi', 'Forum TCRI-PASI']]);
		expect(named('Réunir les membres de la TRAIL', 'trail-2021').map(([id]) => id)).toEqual(['organismes-membres-trail', 'trail']);
	});

	it('acronyms as whole words, by case', () => {
		expect(named('PASIF, pasi et du PASI.', 'tcri-2022')).toEqual([['pasi', 'PASI']]);
	});

	it('typographic apostrophes and accents do not hide a name', () => {
		expect(named('avec le ministère de l’Immigration, de la Francisation et de l’Intégration', 'tcri-2022').map(([id]) => id)).toEqual([
			'mifi'
		]);
	});
});
