import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extracted, leadsOf, made, othersOf, sourceOf, timingOf } from './corpus.ts';

/** Inserts lines after line `n` (1-based) of a text. */
const insert =
	(n: number, ...lines: string[]) =>
	(text: string): string =>
		text
			.split('\n')
			.toSpliced(n, 0, ...lines)
			.join('\n');

const byText = (extraction: ReturnType<typeof extracted>, words: string) => {
	const found = extraction.items.find((item) => item.text === words);
	if (!found) throw new Error(`no item « ${words} » among ${extraction.items.length}`);
	return found;
};

describe('a document of the corpus, changed', () => {
	it('a row added under an objective: one more action, its neighbours untouched', () => {
		const before = extracted('tcirn-2019', { text: (text) => text });
		const after = extracted('tcirn-2019', {
			text: insert(32, '\t• Tenir un registre des entreprises\tCAB\tSADC et organismes du milieu\tAn II et III')
		});
		const added = byText(after, 'Tenir un registre des entreprises');
		expect(added).toMatchObject({ id: 'tcirn-2019/1.1.3', line_start: 33, line_end: 33, path: before.items[0]?.path });
		expect(leadsOf(after, added.id)).toEqual(['CAB']);
		expect(othersOf(after, added.id)).toEqual(['SADC', 'organismes du milieu']);
		expect(after.timings.filter((each) => each.item_id === added.id)).toMatchObject([{ kind: 'years', year_start: 2020, year_end: 2021 }]);
		expect(after.items.filter((item) => item !== added).map((item) => [item.id, item.text])).toEqual(
			before.items.map((item) => [item.id, item.text])
		);
	});

	it('columns in any order give the same actions, actors and dates', () => {
		const before = extracted('tcirn-2019', { text: (text) => text });
		const facts = (extraction: typeof before) =>
			extraction.items.map((item) => [
				item.id,
				item.text,
				item.path,
				leadsOf(extraction, item.id),
				othersOf(extraction, item.id),
				timingOf(extraction, item.id)
			]);
		const permuted = (order: number[]) => (text: string) =>
			text
				.split('\n')
				.map((line, i) => {
					const cells = line.split('\t');
					return cells.length === 5 && i >= 25 && i < 125 ? order.map((from) => cells[from]).join('\t') : line;
				})
				.join('\n');
		for (const order of [
			[4, 3, 2, 1, 0],
			[1, 0, 4, 2, 3],
			[2, 4, 0, 3, 1]
		]) {
			expect(facts(extracted('tcirn-2019', { text: permuted(order) }))).toEqual(facts(before));
		}
	});

	it('a header repeated in mid-table, and a row cut by a page, change nothing but the lines', () => {
		const before = extracted('tcirn-2019', { text: (text) => text });
		const cut = (text: string) =>
			text.replace(
				'\t• Alimenter les intervenants avec des outils, activités et références\tTCI (ACII)',
				'\t• Alimenter les intervenants avec des outils,\tTCI (ACII)'
			);
		const after = extracted('tcirn-2019', {
			text: (text) =>
				insert(82, '', 'OBJECTIFS\tACTIONS\tRESPONSABLES\tCOLLABORATIONS\tÉCHÉANCIER', '\tactivités et références\t\t\t')(cut(text))
		});
		expect(after.items.map((item) => [item.id, item.text])).toEqual(before.items.map((item) => [item.id, item.text]));
		expect(byText(after, 'Alimenter les intervenants avec des outils, activités et références')).toMatchObject({
			line_start: 82,
			line_end: 85
		});
	});

	it('an action and a section added to an outline take their numbers', () => {
		const after = extracted('tcri-2022', {
			text: insert(
				141,
				'',
				'4',
				'Recenser les besoins des membres en matière de',
				'',
				'logement',
				'',
				'1.7 ',
				'',
				'Vigie des 12',
				'',
				'projets',
				'',
				'1 Suivre les',
				'',
				'14 destinations',
				''
			)
		});
		expect(byText(after, 'Recenser les besoins des membres en matière de logement')).toMatchObject({
			id: 'tcri-2022/1.6.4',
			line_start: 143,
			line_end: 146
		});
		expect(byText(after, 'Suivre les 14 destinations')).toMatchObject({
			id: 'tcri-2022/1.7.1',
			path: ['1. CONSOLIDER LA VIE ASSOCIATIVE ET DÉMOCRATIQUE', '1.7 Vigie des 12 projets']
		});
		expect(after.items).toHaveLength(68);
	});

	it('a step, an axis and an unknown actor added to a table with steps', () => {
		const row =
			"LOGEMENT\tÉtudier l'offre\t<ul> • Visiter • Écrire un bilan (capsules) \t<ul> • D'ici juin 2023 • Prochaines étapes : hiver 2023\tTRAIL/Comité Zébulon (bilan)";
		const after = extracted('trail-2021', { text: (text) => `${text}\n${row}` });
		const action = byText(after, "Étudier l'offre");
		expect(action).toMatchObject({ id: 'trail-2021/A13', path: ["Plan d'action 2021-2025", 'LOGEMENT'] });
		expect(after.items.filter((item) => item.parent_id === action.id).map((item) => [item.id, item.text])).toEqual([
			['trail-2021/A13.1', 'Visiter'],
			['trail-2021/A13.2', 'Écrire un bilan (capsules)']
		]);
		expect(after.timings.filter((each) => each.item_id === action.id)).toMatchObject([
			{ kind: 'range', date_end: '2023-06-30', date_start: null }
		]);
		expect(timingOf(after, 'trail-2021/A13.1')).toEqual(['Prochaines étapes : hiver 2023']);
		expect(after.assignments.filter((each) => each.item_id === action.id)).toMatchObject([
			{ actor_id: 'trail', role: 'lead' },
			{ actor_id: 'inconnu.comite-zebulon-bilan', role: 'potential', resolution: 'unresolved' }
		]);
		expect(after.warnings.map((warning) => warning.code)).toEqual(['unresolved-actor']);
	});

	it('a slide added: its subtitle, arrows and bullets keep their rank', () => {
		const after = extracted('roriq-2014', {
			text: insert(
				111,
				'',
				'# Quelles conditions gagnantes?',
				'',
				'---',
				'',
				'## Un financement stable',
				'',
				'→ Des ententes longues',
				'',
				'- Trois ans au moins;',
				'- Cinq ans au mieux.'
			),
			plan: (plan) => ({ ...plan, readings: [] })
		});
		expect(byText(after, 'Cinq ans au mieux').path).toEqual([
			'Quelles conditions gagnantes?',
			'Un financement stable',
			'Des ententes longues'
		]);
		expect(byText(after, 'Cinq ans au mieux').parent_id).toBe(byText(after, 'Des ententes longues').id);
		expect(byText(after, 'Un financement stable').parent_id).toBeNull();
	});

	it('a category and bullets added to a report', () => {
		const after = extracted('v3r-2025', {
			text: insert(88, '', 'Santé et bien-être :', '', "- L'attente est longue ;", '- Les soins manquent.', ' - surtout en santé mentale')
		});
		expect(byText(after, "L'attente est longue")).toMatchObject({ id: 'v3r-2025/E11', kind: 'challenge' });
		expect(byText(after, 'Les soins manquent. surtout en santé mentale').path.at(-1)).toBe('Santé et bien-être');
		expect(byText(after, "Les demandes croissantes pour les services d'immigration mettent une pression sur les organismes").id).toBe(
			'v3r-2025/E13'
		);
	});

	it('a line taken out of a declared reading is an error that says which', () => {
		expect(() => extracted('roriq-2014', { text: insert(5, 'Une ligne de plus') })).toThrow(/ligne 135 .* attend « Mise en œuvre/u);
	});

	it('a part that is no longer there is an error that says which', () => {
		expect(() => extracted('tcirn-2019', { text: (text) => text.replace('ACRONYMES', 'SIGLES') })).toThrow(
			/« ACRONYMES », qui n’est pas dans le document/u
		);
	});
});

