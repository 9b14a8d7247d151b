import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '#lib/brief/claim.ts';
import type { BriefFacts, BriefItem, GapFact } from '#lib/brief/facts.ts';
import { propose } from '#lib/brief/propose.ts';
import { refusals, type RefusalRule } from '#lib/brief/refusal.ts';
import { sentence } from '#lib/brief/sentence.ts';
import { messages } from '#lib/i18n/messages.ts';

type Case = [grade: GapFact['grade'], text: string];
type Refused = [...Case, rule: RefusalRule];

/** Two invented plans of 40 actions: 10 and 22 carry the theme. */
const plan = (id: string, level: 'national' | 'mrc', year: number) =>
	({
		id,
		title: `Plan ${id}`,
		short: `Plan ${id}`,
		author: `Table ${id}`,
		kind: 'action-plan',
		level,
		region: null,
		region_name: null,
		year_start: year,
		year_end: year + 2,
		source_file: 'plan.txt',
		automatic: false
	}) as const;
const actions = (plan_id: string, k: number): BriefItem[] =>
	Array.from({ length: 40 }, (_, index) => ({
		id: `${plan_id}/${index + 1}`,
		plan_id,
		section_id: `${plan_id}#${index % 8}`,
		kind: 'action',
		text: `Soutenir les employeurs de la zone ${plan_id}${index + 1}`,
		labels: index < k ? [{ theme_id: 'employment', via: 'explicit', rank: 'primary' }] : [],
		heading: null,
		page: null,
		line_start: index + 1,
		line_end: index + 1,
		leads: []
	}));
const graded = (grade: GapFact['grade']): GapFact => ({
	theme_id: 'employment',
	first: 'A',
	second: 'B',
	grade,
	sign: -1,
	sections: 8,
	held: 30,
	total: 36
});
const factsOf = (grade: GapFact['grade']): BriefFacts => ({
	documents: [plan('A', 'national', 2020), plan('B', 'mrc', 2021)],
	items: [...actions('A', 10), ...actions('B', 22)],
	themes: [{ id: 'employment', name: 'Emploi', headline: true, doubt: null }],
	actors: [
		{ id: 'c', name: 'Comité des priorités', post: false, generic: false },
		{ id: 'o', name: 'Organismes du milieu', post: false, generic: true }
	],
	gaps: [graded(grade)],
	blanks: [],
	regions: { read: 1, total: 17 },
	version: { data: '', codebook: '' }
});

const gapOf = (facts: BriefFacts): Claim => {
	const [claim] = propose({ kind: 'gap', theme: 'employment', first: 'A', second: 'B' }, facts);
	if (claim?.kind !== 'gap') throw new Error('no gap');
	return claim;
};

