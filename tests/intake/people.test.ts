import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isNameOf } from '#lib/intake/registry.ts';
import { report } from '../report.ts';
import { makeMask, maskDocument, maskLines } from '#lib/intake/people/mask.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import { extracted, planIds, planOf, registry, sourceOf } from './corpus.ts';

const masked = (texts: string[], people: number[] = [], names = {}) => {
	const lines = texts.map((raw, i) => ({ n: i + 1, page: null, raw }));
	return maskLines(lines, makeMask(lines, new Set(people), names)).map((line) => line.text);
};

describe('personal data', () => {
	it('names of a two-up table go, organisations stay', () => {
		expect(masked(['Zoé St-Onge\tVille de Laval\tJean-Guy de La Tour\tCégep de Laval'], [1])).toEqual([
			'[nom retiré]\tVille de Laval\t[nom retiré]\tCégep de Laval'
		]);
	});

	it('signs left out of an element keep no name in it, and take no word with one', () => {
		const read = (line: string) => {
			const source = readTextBlocks(`Préparé par : Ada Exemple\n\n• ${line}`);
			const mask = makeMask(source.lines, new Set());
			return maskDocument(source, mask)
				.blocks.flatMap((block) => ('passage' in block ? [block.passage.text] : []))
				.at(-1);
		};
		expect(read('Mot de Ada Exemple__suite__')).toBe('Mot de [nom retiré]suite');
		expect(read('Écrire à a@exemple.org**Action**')).toBe('Écrire à [courriel retiré]Action');
		expect(read('Mot de Ada Exemple, puis d’Ada Exemples')).toBe('Mot de [nom retiré], puis d’Ada Exemples');
		expect(read('Mot de **Ada Exemple**')).toBe('Mot de [nom retiré]');
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
			const { removed, names: _, ...published } = extracted(id);
			const text = JSON.stringify(published);
			for (const words of removed) expect(text.includes(words)).toBe(false);
		}
	});

	it('the corpus: 19 persons in one plan, one in a second, two in a third', () => {
		const names = (id: string) => extracted(id).removed.filter((words) => !/[@\d]/.test(words)).length;
		expect(planIds.map(names)).toEqual([0, 19, 0, 1, 2]);
	});
});

describe('signs of a name', () => {
	const signs = (texts: string[], people: number[] = []) => {
		const lines = texts.map((raw, i) => ({ n: i + 1, page: null, raw }));
		return makeMask(lines, new Set(people), {}, () => false).names.map(({ name, line, sign }) => `${line} ${name} (${sign})`);
	};

	it('under a title of a committee: the lines that open with a name, when half of the given names are common ones', () => {
		const team = ['Comité de rédaction', 'Ngozi Brisolac', 'Marie Valmontier, MRC', 'FATIMA TESSANDIER', 'Solveig Varennois', 'Les textes sont libres de droits.', 'Thandiwe Okwandé'];
		expect(signs(team)).toEqual(['2 Ngozi Brisolac (present)', '3 Marie Valmontier (present)', '4 FATIMA TESSANDIER (present)', '5 Solveig Varennois (present)']);
		// no common given name, or too few: streets and towns are written so too
		expect(signs(['Comité de suivi', 'Ngozi Brisolac', 'Solveig Tessandier'])).toEqual([]);
		expect(signs(['Comité de suivi', 'Ngozi Brisolac', 'Solveig Tessandier', 'Oksana Okwandé', 'Marie Valmontier'])).toEqual([
			'5 Marie Valmontier (given-name)'
		]);
		expect(signs(['Secteurs visités', 'Ngozi Brisolac'])).toEqual([]);
	});

	it('in an attendance: bullets, numbers, names turned round, several on a line; it ends with the first line that opens with no name', () => {
		expect(
			signs([
				'Présences :',
				'- Ngozi Brisolac (Ville de Laval)',
				'2. Solveig Tessandier, Oksana Okwandé et Priya Valmontier',
				'Varennois, Mehmet (MRC)',
				'- Ville de Laval, Service des loisirs',
				'- Thandiwe Brisolac'
			])
		).toEqual([
			'2 Ngozi Brisolac (present)',
			'3 Solveig Tessandier (present)',
			'3 Oksana Okwandé (present)',
			'3 Priya Valmontier (present)',
			'4 Varennois, Mehmet (present)'
		]);
	});

	it('beside a function, a signature, an address', () => {
		expect(signs(['La directrice générale, Ngozi Brisolac, présente le bilan.'])).toEqual(['1 Ngozi Brisolac (role)']);
		expect(signs(['____________', 'Ngozi Brisolac', 'Solveig Tessandier'])).toEqual(['2 Ngozi Brisolac (signature)']);
		expect(signs(['Ngozi Brisolac', 'Ville de Laval', 'ngozi@exemple.org'])).toEqual(['1 Ngozi Brisolac (contact)']);
		expect(signs(['Ngozi Brisolac', 'Ville de Laval', 'Loisirs', 'Parcs', 'ngozi@exemple.org'])).toEqual([]);
		expect(signs(['Écrire à Ngozi Brisolac (ngozi@exemple.org)'])).toEqual(['1 Ngozi Brisolac (contact)']);
	});
});

