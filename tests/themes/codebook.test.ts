import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accuracy } from '#lib/themes/accuracy.ts';
import { lowestF1, reliabilityBar } from '#lib/themes/bars.ts';
import { cueLists, cuesOf } from '#lib/themes/changes.ts';
import { CodebookError, parseCodebook } from '#lib/themes/codebook.ts';
import { cueSequences } from '#lib/themes/cue.ts';
import { headingThemes } from '#lib/themes/headings.ts';
import { detectLanguage } from '#lib/themes/language.ts';
import { readTokens } from '#lib/themes/tokens.ts';
import { nameMasks, placeMasks } from '#lib/themes/names.ts';
import { CueTrie } from '#lib/themes/trie.ts';
import { realCodebook } from './load.ts';

const lexicon = {
	classes: { creer: ['créer', 'mettre sur pied'] },
	masks: [],
	instance_names: [],
	organisation_heads: [],
	instance_heads: [],
	aside_prepositions: [],
	aside_exceptions: [],
	open_marks: [],
	readable_places: [],
	companions: [],
	institutions: [],
	partner_markers: [],
	modals: [],
	purposes: []
};
const theme = { id: 'x', family: 'A', label_fr: 'X', label_en: 'X', cues: ['mot'] };

function problemsOf(themes: unknown): string[] {
	try {
		parseCodebook(themes, lexicon);
		return [];
	} catch (error) {
		return error instanceof CodebookError ? error.problems : [String(error)];
	}
}

describe('reading a codebook', () => {
	test('the published one has 20 themes in four families', () => {
		expect(realCodebook.themes).toHaveLength(20);
		expect([...new Set(realCodebook.themes.map(({ family }) => family))]).toEqual(['A', 'B', 'C', 'D']);
	});
	test('every problem is told, with its theme', () => {
		const problems = problemsOf({
			codebook_version: '1',
			themes: [theme, { ...theme, family: 'Z', cues: ['a ..', '@nul mot'], weak_unless: ['y'] }],
			headings: [{ plan: 'p', heading: '1', themes: ['y'] }]
		});
		for (const part of [
			'déjà employé',
			'famille « Z »',
			'intervalle',
			'classe @nul',
			'weak_unless : thème « y » inconnu',
			'titre « 1 » de p : thème « y » inconnu'
		]) {
			expect(problems.join('\n')).toContain(part);
		}
	});
	const file = (name: string) => parse(readFileSync(`data/reference/${name}.yaml`, 'utf8')) as Record<string, unknown>;
	const [book, words] = [file('themes'), file('lexicon')];
	const problemsWith = (themes: unknown, lexicon: unknown): string[] => {
		try {
			parseCodebook(themes, lexicon);
			return [];
		} catch (error) {
			return (error as CodebookError).problems;
		}
	};
	test('every list of a theme and of the lexicon is read as it is written', () => {
		const listed = (book['themes'] as Record<string, string[] | undefined>[]).map((one) => cueLists.map((list) => one[list] ?? []));
		expect(realCodebook.themes.map((one) => cueLists.map((list) => cuesOf(one, list)))).toEqual(listed);
		expect({ ...realCodebook.lexicon }).toEqual(Object.fromEntries(Object.keys(realCodebook.lexicon).map((key) => [key, words[key]])));
	});
	test('a field that is missing or no list is told, with its name and its theme', () => {
		const [first, ...rest] = book['themes'] as Record<string, unknown>[];
		const required = ['id', 'family', 'label_fr', 'label_en', 'cues'];
		for (const key of [...required, 'patterns', 'verb_cues', 'weak_cues', 'cues_en', 'negative_cues', 'negative_cues_en', 'weak_unless'])
			for (const value of [undefined, 3, [' ']]) {
				const found = problemsWith({ ...book, headings: [], themes: [{ ...first, [key]: value }, ...rest] }, words);
				const own = found.filter((problem) => problem.includes(`« ${key} »`));
				expect(own.length, `${key} ${JSON.stringify(value)}`).toBe(value === undefined && !required.includes(key) ? 0 : 1);
				if (own.length && key !== 'id') expect(own[0]).toContain(`thème « ${String(first?.['id'])} »`);
			}
		for (const key of Object.keys(words).filter((name) => Array.isArray(words[name])))
			expect(problemsWith(book, { ...words, [key]: 3 }).join(), key).toContain(`lexique : le champ « ${key} » doit être une liste`);
	});
	test('a cue of any list, in either language, that can never be found is told', () => {
		for (const list of cueLists)
			for (const cue of ['.. été', '@inconnue été', `un ${'(a) '.repeat(9)}`])
				expect(problemsOf({ codebook_version: '1', themes: [{ ...theme, [list]: [cue] }] }).join(), `${list} ${cue}`).toContain(
					`« ${cue} »`
				);
	});
	test.each([null, 3, [], { themes: 3 }, { codebook_version: '1', themes: [null, { id: 1 }] }])('%j is refused, not half read', (file) => {
		expect(problemsOf(file).length).toBeGreaterThan(0);
	});
});