const cases: Record<'fr' | 'en', { carried: Case[]; refused: Refused[] }> = {
	fr: {
		carried: [
			['N2', 'Un indice : Plan B porte le thème « Emploi » dans 22 de ses 40 actions, davantage que Plan A (10 sur 40).'],
			['N2', 'À vérifier dans les textes : 22 actions de Plan B (55,0 %) portent ce thème, plus que les 10 de Plan A.'],
			['N2', 'Il semble que Plan B en parle plus : 22 actions sur 40.'],
			['N2', 'Plan A y consacre un quart de ses phrases, Plan B 22 sur 40.'],
			['N2', 'Dans Plan B, la plupart des actions portent ce thème.'],
			['N2', 'Les deux textes en parlent : 10 et 22 actions.'],
			['N2', 'Au moins dix actions de Plan A le portent.'],
			['N2', 'Plan A (2020–2022) et Plan B (2021–2023) portent ce thème.'],
			['N2', 'Plan B écrit : « Soutenir les employeurs de la zone B1 ».'],
			['N2', 'Ce compte ne prouve pas un écart.'],
			['N2', 'Cela ne dit pas que le thème est prioritaire.'],
			['N2', 'Ces documents pourraient différer; un indice, pas davantage.'],
			['N3', 'Écart net dans ces deux textes : 22 actions contre 10.'],
			['N3', 'Plan B porte nettement plus ce thème que Plan A.'],
			['N3', 'Plan B le porte plus souvent (55,0 %) que Plan A (25,0 %).'],
			['none', 'Aucun écart visible entre ces deux textes.'],
			['none', 'Les deux documents portent ce thème.'],
			['N1', "Il n'y a pas assez d'éléments pour conclure."],
			['N1', 'Plan A : 10 actions; Plan B : 22 actions.'],
			['N0', 'À lire côte à côte : 10 sur 40 et 22 sur 40.'],
			['N1', 'Ces comptes ne montrent pas un écart net.'],
			// six words after the negation, and not one more
			['N1', 'Rien ici ne permet à quiconque de conclure clairement.'],
			['N2', 'Un indice : de 25,0 à 55,0 % des actions, de Plan A à Plan B.'],
			['N3', 'Plan B écrit : "Soutenir les employeurs".'],
			['N3', 'Plan B nomme le Comité des priorités, à Trois-Rivières.']
		],
		refused: [
			['N2', 'Plan B en parle plus que Plan A.', 'comparison'],
			['N2', 'Un indice clair : Plan B en parle plus.', 'certainty'],
			['N2', "L'écart est net.", 'certainty'],
			['N2', 'Un indice significatif : 22 sur 40.', 'certainty'],
			['N3', 'Plan B en parle massivement.', 'certainty'],
			['N3', 'Ces comptes prouvent la différence.', 'certainty'],
			['none', 'Plan B en parle davantage.', 'comparison'],
			['N1', 'Plan A en parle moins.', 'comparison'],
			['N0', 'Plan B dépasse Plan A.', 'comparison'],
			['N3', "Plan A en parle moins parce qu'il est plus ancien.", 'cause'],
			['N3', 'Ce thème est absent faute de moyens.', 'cause'],
			['N3', "Cela s'explique par le contexte.", 'cause'],
			['N3', 'Cela est dû au contexte.', 'cause'],
			['N3', 'Plan A néglige ce thème.', 'judgement'],
			['N3', 'Le thème est oublié par Plan A.', 'judgement'],
			['N3', "L'échec de Plan A est visible.", 'judgement'],
			['N3', "C'est insuffisant.", 'judgement'],
			['N3', 'Les régions négligent ce thème.', 'generalisation'],
			['N3', 'Aucune région ne porte ce thème.', 'generalisation'],
			['N3', 'Toutes les municipalités le portent.', 'generalisation'],
			['N3', 'Au Québec, ce thème est porté.', 'generalisation'],
			['N3', 'Ce thème est partout.', 'generalisation'],
			['N3', "Plan A n'en parle jamais.", 'generalisation'],
			['N3', 'Plan B arrive premier.', 'ranking'],
			['N3', 'Plan B est en tête.', 'ranking'],
			['N3', 'Plan B est le plus engagé.', 'ranking'],
			['N3', 'Plan B en fait une priorité.', 'deed'],
			['N3', 'Plan B investit dans ce thème.', 'deed'],
			['N3', 'Plan B y met un budget.', 'deed'],
			['N3', 'Plan B réalise 22 actions.', 'deed'],
			['N3', '23 actions de Plan B le portent.', 'number'],
			['N3', 'Plan B le porte ½ fois.', 'number'],
			['N3', '54,9 % des actions de Plan B le portent.', 'number'],
			['N3', 'Plan B en parle deux fois plus.', 'number'],
			['N3', 'La moitié de Plan A en parle.', 'number'],
			['N3', 'Douze actions de Plan A le portent.', 'number'],
			['N3', 'Depuis 2018, ce thème est écrit.', 'number'],
			['N3', 'Plan B écrit : « Soutenir tous les employeurs ».', 'quotation'],
			['N3', 'Plan B écrit : "Soutenir tous les employeurs".', 'quotation'],
			['N3', 'Plan B écrit : « tenir les employeurs ».', 'quotation'],
			// 22 of 40 are 55,0 %
			['N3', '40 % des actions de Plan B le portent.', 'number'],
			['N3', '22 pour cent des actions de Plan B le portent.', 'number'],
			['N3', 'Quarante-deux actions de Plan B le portent.', 'number'],
			['N3', 'Tous les organismes du milieu le portent.', 'generalisation'],
			['N1', 'Rien ici ne permet à quiconque de conclure plutôt clairement.', 'certainty'],
			['N1', "Plan A n'en dit rien; l'écart est net.", 'certainty'],
			['N1', "L'écart est net, et Plan A, qui en parle 23 fois, néglige ce thème.", 'number']
		]
	},
	en: {
		carried: [
			['N2', 'A hint: Plan B carries the theme in 22 of its 40 actions, more than Plan A (10 of 40).'],
			['N2', 'To be checked in the texts: 22 actions of Plan B (55.0%) carry this theme, more than the 10 of Plan A.'],
			['N2', 'Plan B seems to write it more: 22 actions of 40.'],
			['N2', 'Most actions of Plan B carry this theme.'],
			['N2', 'At least ten actions of Plan A carry it.'],
			['N2', 'Plan B writes: “Soutenir les employeurs de la zone B1”.'],
			['N2', 'This count does not prove a gap.'],
			['N3', 'A clear gap between these two texts: 22 actions against 10.'],
			['N3', 'Plan B carries this theme more often (55.0%) than Plan A (25.0%).'],
			['none', 'No visible gap between these two texts.'],
			['N1', 'Plan A: 10 actions; Plan B: 22 actions.'],
			['N0', 'To be read side by side: 10 of 40 and 22 of 40.'],
			['N1', 'These counts do not show a clear gap.']
		],
		refused: [
			['N2', 'Plan B writes it more than Plan A.', 'comparison'],
			['N2', 'The gap is clear.', 'certainty'],
			['N2', 'A significant hint: 22 of 40.', 'certainty'],
			['N3', 'These counts prove it.', 'certainty'],
			['none', 'Plan B writes it more.', 'comparison'],
			['N1', 'Plan A writes it less.', 'comparison'],
			['N3', 'Plan A writes it less because it is older.', 'cause'],
			['N3', 'This is due to the context.', 'cause'],
			['N3', 'Plan A neglects this theme.', 'judgement'],
			['N3', 'Plan A ignored this theme.', 'judgement'],
			['N3', 'The regions neglect this theme.', 'generalisation'],
			['N3', 'No region carries this theme.', 'generalisation'],
			['N3', 'All municipalities carry it.', 'generalisation'],
			['N3', 'In Quebec this theme is carried.', 'generalisation'],
			['N3', 'Plan B ranks first.', 'ranking'],
			['N3', 'Plan B is the best.', 'ranking'],
			['N3', 'Plan B makes it a priority.', 'deed'],
			['N3', 'Plan B invests in it.', 'deed'],
			['N3', '23 actions of Plan B carry it.', 'number'],
			['N3', 'Plan B writes it twice as often.', 'number'],
			['N3', 'Half of Plan A writes it.', 'number'],
			['N3', 'Plan B writes: “Support all employers”.', 'quotation'],
			['N3', '40% of the actions of Plan B carry it.', 'number'],
			['N3', 'Ten percent of the actions of Plan A carry it.', 'number'],
			['N3', 'Forty-two actions of Plan B carry it.', 'number']
		]
	}
};

