import { describe, expect, it } from 'vitest';
import type { Part } from '#lib/model/plan.ts';
import { extractDocument } from '../detect/extractDocument.ts';
import { leadsOf, made, othersOf, timingOf } from './corpus.ts';

/** « Former : Ville / Cégep 2025 »: the words of each item, its leads, its collaborators and its timing. */
const said = (items: readonly { text: string; leads: string[]; collaborators: string[]; timing: string[] }[]): string[] =>
	items.map(({ text, leads, collaborators, timing }) =>
		[`${text} :`, leads.join(', ') || '-', '/', collaborators.join(', ') || '-', timing.join(', ')].join(' ').trim()
	);
const detected = async (...lines: string[]): Promise<string[]> => said((await extractDocument(lines.join('\n'), 'plan.md')).found);
const declared = (part: Part, ...lines: string[]): string[] => {
	const extraction = made(lines.join('\n'), [part]);
	return said(
		extraction.items.map(({ id, text }) => ({
			text,
			leads: leadsOf(extraction, id),
			collaborators: othersOf(extraction, id),
			timing: timingOf(extraction, id)
		}))
	);
};

describe('« Responsable : … » written once for a section', () => {
	it('under a heading holds for what stands under it, and for nothing else', async () => {
		expect(
			await detected(
				'# Plan d’action 2024-2027',
				'## Axe 1 : Accueillir les personnes',
				'',
				'Responsable : Ville de Valbrun',
				'',
				'Partenaires : Cégep de Valbrun',
				'',
				'Échéancier : 2025',
				'',
				'- Former le personnel',
				'- Publier un guide',
				'',
				'## Axe 2 : Soutenir l’emploi',
				'',
				'Responsable : Chambre de commerce',
				'',
				'- Jumeler des employeurs',
				'- Offrir des ateliers',
				'',
				'## Axe 3 : Habiter',
				'',
				'- Tenir un registre des logements',
				'- Aider les familles qui cherchent'
			)
		).toEqual([
			'Former le personnel : Ville de Valbrun / Cégep de Valbrun 2025',
			'Publier un guide : Ville de Valbrun / Cégep de Valbrun 2025',
			'Jumeler des employeurs : Chambre de commerce / -',
			'Offrir des ateliers : Chambre de commerce / -',
			'Tenir un registre des logements : - / -',
			'Aider les familles qui cherchent : - / -'
		]);
	});

	it('at the end of a title it leaves the title and holds for what stands under it', async () => {
		const { found, extraction } = await extractDocument(
			[
				'# Plan d’action 2024-2027',
				'## Axe 1 : Accueillir (Responsable : Ville de Valbrun; échéance : 2025)',
				'- Former le personnel',
				'- Publier un guide',
				'## Axe 2 : Employer (avec les entreprises)',
				'- Jumeler des employeurs',
				'- Offrir des ateliers'
			].join('\n\n'),
			'plan.md'
		);
		expect(said(found)).toEqual([
			'Former le personnel : Ville de Valbrun / - 2025',
			'Publier un guide : Ville de Valbrun / - 2025',
			'Jumeler des employeurs : - / -',
			'Offrir des ateliers : - / -'
		]);
		expect(found.map(({ path }) => path.at(-1))).toEqual([
			'Accueillir',
			'Accueillir',
			'Employer (avec les entreprises)',
			'Employer (avec les entreprises)'
		]);
		expect(extraction.ledger.filter(({ disposition }) => disposition === 'section').map(({ line }) => line)).toEqual([1, 3, 9]);
	});

	it('a phase and its date under a heading are no title of their own', async () => {
		const axis = (title: string, phase: string, ...entries: string[]) => [`## ${title}`, '', phase, '', ...entries.map((one) => `- ${one}`), ''];
		expect(
			await detected(
				...axis('Objectif 1 : Accueillir', 'Réalisation : An II et III', 'Former le personnel', 'Publier un guide'),
				...axis('Objectif 2 : Employer', 'Réalisation : An III', 'Jumeler des employeurs', 'Offrir des ateliers')
			)
		).toEqual([
			'Former le personnel : - / - An II et III',
			'Publier un guide : - / - An II et III',
			'Jumeler des employeurs : - / - An III',
			'Offrir des ateliers : - / - An III'
		]);
	});

	it('the innermost heading that says it is heard; an item’s own lead leaves it the section’s collaborators', async () => {
		expect(
			await detected(
				'# Axe 1 : Accueillir les personnes',
				'',
				'Responsable : Ville de Valbrun',
				'',
				'Partenaires : Cégep de Valbrun',
				'',
				'## Objectif 1.1 : Informer',
				'',
				'- Former le personnel (Responsable : MRC du Bocage)',
				'- Publier un guide',
				'',
				'## Objectif 1.2 : Loger',
				'',
				'Responsable : Office d’habitation',
				'',
				'- Tenir un registre des logements',
				'- Aider les familles qui cherchent'
			)
		).toEqual([
			'Former le personnel : MRC du Bocage / Cégep de Valbrun',
			'Publier un guide : Ville de Valbrun / Cégep de Valbrun',
			'Tenir un registre des logements : Office d’habitation / Cégep de Valbrun',
			'Aider les familles qui cherchent : Office d’habitation / Cégep de Valbrun'
		]);
	});

	it('after the bullets that complete a point, it is of that point', async () => {
		expect(
			await detected(
				'# Actions',
				'',
				'1. Former le personnel :',
				'   - des écoles',
				'   - des garderies',
				'',
				'Responsable : Ville de Valbrun',
				'',
				'2. Publier un guide',
				'',
				'Responsable : MRC du Bocage',
				'',
				'3. Tenir une fête',
				'',
				'Responsable : Table de Valbrun'
			)
		).toEqual([
			'Former le personnel : des écoles des garderies : Ville de Valbrun / -',
			'Publier un guide : MRC du Bocage / -',
			'Tenir une fête : Table de Valbrun / -'
		]);
	});

	const list: Part = { layout: 'list', kind: 'action' };
	it('in a list: once at the end it holds for the whole part; said for several headings, each holds for its own', () => {
		const entries = (who: string, one: string, ...after: string[]) => [`Pour les ${who} :`, '', `- ${one}`, '', ...after];
		const closing = ['Réalisation : An II', '', 'Responsable : Table en collaboration avec les membres'];
		expect(declared(list, ...entries('familles', 'Former'), ...entries('employeurs', 'Informer', ...closing))).toEqual([
			'Former : Table / les membres An II',
			'Informer : Table / les membres An II'
		]);
		expect(
			declared(
				list,
				...entries('familles', 'Former', 'Responsable : Ville', '', 'Réalisation : An I', ''),
				...entries('employeurs', 'Informer', ...closing)
			)
		).toEqual(['Former : Ville / les membres An I', 'Informer : Table / les membres An II']);
		expect(
			declared(list, 'Pour les familles :', '', 'Responsable : Ville', '', '- Former', '', ...entries('employeurs', 'Informer'))
		).toEqual(['Former : Ville / -', 'Informer : - / -']);
		// it closes nothing where other entries follow
		expect(declared(list, ...entries('familles', 'Former', 'Responsable : Ville', ''), ...entries('employeurs', 'Informer'))).toEqual([
			'Former : Ville / -',
			'Informer : - / -'
		]);
	});

	it('between tables, before or after the rows', () => {
		const table = (action: string) => ['Action\tIndicateur', `${action}\tNombre`, ''];
		const part: Part = { layout: 'table', kind: 'action' };
		const before = (axe: string, who: string, action: string) => [axe, '', `Responsable : ${who}`, '', ...table(action)];
		expect(
			declared(part, ...before('AXE 1 - Accueil', 'Ville', 'Former le personnel'), ...before('AXE 2 - Emploi', 'MRC', 'Informer la population'))
		).toEqual(['Former le personnel : Ville / -', 'Informer la population : MRC / -']);
		const after = (axe: string, who: string, action: string) => [axe, '', ...table(action), `Responsable : ${who}`, ''];
		expect(
			declared(part, ...after('AXE 1 - Accueil', 'Ville', 'Former le personnel'), ...after('AXE 2 - Emploi', 'MRC', 'Informer la population'))
		).toEqual(['Former le personnel : Ville / -', 'Informer la population : MRC / -']);
		expect(
			declared(part, 'AXE 1 - Accueil', '', ...table('Former le personnel'), ...after('AXE 2 - Emploi', 'MRC', 'Informer la population'))
		).toEqual(['Former le personnel : MRC / -', 'Informer la population : MRC / -']);
	});
});