/** People that nobody is: common given names, others that the list of the rules does not hold, and made-up surnames. */
const given = [
	'Marie',
	'Jean-Pierre',
	'Fatima',
	'Mamadou',
	'Élise',
	'Ahmed',
	'Josée',
	'Carlos',
	'Ngozi',
	'Thandiwe',
	'Oksana',
	'Priya',
	'Mehmet',
	'Solveig'
];
const family = [
	'Valmontier',
	'Brisolac',
	'de La Brizée',
	'Saint-Aubrac',
	'El Fardoui',
	'Tessandier-Roque',
	'N’Dorval',
	'O’Brassac',
	'Okwandé',
	'VARENNOIS'
];
const people = given.flatMap((first, i) => [0, 3, 7].map((step) => `${first} ${family[(i + step) % family.length]}`));
/** the others, in turn */
const next = (i: number, by: number): string => people[(i + by) % people.length] ?? '';

/** Where documents name people; each gives lines, and the names that stand in them. */
const contexts: Record<string, (name: string, i: number) => { lines: string[]; names: string[]; people?: number[] }> = {
	'« préparé par »': (name, i) => ({
		lines: [i % 2 ? `Préparé par : ${name}, coordonnatrice` : `Rédigé par ${name} et ${next(i, 5)}`],
		names: i % 2 ? [name] : [name, next(i, 5)]
	}),
	'personne-ressource': (name, i) => ({ lines: [`${i % 2 ? 'Personne-ressource' : 'Recherche et rédaction'} : ${name}`], names: [name] }),
	signature: (name) => ({ lines: ['____________________', name, 'Directrice générale'], names: [name] }),
	'nom et fonction': (name, i) => ({
		lines: [i % 2 ? `${name}, agente d’intégration, a animé la rencontre.` : `Coordonnateur : ${name}`],
		names: [name]
	}),
	'fonction dans une phrase': (name) => ({ lines: [`La directrice générale, ${name}, présente le bilan.`], names: [name] }),
	présences: (name, i) => ({
		lines: ['Présences :', `- ${name} (Ville de Laval)`, `- ${next(i, 5)}, MRC`, '', 'Ouverture de la séance'],
		names: [name, next(i, 5)]
	}),
	'présences en ligne': (name, i) => ({
		lines: [`Étaient présents : ${name}, ${next(i, 5)} et ${next(i, 11)}`],
		names: [name, next(i, 5), next(i, 11)]
	}),
	'liste des membres': (name, i) => ({
		lines: [`${name}\tVille de Laval`, `${next(i, 5)}\tCégep de Laval`],
		names: [name, next(i, 5)],
		people: [1, 2]
	}),
	'titre de civilité': (name, i) => ({ lines: [`Rencontrer ${i % 2 ? 'Mme' : 'M.'} ${name} au printemps.`], names: [name] }),
	'courriel voisin': (name) => ({ lines: [`Inscriptions auprès de ${name} (inscriptions@exemple.org)`], names: [name] }),
	'courriel au-dessous': (name) => ({ lines: [name, 'Table de concertation', '418 555-0123'], names: [name] }),
	'au milieu d’une phrase': (name) => ({ lines: [`Poursuivre le jumelage que ${name} a lancé dans le quartier.`], names: [name] })
};

/** What stands in the same places and is no person: every organisation of the registry, territories, places that bear a name. */
const territories = readFileSync('data/reference/territories.csv', 'utf8')
	.split('\n')
	.slice(1)
	.map((row) => row.split(',')[2] ?? '')
	.filter((name) => /^\p{Lu}\p{L}+/u.test(name));