describe.each(['fr', 'en'] as const)('a sentence that a person writes about a gap, %s', (language) => {
	const check = (grade: GapFact['grade'], text: string) => {
		const facts = factsOf(grade);
		const claim = gapOf(facts);
		return refusals(text, claim, sentence(claim, facts, messages[language].brief.sentence), facts, language);
	};

	test.each(cases[language].carried)('%s carries « %s »', (grade, text) => {
		expect(check(grade, text)).toEqual([]);
	});

	test.each(cases[language].refused)('%s refuses « %s » as %s', (grade, text, rule) => {
		const found = check(grade, text);
		expect(found.map((refusal) => refusal.rule)).toContain(rule);
		expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((x, y) => x - y));
		for (const { found: words, start, end } of found) expect(text.slice(start, end).trim()).toBe(words.trim());
	});

	test('any text at all is judged, and what is refused stands where it says, in order', () => {
		const words = cases[language].refused.flatMap(([, text]) => text.split(' '));
		const piece = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(...words, '«', '»', '"', '“', '”', '40', '%', 'œ', '’', '\u00a0')
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
				fc.constantFrom('N0', 'N1', 'N2', 'N3', 'none'),
				(text, grade) => {
					let last = 0;
					for (const { found, start, end } of check(grade, text)) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(text.slice(start, end).trim()).toBe(found.trim());
						last = start;
					}
				}
			)
		);
	});

	test('every rule has its words', () => {
		const words = messages[language].brief.refusals;
		for (const [, , rule] of cases[language].refused) expect(words[rule]('x')).toContain('x');
	});
});

describe('a share', () => {
	let facts: BriefFacts;
	beforeAll(() => {
		facts = factsOf('N3');
	});
	test('carries no comparison, whatever the grade of the gap beside it', () => {
		const claim = propose({ kind: 'theme', theme: 'employment' }, facts).find(({ kind }) => kind === 'share');
		if (!claim) throw new Error('no share');
		const carried = sentence(claim, facts, messages.fr.brief.sentence);
		expect(refusals('10 des 40 actions, moins que Plan B.', claim, carried, facts, 'fr').map(({ rule }) => rule)).toContain('comparison');
		expect(refusals('10 des 40 actions portent ce thème.', claim, carried, facts, 'fr')).toEqual([]);
	});
});