describe('labels inside a cell', () => {
	const cell = (words: string) => declared({ layout: 'table', kind: 'action' }, 'Action\tResponsables\tPartenaires', `Former\t${words}\t`);
	it('names go where their label says, and those under no label where their column says', () => {
		expect(cell('Porteur : Ville Partenaires : Cégep, MRC')).toEqual(['Former : Ville / Cégep, MRC']);
		expect(cell('Ville. Collaborateurs : Cégep; échéance : 2031')).toEqual(['Former : Ville / Cégep 2031']);
		expect(cell('Ville, MRC')).toEqual(['Former : Ville, MRC / -']);
	});

	it('over a line or a page, names go on under the last label', async () => {
		const { found } = await extractDocument(
			`<table><tr><th>Action</th><th>Responsables</th><th>Échéancier</th></tr>
			<tr><td>Former le personnel</td><td>Porteur : Ville de Valbrun<br>Partenaires : Cégep,<br>MRC du Bocage</td><td>2025</td></tr>
			<tr><td>Publier un guide</td><td>Porteur : MRC du Bocage</td><td>2026</td></tr></table>`,
			'plan.html'
		);
		expect(said(found)).toEqual([
			'Former le personnel : Ville de Valbrun / Cégep, MRC du Bocage 2025',
			'Publier un guide : MRC du Bocage / - 2026'
		]);
	});
});