describe('the cue language', () => {
	const found = (cue: string, text: string): string[] => {
		const trie = new CueTrie();
		for (const sequence of cueSequences(cue, lexicon.classes)) trie.add(sequence, 0);
		const tokens = readTokens(text);
		return trie.matches(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
	};
	test.each([
		['emploi', "L'emploi", ['emploi']],
		['emploi', 'des emplois', []],
		['emplois?', 'emploi, emplois', ['emploi', 'emplois']],
		['réfugi*', 'personnes RÉFUGIÉES', ['RÉFUGIÉES']],
		['~réfugié', 'personnes réfugiées', ['réfugiées']],
		['cours|classes de français', 'classes de français', ['classes de français']],
		['accès (au) logement', 'accès logement; accès au logement', ['accès logement', 'accès au logement']],
		["main-d'œuvre", 'la main d’oeuvre', ['main d’oeuvre']],
		['@creer .. comité', 'mettre sur pied un grand comité', ['mettre sur pied un grand comité']],
		['créer ..1 comité', 'créer un grand comité', []],
		['créer .. comité', 'créer. Un comité', []],
		['créer+ un', 'que la Ville crée un comité', ['crée un']],
		['créer+ un', 'un comité est créé, un autre non', ['créé, un']],
		['agent*', 'agent·e·s de milieu', ['agent·e·s']]
	] as const)('%s in « %s »', (cue, text, expected) => {
		expect(found(cue, text)).toEqual(expected);
	});
});

describe('headings, language, bars', () => {
	test('the closed table is read by number, by level and by title', () => {
		const place = (plan: string, item: string, titles: string[]) => headingThemes(realCodebook, { plan, item, titles });
		expect(place('tcri-2022', 'tcri-2022/2.10.3', [])).toEqual(['refugees-asylum']);
		expect(place('tcri-2022', 'tcri-2022/2.1.3', [])).toEqual(['training-practice']);
		expect(place('tcirn-2019', 'tcirn-2019/1.2.1', []).sort()).toEqual(['employment', 'regionalisation-attraction']);
		expect(place('tcirn-2019', 'tcirn-2019/C.emp1', ['employeurs', 'Plan de communication']).sort()).toEqual([
			'communication-awareness',
			'employment'
		]);
		expect(place('v3r-2025', 'v3r-2025/E01', ["ACCÈS À L'EMPLOI"])).toEqual(['employment']);
		expect(place('ailleurs', 'ailleurs/1.2.1', ['Accès à l’emploi'])).toEqual([]);
	});
	test('language is French without a sign', () => {
		expect(detectLanguage(readTokens('Guichet unique'))).toEqual({ language: 'fr', certainty: 0 });
		expect(detectLanguage(readTokens('Access to the services of the city')).language).toBe('en');
		expect(detectLanguage(readTokens("L'accès aux services de la ville")).language).toBe('fr');
	});
	test('a theme is reliable above the three bars, and the reason is told otherwise', () => {
		expect(reliabilityBar({ alpha: 0.9, items: 5, f1: 0.7 })).toEqual({ reliable: true, reason: null });
		expect(reliabilityBar({ alpha: 0.667, items: 5, f1: null }).reliable).toBe(true);
		expect(reliabilityBar({ alpha: 0.66, items: 9, f1: null }).reason).toContain('alpha 0,66');
		expect(reliabilityBar({ alpha: 0.9, items: 4, f1: 0.9 }).reason).toContain('4 éléments seulement');
		expect(reliabilityBar({ alpha: 0.9, items: 9, f1: 0.69 }).reason).toContain('F1 0,69');
		expect(reliabilityBar({ alpha: null, items: 0, f1: null }).reason).toBe(
			"Thème peu fiable : aucun élément (minimum 5); l'accord entre les deux codages ne peut pas être calculé."
		);
		expect(reliabilityBar({ alpha: 0.2, items: 1, f1: 0.1 }).reason).toBe(
			"Thème peu fiable : un seul élément (minimum 5); les deux codages s'accordent trop peu (alpha 0,20, minimum 0,67); le classement automatique se trompe trop (F1 0,10, minimum 0,70)."
		);
	});
	test('a theme is judged where it does worst, among measures with labels enough', () => {
		const main = { tp: 9, fn: 1, f1: 0.9 };
		expect(lowestF1(main, { tp: 3, fn: 2, f1: 0.6 }, { tp: 4, fn: 0, f1: 0.1 })).toBe(0.6);
		expect(lowestF1({ ...main, f1: null })).toBeNull();
	});
	test('names of organisations and of places hide their words; an unnamed group, a committee and a programme stay readable', () => {
		const actor = (type: string) => ({ name: `Nom ${type}`, type });
		const types = ['municipal', 'government', 'community', 'economic', 'education', 'health'];
		for (const type of types) expect(nameMasks([actor(type)])).toEqual([{ name: `Nom ${type}`, kind: 'organisation' }]);
		expect(nameMasks([{ ...actor('network'), acronym: 'NR', names: [{ name: 'Ancien nom' }], aliases: [{ name: 'le N-R' }] }])).toEqual(
			['Nom network', 'NR', 'Ancien nom', 'le N-R'].map((name) => ({ name, kind: 'instance' }))
		);
		expect(nameMasks([actor('committee'), actor('programme'), actor('project'), { ...actor('community'), generic: true }])).toEqual([]);
		expect(placeMasks([{ name: 'Lachine (Montréal)' }, { name: 'Laval' }])).toEqual([
			{ name: 'Lachine', kind: 'place' },
			{ name: 'Laval', kind: 'place' }
		]);
	});
	test('precision, recall and F1', () => {
		expect(accuracy({ tp: 8, fp: 2, fn: 4 })).toEqual({ precision: 0.8, recall: 8 / 12, f1: 16 / 22 });
		expect(accuracy({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: null, recall: null, f1: null });
	});
});