describe('a new plan', () => {
	it('an English table in another order, ids and dates included', () => {
		const text = [
			'Timeline\tActions\tPartners\tLead\tObjectives',
			'2031\t- Open a desk\tDesjardins, BDC\tUQAR\tWelcome newcomers',
			'Fall 2032\t- Train staff\t\tBDC\t',
			'2031-2033\t- Survey employers\tUQAR and BDC\tDesjardins\tKnow the needs'
		].join('\n');
		const found = made(text, [{ layout: 'table', id: '{objective}.{n}' }]);
		expect(found.items.map((item) => [item.id, item.path, item.text, leadsOf(found, item.id), othersOf(found, item.id)])).toEqual([
			['essai-2030/1.1', ['Welcome newcomers'], 'Open a desk', ['UQAR'], ['Desjardins', 'BDC']],
			['essai-2030/1.2', ['Welcome newcomers'], 'Train staff', ['BDC'], []],
			['essai-2030/2.1', ['Know the needs'], 'Survey employers', ['Desjardins'], ['UQAR', 'BDC']]
		]);
		expect(found.timings.map((each) => [each.kind, each.year_start, each.year_end])).toEqual([
			['years', 2031, 2031],
			['season', 2032, 2032],
			['range', 2031, 2033]
		]);
		expect(found.grade).toBe('high');
	});

	it('Mesure | Moyens | Porteur | Partenaires | Échéancier | Indicateur | Statut under axes', () => {
		const text = [
			'AXE 1 : ACCUEIL',
			'Mesure\tMoyens\tPorteur\tPartenaires\tÉchéancier\tIndicateur\tStatut',
			'1.1 Ouvrir un guichet\t• Louer un local • Embaucher\tMRC\tCégep / UQAR\tEn continu\tNombre de visites\tEn cours',
			'1.2 Former le personnel\tTrois ateliers\tMRC\t-\tÀ court terme\tNombre\tÀ venir',
			'AXE 2 : EMPLOI',
			'2.1 Jumeler\t\tSADC\tBDC\tMars à juin 2031\t\t'
		].join('\n');
		const found = made(text, [{ layout: 'table', id: '{number}' }]);
		expect(found.items.map((item) => [item.id, item.kind, item.text, item.path])).toEqual([
			['essai-2030/1.1', 'action', 'Ouvrir un guichet', ['ACCUEIL']],
			['essai-2030/1.1.1', 'next_step', 'Louer un local', ['ACCUEIL']],
			['essai-2030/1.1.2', 'next_step', 'Embaucher', ['ACCUEIL']],
			['essai-2030/1.2', 'action', 'Former le personnel', ['ACCUEIL']],
			['essai-2030/1.2.1', 'next_step', 'Trois ateliers', ['ACCUEIL']],
			['essai-2030/2.1', 'action', 'Jumeler', ['EMPLOI']]
		]);
		expect(othersOf(found, 'essai-2030/1.2')).toEqual([]);
		expect(found.timings.filter((each) => each.item_id === 'essai-2030/2.1')).toMatchObject([
			{ kind: 'range', date_start: '2031-03-01', date_end: '2031-06-30' }
		]);
	});

	it('two columns of headings are carried down, each until it changes', () => {
		const text = [
			'Axe\tObjectif\tAction\tPorteur',
			'Accueil\tInformer\tÉcrire un guide\tUQAR',
			'\t\tLe traduire\tUQAR',
			'\tFormer\tDonner un atelier\tUQAR',
			'Emploi\t\tJumeler\tUQAR'
		].join('\n');
		expect(made(text, [{ layout: 'table' }]).items.map((item) => item.path)).toEqual([
			['Accueil', 'Informer'],
			['Accueil', 'Informer'],
			['Accueil', 'Former'],
			['Emploi']
		]);
	});

	it('headings repeated on every row are one heading; a new outer one closes the inner', () => {
		const text = [
			'Axe\tObjectif\tAction\tPorteur',
			'Accueil\tInformer\tÉcrire un guide\tUQAR',
			'ACCUEIL\tInformer\tLe traduire\tUQAR',
			'Emploi\tInformer\tJumeler\tUQAR',
			'\t\tFormer\tUQAR'
		].join('\n');
		const { items, sections } = made(text, [{ layout: 'table', id: '{section}.{objective}.{n}' }]);
		expect(items.map((item) => [item.id.split('/')[1], ...item.path])).toEqual([
			['1.1.1', 'Accueil', 'Informer'],
			['1.1.2', 'Accueil', 'Informer'],
			['2.1.1', 'Emploi', 'Informer'],
			['2.1.2', 'Emploi', 'Informer']
		]);
		expect(sections.map((section) => section.title)).toEqual(['Accueil', 'Informer', 'Emploi', 'Informer']);
	});

	it('words in parentheses after a known name limit it to the steps that hold one of them', () => {
		const text = [
			'Action\tProchaines étapes\tPorteur / collaborateurs potentiels',
			'Sensibiliser\t• Tourner des capsules • Tenir un kiosque\tUQAR, BDC (capsule), Desjardins'
		].join('\n');
		const found = made(text, [{ layout: 'table' }]);
		expect(found.items.map((item) => [item.text, ...leadsOf(found, item.id), ...othersOf(found, item.id)])).toEqual([
			['Sensibiliser', 'UQAR', 'BDC (capsule)', 'Desjardins'],
			['Tourner des capsules', 'UQAR', 'BDC (capsule)', 'Desjardins'],
			['Tenir un kiosque', 'UQAR', 'Desjardins']
		]);
		expect(found.assignments.filter((each) => each.as_written === 'BDC (capsule)').map((each) => each.actor_id)).toEqual(['bdc', 'bdc']);
	});

	it('years as columns of ticks, several actions in one cell', () => {
		const text = [
			'Objectif\tActions\tResponsable\tAn I\tAn II',
			'Accueillir\t• Écrire un guide • Le traduire\tUQAR\tX\tX',
			'\t• Le diffuser\tUQAR\t\tX'
		].join('\n');
		const found = made(text, [{ layout: 'table' }]);
		expect(found.items.map((item) => [item.text, timingOf(found, item.id)])).toEqual([
			['Écrire un guide', ['An I', 'An II']],
			['Le traduire', ['An I', 'An II']],
			['Le diffuser', ['An II']]
		]);
		expect(found.timings.filter((each) => each.item_id === found.items[2]?.id)).toMatchObject([{ year_start: 2031, year_end: 2031 }]);
	});

	it('rows of words that look like column names are not taken for headers', () => {
		const text = [
			'Action\tPartenaires\tÉchéance',
			"Activités d'accueil\tPartenaires du milieu\tEn continu",
			'Projets de mentorat\tPartenaires économiques\t2031'
		].join('\n');
		expect(made(text, [{ layout: 'table' }]).items.map((item) => item.text)).toEqual(["Activités d'accueil", 'Projets de mentorat']);
	});

	it('a table without any column of actions, or without a header, is refused with what to do', () => {
		expect(() => made('Porteur\tÉchéancier\nUQAR\tEn continu', [{ layout: 'table' }])).toThrow(/Ligne 1 : tableau sans colonne d’action/u);
		expect(() => made('Louer un local\tAlpha\tBêta', [{ layout: 'table' }])).toThrow(/Ligne 1 : tableau sans en-tête reconnu/u);
	});

	describe('a table that has objectives or steps but no actions', () => {
		const objectives = ['AXE 1 : ACCUEIL', 'Objectif\tPorteur\tÉchéancier', 'Informer\tUQAR\t2031', 'Former\tBDC\tEn continu'].join('\n');
		const steps = ['Axe\tProchaines étapes\tPorteur', 'Accueil\t• Louer un local • Embaucher\tUQAR'].join('\n');

		it('never counts them as actions: the line, what to do', () => {
			expect(() => made(objectives, [{ layout: 'table', kind: 'action' }])).toThrow(
				/Ligne 2 : tableau sans colonne d’action \(« Objectif » serait lu comme « action »\).*rétablissez.*kind: objective/u
			);
			expect(() => made(objectives, [{ layout: 'table' }])).toThrow(/Ligne 2 : tableau sans colonne d’action/u);
			expect(() => made(steps, [{ layout: 'table' }])).toThrow(/« Prochaines étapes » serait lu comme « action ».*kind: next_step/u);
		});

		it('counts them as what plan.yaml says they are', () => {
			const found = made(objectives, [{ layout: 'table', kind: 'objective' }]);
			expect(found.items.map((item) => [item.kind, item.text, item.path, leadsOf(found, item.id), timingOf(found, item.id)])).toEqual([
				['objective', 'Informer', ['ACCUEIL'], ['UQAR'], ['2031']],
				['objective', 'Former', ['ACCUEIL'], ['BDC'], ['En continu']]
			]);
			const ruled = made(objectives, [{ layout: 'table', rules: [{ under: 'accueil', kind: 'objective' }] }]);
			expect(ruled.items.map((item) => item.kind)).toEqual(['objective', 'objective']);
			expect(made(steps, [{ layout: 'table', kind: 'next_step' }]).items.map((item) => item.text)).toEqual(['Louer un local', 'Embaucher']);
		});

		it('reads the columns that plan.yaml names instead', () => {
			const found = made(objectives, [{ layout: 'table', columns: ['action', 'lead', 'timing'] }]);
			expect(found.items.map((item) => [item.kind, item.text])).toEqual([
				['action', 'Informer'],
				['action', 'Former']
			]);
			const unclear = made('Quoi\tPorteur\tÉchéancier\nInformer\tUQAR\t2031', [{ layout: 'table', columns: ['action', 'lead', 'timing'] }]);
			expect(unclear.items.map((item) => item.text)).toEqual(['Informer']);
		});

		it.each(['tcirn-2019', 'trail-2021'])('%s without its column of actions is refused', (id) => {
			const cut = (text: string) =>
				text
					.split('\n')
					.map((line) => line.split('\t'))
					.map((cells) => (cells.length === 5 ? cells.toSpliced(1, 1) : cells).join('\t'))
					.join('\n');
			expect(() => extracted(id, { text: cut })).toThrow(/Ligne \d+ : tableau sans colonne d’action/u);
		});

		it('« Actions spécifiques » alone are actions', () => {
			const text = 'Objectif\tActions spécifiques\tPorteur\nInformer\tÉcrire un guide\tUQAR';
			expect(made(text, [{ layout: 'table' }]).items.map((item) => [item.kind, item.text])).toEqual([['action', 'Écrire un guide']]);
		});
	});

	it('recommendations among recitals and prose', () => {
		const text = [
			"Considérant que l'accueil est une responsabilité partagée;",
			'Recommandation 1 : Financer les',
			'organismes sur trois ans.',
			'Recommandation 2',
			'Former les équipes.'
		].join('\n');
		const found = made(text, [{ layout: 'recommendations', id: 'R{number}' }]);
		expect(found.items.map((item) => [item.id, item.text])).toEqual([
			['essai-2030/R1', 'Financer les organismes sur trois ans.'],
			['essai-2030/R2', 'Former les équipes.']
		]);
	});

	it('an outline of two levels: the inner points are the items', () => {
		const text = ['1. ACCUEIL', '1.1 Ouvrir un guichet', '1.2 Former le', 'personnel', '2. EMPLOI', '2.1 Jumeler'].join('\n');
		expect(made(text, [{ layout: 'outline', id: '{number}' }]).items.map((item) => [item.id, item.path, item.text])).toEqual([
			['essai-2030/1.1', ['1. ACCUEIL'], 'Ouvrir un guichet'],
			['essai-2030/1.2', ['1. ACCUEIL'], 'Former le personnel'],
			['essai-2030/2.1', ['2. EMPLOI'], 'Jumeler']
		]);
	});

	it('a line that nothing accounts for is said, and lowers the grade', () => {
		const found = made('1.1 Accueil\n1 Ouvrir un guichet\n2', [{ layout: 'outline' }]);
		expect(found.warnings).toMatchObject([{ code: 'unaccounted-line', line: 3 }]);
		expect(found.grade).toBe('low');
	});

	it('a recommendation with a number and no words is no element: its line is said to be unread', () => {
		const found = made('Recommandation 1 : Former les équipes.\nRecommandation 2, ', [{ layout: 'recommendations' }]);
		expect(found.items.map((item) => item.text)).toEqual(['Former les équipes.']);
		expect(found.warnings).toMatchObject([{ code: 'unaccounted-line', line: 2 }]);
	});

	it('says it when two items take the same id', () => {
		expect(made('ACCUEIL\n- Ouvrir\n- Former', [{ layout: 'list', id: 'fixe' }]).warnings.map((warning) => warning.code)).toEqual([
			'duplicate-id'
		]);
	});
});

describe('properties', () => {
	it('any order of rows keeps each action with its own lead, collaborators and date', () => {
		const lines = sourceOf('tcirn-2019').split('\n');
		const rows = [31, 35, 37, 51, 52, 74, 86, 97, 111]
			.map((n) => lines[n - 1]?.replace(/<[^>]*>/g, '') ?? '')
			.filter((row) => !row.startsWith('\t'));
		fc.assert(
			fc.property(fc.shuffledSubarray(rows, { minLength: 2 }), (subset) => {
				const text = ['OBJECTIFS\tACTIONS\tRESPONSABLES\tCOLLABORATIONS\tÉCHÉANCIER', ...subset].join('\n');
				const found = made(text, [{ layout: 'table' }], { territory: 'mrc-10' });
				expect(found.items).toHaveLength(subset.length);
				found.items.forEach((item, i) => {
					const cells = (subset[i] ?? '').split('\t').map((cell) => cell.replace(/^\s*•\s*/, '').trim());
					expect([item.path.at(-1), item.text, leadsOf(found, item.id).join(), timingOf(found, item.id).join()]).toEqual([
						cells[0],
						cells[1],
						cells[2],
						cells[4]
					]);
				});
			}),
			{ numRuns: 60 }
		);
	});
});
