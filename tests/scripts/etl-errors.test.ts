import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256 } from '../../scripts/read/bytes.ts';
import { report } from '../report.ts';
import { Sandbox } from './sandbox.ts';

const returnedFile = 'corrections/lac-2020.cjel.2030-05-01.yaml';
const returned = "plan: lac-2020\norganisation: cjel\ndate: '2030-05-01'\nchanges:\n";

/** What is broken, how, and what the person must read: the place and the words. */
const cases: [string, (sandbox: Sandbox) => void, string | RegExp, RegExp][] = [
	['missing plan.yaml', (s) => s.remove('plans/lac-2020/plan.yaml'), 'plans/lac-2020/plan.yaml', /introuvable/],
	[
		'malformed YAML',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'years: [2020, 2022]', 'years: [2020, 2022'),
		/lac-2020\/plan\.yaml:\d+/,
		/YAML illisible/
	],
	[
		'a text that begins with a star, without quotes',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'note: null', 'note: *Note*'),
		/lac-2020\/plan\.yaml:\d+/,
		/« \*Note\* » renvoie à un nom qui n’est écrit nulle part avant/
	],
	[
		'references that would fill the memory',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'note: null', `note: [&a [x], ${'*a, '.repeat(200)}*a]`),
		/lac-2020\/plan\.yaml:\d+/,
		/trop de renvois/
	],
	[
		'unknown key',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'note: null', 'note: null\nauteur: moi'),
		'lac-2020/plan.yaml:18',
		/clé inconnue « auteur »/
	],
	[
		'missing key',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'leads: named\n', ''),
		'lac-2020/plan.yaml:1',
		/« leads » manque.*named, implicit, none/
	],
	[
		'unknown layout',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'layout: table', 'layout: tableau'),
		'lac-2020/plan.yaml:22',
		/« parts\[2\]\.layout » vaut « tableau ».*table, outline/
	],
	[
		'address that would run a program',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'url: https://exemple.org/plan', "url: 'javascript:alert(1)'"),
		'lac-2020/plan.yaml:13',
		/« url ».*https/
	],
	[
		'wrong sha256',
		(s) => s.edit('plans/lac-2020/source.txt', 'guide', 'guides'),
		'lac-2020/plan.yaml:15',
		/empreinte de « source\.txt » est [0-9a-f]{64}/
	],
	[
		'document not in UTF-8',
		(s) => s.replaceSource('lac-2020', Buffer.from('Plan\nAccueillir les r\xe9fugi\xe9s\n', 'latin1')),
		'lac-2020/source.txt:2',
		/n’est pas en UTF-8.*encoding/
	],
	[
		'plan.yaml not in UTF-8',
		(s) => s.write('plans/lac-2020/plan.yaml', Buffer.from('id: lac-2020\ntitle: \xe9t\xe9\n', 'latin1')),
		'lac-2020/plan.yaml:2',
		/n’est pas en UTF-8/
	],
	['empty document', (s) => s.write('plans/lac-2020/source.txt', ''), 'lac-2020/source.txt', /vide/],
	['blank document', (s) => s.replaceSource('lac-2020', ' \n\n\t\n'), 'lac-2020/source.txt', /aucun texte/],
	['missing source', (s) => s.remove('plans/lac-2020/source.txt'), 'lac-2020/source.txt', /introuvable/],
	['duplicate plan id', (s) => s.copy('plans/lac-2020', 'plans/lac-2020-bis'), 'lac-2020-bis/plan.yaml:1', /« lac-2020 » déjà pris/],
	[
		'plan id that is not its folder',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'id: lac-2020', 'id: lac-2019'),
		'lac-2020/plan.yaml:1',
		/n’est pas le nom du dossier/
	],
	['duplicate item id', (s) => s.edit('plans/lac-2020/plan.yaml', 'A{nn}', 'A01'), /lac-2020|tables/, /lac-2020\/A01/],
	[
		'decision on an item that does not exist',
		(s) => s.link('mont-2021/R9,lac-2020/A01,confirmed,'),
		'links/uptake.csv:2',
		/« mont-2021\/R9 » n’existe pas/
	],
	[
		'decision on an action as if it were a demand',
		(s) => s.link('lac-2020/A01,lac-2020/A02,confirmed,'),
		'links/uptake.csv:2',
		/pas une recommandation/
	],
	['decision that is no decision', (s) => s.link('mont-2021/R1,lac-2020/A01,maybe,'), 'links/uptake.csv:2', /confirmed, rejected/],
	[
		'pair decided twice',
		(s) => s.link('mont-2021/R1,lac-2020/A01,confirmed,', 'mont-2021/R1,lac-2020/A01,rejected,non'),
		'links/uptake.csv:3',
		/déjà décidé à la ligne 2/
	],
	[
		'framework part that the codebook names and the framework lacks',
		(s) => s.framework("- { code: '2', label_fr: Deux, label_en: Two }"),
		'reference/frameworks.yaml:7',
		/« employment » nomme une partie « 1 »/
	],
	[
		'framework part declared twice',
		(s) => s.framework("- { code: '1', label_fr: Un, label_en: One }\n    - { code: '1', label_fr: Un, label_en: One }"),
		'reference/frameworks.yaml:9',
		/partie « 1 » déjà déclarée/
	],
	[
		'unknown theme in a coding',
		(s) => s.edit('codings/coder_a.csv', 'mont-2021/R1,employment', 'mont-2021/R1,employement'),
		'codings/coder_a.csv:4',
		/thème « employement » inconnu/
	],
	[
		'item coded twice',
		(s) => s.edit('codings/coder_a.csv', 'mont-2021/R2', 'mont-2021/R1'),
		'codings/coder_a.csv:5',
		/déjà codé à la ligne 4/
	],
	[
		'file of a coder named as a person would be',
		(s) => s.write('codings/Une Personne.csv', 'item_id,theme,via,rank\nlac-2020/A01,settlement,explicit,primary\n'),
		'codings/Une Personne.csv',
		/nom de code/
	],
	[
		'item with and without a theme',
		(s) =>
			s.write('codings/lou.csv', 'item_id,theme,via,rank\nlac-2020/A01,settlement,explicit,primary\nlac-2020/A01,none,explicit,primary\n'),
		'codings/lou.csv:3',
		/dit sans thème ici/
	],
	[
		'coding of an item that does not exist',
		(s) => s.edit('codings/coder_a.csv', 'mont-2021/R2', 'mont-2021/R9'),
		'codings/coder_a.csv:5',
		/« mont-2021\/R9 » n’existe pas/
	],
	[
		'coding of a plan that does not exist',
		(s) => s.edit('codings/coder_a.csv', 'mont-2021/R2', 'val-2021/R2'),
		'codings/coder_a.csv:5',
		/plan « val-2021 », qui n’existe pas/
	],
	[
		'unknown actor in plan.yaml',
		(s) => s.edit('plans/lac-2020/plan.yaml', 'organisation: maison-du-lac', 'organisation: maison'),
		'lac-2020/plan.yaml:4',
		/acteur « maison » inconnu/
	],
	[
		'unknown territory in plan.yaml',
		(s) => s.edit('plans/lac-2020/plan.yaml', "territory: '02'", "territory: '99'"),
		'lac-2020/plan.yaml:7',
		/territoire « 99 » inconnu/
	],
	[
		'duplicate actor id',
		(s) => s.edit('reference/actors.yaml', 'id: cjel', 'id: ville-du-lac'),
		'reference/actors.yaml:11',
		/déjà déclaré à la ligne 8/
	],
	[
		'ambiguous alias',
		(s) => s.edit('reference/actors.yaml', "to: '2015'", "to: '2015'\n    aliases:\n      - name: VILLE DU LAC"),
		/actors\.yaml:\d+/,
		/désigne déjà « maison-du-lac »/
	],
	[
		'acronym that two actors claim in one plan, one by its territory',
		(s) =>
			s.edit(
				'reference/actors.yaml',
				'acronym: CJEL',
				"acronym: CJEL\n    plans: ['02']\n    type: community\n  - id: cjel-du-mont\n    name: Carrefour du Mont\n    acronym: CJEL\n    plans: [lac-2020]"
			),
		'reference/actors.yaml:18',
		/« CJEL » désigne déjà « cjel » \(ligne 13\)/
	],
	[
		'unknown parent',
		(s) => s.edit('reference/actors.yaml', 'acronym: CJEL', 'acronym: CJEL\n    parent: reseau'),
		'reference/actors.yaml:14',
		/acteur « reseau » inconnu/
	],
	[
		'CSV with a missing column',
		(s) => s.edit('reference/territories.csv', ',rpce,', ',ville,'),
		'reference/territories.csv:1',
		/colonne « rpce » manque/
	],
	[
		'CSV line that is too short',
		(s) => s.edit('codings/coder_b.csv', ',settlement,explicit,primary\nmont', ',settlement,explicit\nmont'),
		'codings/coder_b.csv:2',
		/autant de cases/
	],
	[
		'table of a document without a column of actions',
		(s) => s.replaceSource('lac-2020', s.read('plans/lac-2020/source.txt').replace('Objectif\tAction\t', 'Enjeu\tRemarque\t')),
		'lac-2020/source.txt:4',
		/tableau sans colonne d’action \(en-têtes/
	],
	[
		'table of a document that lost its column of actions and keeps its objectives',
		(s) =>
			s.replaceSource(
				'lac-2020',
				s
					.read('plans/lac-2020/source.txt')
					.split('\n')
					.map((line) =>
						line
							.split('\t')
							.filter((_, cell) => cell !== 1)
							.join('\t')
					)
					.join('\n')
			),
		'lac-2020/source.txt:4',
		/tableau sans colonne d’action .*« Objectif » serait lu comme « action ».*kind: objective/
	],
	[
		'table of a document that lost its column of leads',
		(s) => s.replaceSource('lac-2020', s.read('plans/lac-2020/source.txt').replace('\tResponsable\t', '\tRemarque\t')),
		'lac-2020/plan.yaml:18',
		/« leads » vaut « named », mais la lecture donne 0 porteur/
	],
	[
		'line that no part of plan.yaml accounts for',
		(s) => s.edit('plans/mont-2021/plan.yaml', '  - layout: context\n  - from', '  - from'),
		'mont-2021/source.txt:1',
		/ne rend compte/
	],
	[
		'layout that finds nothing',
		(s) => s.edit('plans/mont-2021/plan.yaml', 'layout: list', 'layout: outline'),
		'mont-2021/plan.yaml:19',
		/aucun élément/
	],
	[
		'correction that no longer holds',
		(s) => s.write('corrections.yaml', '- plan: lac-2020\n  line: 5\n  expect: brochure\n  raw: guide\n  fix: Guide\n  reason: essai\n'),
		'corrections.yaml:3',
		/brochure/
	],
	[
		'correction of an unknown plan',
		(s) => s.write('corrections.yaml', '- plan: val-2021\n  line: 5\n  expect: guide\n  raw: guide\n  fix: Guide\n  reason: essai\n'),
		'corrections.yaml:1',
		/plan « val-2021 » inconnu/
	],
	[
		'returned correction that no longer holds',
		(s) => s.write(returnedFile, `${returned}  - { do: confirm, line: 5, expect: Créer une brochure }\n`),
		`${returnedFile}:5`,
		/« confirm » de la ligne 5 attend « Créer une brochure »/
	],
	[
		'returned correction that another one contradicts',
		(s) => {
			s.write(returnedFile, `${returned}  - { do: confirm, line: 5, expect: Créer un guide }\n`);
			s.write(
				returnedFile.replace('cjel', 'maison-du-lac'),
				`${returned.replace('cjel', 'maison-du-lac')}  - { do: discard, line: 5, expect: Créer un guide, reason: essai }\n`
			);
		},
		'corrections/lac-2020.maison-du-lac.2030-05-01.yaml:5',
		/« discard » \(maison-du-lac, ligne 5 du document\) contredit « confirm » \(cjel\) de .*lac-2020\.cjel\.2030-05-01\.yaml:5/
	],
	[
		'returned correction by an organisation that does not exist',
		(s) =>
			s.write(
				returnedFile.replace('cjel', 'cje'),
				`${returned.replace('cjel', 'cje')}  - { do: confirm, line: 5, expect: Créer un guide }\n`
			),
		'corrections/lac-2020.cje.2030-05-01.yaml:2',
		/acteur « cje » inconnu/
	],
	[
		'returned correction under another name',
		(s) => s.write('corrections/retour.yaml', `${returned}  - { do: confirm, line: 5, expect: Créer un guide }\n`),
		'corrections/retour.yaml:1',
		/doit s’appeler « lac-2020\.cjel\.2030-05-01\.yaml »/
	],
	['no folder of plans', (s) => s.remove('plans'), 'data/plans', /ce dossier manque/],
	['missing reference file', (s) => s.remove('reference/actors.yaml'), 'reference/actors.yaml', /introuvable/]
];

