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

	it('numbers that are skipped, not numbers printed elsewhere', async () => {
		const numbered = (ranks: number[]): string => page(ranks.map((rank, at) => `${rank}. ${sound[at % sound.length]!.slice(2)}`));
		const doubts = async (ranks: number[]): Promise<string> =>
			doubtsOf((await extractDocument(numbered(ranks))).extraction.warnings).join();
		expect(await doubts([1, 2, 5, 6])).toContain('2 éléments manquent peut-être');
		expect(await doubts([1, 3, 2, 4])).toBe('');
	});

	it('labels glued to the names beside them', async () => {
		const cards = sound.flatMap((words, at) => [words.slice(2), `Responsable : Organisme ${at}Échéance : 2026`]);
		const { extraction } = await extractDocument(page(cards));
		expect(doubtsOf(extraction.warnings).join()).toContain('y vient deux fois');
		expect(extraction.grade).toBe('low');
	});

	it('lines that say what to do as one kind of elements does, beside more elements of another kind', async () => {
		const facts = ['Des bénévoles', 'Une population jeune', 'Des écoles', 'Des parcs', 'Un cégep', 'Un musée'];
		const list = (entries: string[]): string => `<ul>${entries.map((words) => `<li>${words.replace('• ', '')}</li>`).join('')}</ul>`;
		const left = ['Élargir les heures de la bibliothèque', 'Financer les projets de médiation', 'Traduire les avis publics'];
		const { extraction } = await extractDocument(
			`<html><body><h1>Rapport de consultation</h1><h2>Forces du milieu</h2>${list(facts)}<h2>Pistes d’action</h2>${list(sound)}${left.map((words) => `<p>${words}.</p>`).join('')}</body></html>`
		);
		expect(new Set(extraction.items.map(({ kind }) => kind))).toEqual(new Set(['strength', 'proposal']));
		expect(doubtsOf(extraction.warnings).join()).toContain('3 éléments restent');
		expect(extraction.grade).toBe('low');
	});

	it('a title that took the words of an element', async () => {
		const rows = [
			'Objectif;Action;Échéancier',
			'Explorer la possibilité d’une navette 2. Favoriser l’emploi;Créer un prix;2026',
			';Former le personnel;2027',
			'Offrir un guide 3. Favoriser la culture;Tenir un forum;2027'
		];
		const { extraction } = await extractDocument(rows.join('\n'));
		expect(extraction.items).toHaveLength(3);
		expect(doubtsOf(extraction.warnings).join()).toContain('2 éléments semblent en contenir deux');
		expect(extraction.grade).toBe('low');
	});

	it('fewer elements than lines that say what to do, left outside them', async () => {
		const lost = [
			'Élargir les heures de la bibliothèque',
			'Financer les projets de médiation',
			'Traduire les avis publics',
			'Revoir la politique d’embauche',
			'Adapter le camp de jour'
		];
		const text = `${page(sound.slice(0, 3))}\n\nBilan de l’an dernier\n\n${lost.map((words) => `${words} municipale\n\nVille de Boisclair\n\n`).join('')}`;
		const { extraction } = await extractDocument(text);
		expect(extraction.items).toHaveLength(3);
		expect(doubtsOf(extraction.warnings).join()).toContain('5 éléments restent');
		expect(extraction.grade).toBe('low');
	});

	it('a number without its words', async () => {
		const named = [
			'Recommandation 1',
			'Que la Ville adopte un plan.',
			'',
			'Recommandation 2',
			'',
			'Recommandation 3',
			'',
			'Que la Ville forme son personnel.',
			'',
			'Que la Ville publie un bilan.',
			'',
			'Recommandation 4',
			'Que la Ville tienne un forum.'
		];
		const { extraction } = await extractDocument(['Mémoire', '', ...named].join('\n'));
		expect(doubtsOf(extraction.warnings).join()).toContain('n’a que son numéro');
		expect(extraction.grade).toBe('low');
	});

	it('cells that took words of their neighbours', async () => {
		const rows = [
			'Action;Responsable;Échéancier',
			'Hiver 2026 Créer un prix;Ville de Boisclair;2026',
			'Former le personnel;Table en Mai 2027 développement social;2027',
			'Tenir un forum;MRC;2027'
		];
		const { extraction } = await extractDocument(rows.join('\n'));
		expect(doubtsOf(extraction.warnings).join()).toContain('2 éléments ont pu prendre des mots d’une cellule voisine');
		expect(extraction.grade).toBe('low');
	});

	it('a list that was not cut: one element that holds several', async () => {
		const list = `Recommandation 1 : ${Array.from({ length: 3 }, () => sound.map((words) => words.slice(2)).join(' municipal (Ville) ')).join(' ')}`;
		const { extraction } = await extractDocument(`Mémoire\n\n${list} ${list.slice(20)}\n\nRecommandation 2 : Tenir un forum`);
		expect(extraction.items.length).toBeLessThan(3);
		expect(doubtsOf(extraction.warnings).join()).toContain('semble en contenir deux');
		expect(extraction.grade).toBe('low');
	});

	it('a table of which only the actions could be told apart', async () => {
		const names = ['Action', 'Responsable', 'Échéance'];
		const mixed = [
			'Ouvrir un guichet dans chacun des quartiers du',
			'Ville de Boisclair\nOffice d’habitation',
			'territoire et le faire connaître\nFormer le personnel des bibliothèques municipales',
			'2026\nCégep',
			'Publier un bilan annuel de la démarche'
		];
		const { found, detection } = await extractDocument([...names, ...mixed].join('\n\n'));
		expect(found.map(({ text, leads }) => [text, leads])).toEqual([
			['Ouvrir un guichet dans chacun des quartiers du territoire et le faire connaître', []],
			['Former le personnel des bibliothèques municipales', []],
			['Publier un bilan annuel de la démarche', []]
		]);
		expect(detection.confidence).toBe('low');
	});

	it('a table whose actions stand apart from their rows: names are not read as actions', async () => {
		const names = ['Actions', 'Porteur', 'Partenaires', 'Échéancier', 'Indicateurs'];
		const partners = ['CISSS de la Vallée, Société de développement', 'Table en développement social, Organisme C', 'Office d’habitation'];
		const rows = partners.flatMap((words, at) => ['Ville de Valmont', words, String(2026 + at), 'Nombre de rencontres']);
		const actions = ['Former le personnel des bibliothèques', 'Ouvrir un guichet dans les quartiers', 'Publier un bilan annuel'];
		const text = [...names, ...rows, ['Emploi', ...actions].join('\n')].join('\n\n');
		const { found, extraction } = await extractDocument(text);
		expect(found.map((one) => one.text)).toEqual(actions);
		expect(extraction.assignments).toEqual([]);
	});

	it('as many things to do left in other parts as would make half the elements', async () => {
		const all = [...sound, '• Adapter le camp de jour', '• Jumeler des familles', '• Accueillir des stagiaires', '• Créer un prix'];
		const lost = [
			'Élargir les heures de la bibliothèque',
			'Financer les projets de médiation',
			'Traduire les avis publics',
			'Revoir la politique'
		];
		const grade = async (left: string[]): Promise<string> => {
			const around = left.map((words) => `${words} municipale\n\nVille de Boisclair\n\n`).join('');
			return (await extractDocument(`${page(all)}\n\nBilan de l’an dernier\n\n${around}`)).extraction.grade;
		};
		expect(await grade(lost.slice(0, 1))).toBe('high');
		expect(await grade(lost)).toBe('low');
	});

	it('names of columns that come back where the cells of a table are one under the other', async () => {
		const row = (words: string, year: number): string[] => [words, 'Ville de Boisclair', String(year)];
		const names = ['Action', 'Responsable', 'Échéance'];
		const cells = sound.map((words, at) => row(words.slice(2), 2026 + at));
		const grade = async (all: string[][]): Promise<string> => (await extractDocument(all.flat().join('\n\n'))).detection.confidence;
		expect(await grade([names, ...cells])).toBe('medium');
		expect(await grade([names, ...cells.slice(0, 2), names, ...cells.slice(2)])).toBe('low');
	});

	it('fields of cards whose grid was lost', async () => {
		const card = (action: string): string =>
			`<p>${action} les services</p><p>Responsable Ville de Boisclair</p><p>Échéancier Automne 2026</p>`;
		const cards = ['Traduire', 'Revoir', 'Adapter'].map(card).join('');
		const list = `<h2>Mesures</h2><ul>${sound.map((words) => `<li>${words.slice(2)}</li>`).join('')}</ul>`;
		const grade = async (body: string): Promise<string> =>
			(await extractDocument(`<html><body><h1>Plan d’action</h1>${body}</body></html>`)).detection.confidence;
		expect(await grade(list)).toBe('high');
		expect(await grade(`${list}<h2>Autres fiches</h2>${cards}`)).toBe('low');
	});
});