const places = [
	'école Marie-Brizolac',
	'école Jean Valmontier',
	'MRC d’Antoine-Labelle',
	'rue Pierre Brisolac',
	'Maison Josée-Varennois',
	'Fondation Marie Valmontier',
	'cégep Marie-Victorin',
	'parc Jean-Brisolac',
	'Centre Jacques Tessandier',
	'pont Laurent Varennois',
	'Saint-Jean Baptiste',
	'MRC de Pierre-De Saurel',
	'Plan d’action An II',
	'Phase IV'
];
const others = [...new Set([...registry.actors.map(({ name }) => name), ...territories, ...places])];
const around = (name: string): string[] => [
	`Préparé par : ${name}`,
	`${name}, responsable du projet, invite les partenaires.`,
	'Étaient présents :',
	`- ${name}`,
	'',
	`Rencontrer ${name} au printemps.`
];

describe('names of people in new documents, measured on people and documents that do not exist', () => {
	const isKnown = isNameOf(registry);
	const mask = (texts: string[], on: number[] = []) => {
		const lines = texts.map((raw, i) => ({ n: i + 1, page: null, raw }));
		return maskLines(lines, makeMask(lines, new Set(on), {}, isKnown))
			.map(({ text }) => text)
			.join('\n');
	};

	it.each(Object.entries(contexts))('%s', (what, make) => {
		let found = 0;
		let all = 0;
		const missed: string[] = [];
		people.forEach((name, i) => {
			const { lines, names, people: on = [] } = make(name, i);
			const text = mask(lines, on);
			all += names.length;
			const left = names.filter((one) => text.includes(one));
			found += names.length - left.length;
			missed.push(...left);
		});
		report('names', { what, names: all, found, others: 0, wrong: 0 });
		// only a common given name tells a person in the middle of a sentence
		expect(found / all, missed.join(', ')).toBeGreaterThanOrEqual(what === 'au milieu d’une phrase' ? 0.5 : 0.95);
	});

	it('organisations, territories and places that bear a name are no people', () => {
		const wrong = others.filter((name) => mask(around(name)) !== around(name).join('\n'));
		report('names', { what: 'organisations et lieux', names: 0, found: 0, others: others.length, wrong: wrong.length });
		expect(others.length).toBeGreaterThan(150);
		expect(wrong).toEqual([]);
	});
});

describe('what the person who adds a plan decides', () => {
	it('a name that is no person’s stays; one that the rules missed goes', () => {
		const lines = ['Préparé par : Marie Valmontier', 'Selon Thandiwe Brisolac, le besoin est grand.'];
		expect(masked(lines)).toEqual(['Préparé par : [nom retiré]', lines[1]]);
		expect(masked(lines, [], { keep: ['marie  valmontier'], remove: ['Thandiwe Brisolac'] })).toEqual([
			lines[0],
			'Selon [nom retiré], le besoin est grand.'
		]);
	});

	it('a surname after a title goes there, and not where it is a place', () => {
		expect(masked(['Mme Laval préside.', 'La ville de Laval accueille.'])).toEqual([
			'Mme [nom retiré] préside.',
			'La ville de Laval accueille.'
		]);
	});

	it('a name inside an element goes from the element, whose place in the source still holds its words', () => {
		const id = 'trail-2021';
		const first = extracted(id).items.find(({ kind }) => kind === 'action')!;
		const words = first.text.split(' ').slice(0, 3).join(' ');
		const text = (source: string): string => source.replace(words, `${words} Mme Marie Valmontier et 418 555-0123`);
		const read = extracted(id, { text: () => text(sourceOf(id)) });
		const item = read.items.find((one) => one.text.includes('[nom retiré]'))!;
		expect(item.text).toContain(`${words} Mme [nom retiré] et [téléphone retiré]`);
		const lines = read.ledger.map((line) => line.text);
		expect(item.spans.map(({ line, start, end }) => lines[line - 1]!.slice(start, end)).join(' ')).toContain('[nom retiré]');
		const { removed, names, ...published } = read;
		expect([removed, names.map(({ sign }) => sign)]).toEqual([
			expect.arrayContaining(['Marie Valmontier', '418 555-0123']),
			expect.arrayContaining(['title'])
		]);
		expect(JSON.stringify(published)).not.toContain('Valmontier');
		expect(read.items).toHaveLength(extracted(id).items.length);
		expect(planOf(id).names).toBeUndefined();
	});
});