test.each(cases)('%s', async (what, breakIt, place, words) => {
	const sandbox = new Sandbox();
	breakIt(sandbox);
	const lines = await sandbox.refusal();
	expect(lines.filter((line) => words.test(line))).not.toEqual([]);
	expect(lines.find((line) => words.test(line))).toMatch(place);
	expect(existsSync(sandbox.out)).toBe(false);
	report('input', { what, n: 1 });
});

test.concurrent('all problems are told at once, by the command, in sentences and with its exit code', async () => {
	const sandbox = new Sandbox();
	sandbox.edit('plans/lac-2020/plan.yaml', 'kind: action-plan', 'kind: plan');
	sandbox.edit('plans/mont-2021/plan.yaml', 'level: national', 'level: federal');
	sandbox.edit('codings/coder_a.csv', 'settlement', 'accueil');
	const { code, stderr } = await sandbox.etl();
	expect(code).toBe(1);
	expect(stderr.split('\n').filter((line) => line.startsWith('erreur'))).toHaveLength(3);
	expect(stderr).toContain('3 problème(s)');
	expect(stderr).not.toMatch(/^\s+at /m);
});

test.concurrent('a document that does not fit its description: the command says the line, and nothing of its own code', async () => {
	const sandbox = new Sandbox();
	sandbox.edit('plans/mont-2021/plan.yaml', 'from: Emploi', 'from: Logement');
	const { code, stderr } = await sandbox.etl();
	expect([code, stderr]).toEqual([1, expect.stringMatching(/^erreur .*« Logement »/)]);
	expect(stderr).not.toMatch(/^\s+at /m);
});

test('hash of a changed document: the message gives the one to write', async () => {
	const sandbox = new Sandbox();
	sandbox.write('plans/mont-2021/source.txt', `${sandbox.read('plans/mont-2021/source.txt')}\n`);
	expect((await sandbox.refusal()).join()).toContain(sha256(sandbox.read('plans/mont-2021/source.txt')));
});
