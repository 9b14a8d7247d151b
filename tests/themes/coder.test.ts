import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, macroF1 } from '#lib/themes/accuracy.ts';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { evaluate } from '#lib/themes/evaluate.ts';
import { evaluateHeldOut } from '#lib/themes/held-out.ts';
import { readSentences } from '../../scripts/themes/sentences.ts';
import cited from './fixtures/codebook-examples.json';
import { realCodebook, realCoder, realNames } from './load.ts';

const themes = (text: string, headingThemes: string[] = []): string[] =>
	codeItem(realCoder, { text, headingThemes, language: 'fr' }).map(({ theme }) => theme);
const sentences = readSentences(join(process.cwd(), 'data', 'evaluation', 'sentences.csv'));

describe('the codebook and its own examples', () => {
	// the object is named in a parenthesis that the cues do not link to « recrutement »
	const missed = ['tcirn-2019/4.2.2'];
	test.each(cited.examples.filter(({ item }) => !missed.includes(item)))('$theme is found in $item', ({ theme, text }) => {
		expect(themes(text)).toContain(theme);
	});
	test.each(cited.near_misses)('$theme is not explicit in $item', ({ theme, item, text }) => {
		const headings = item.startsWith('tcirn-2019/C.') ? ['communication-awareness'] : [];
		const labels = codeItem(realCoder, { text, headingThemes: headings, language: 'fr' });
		expect(labels.filter(({ via }) => via === 'explicit').map((label) => label.theme)).not.toContain(theme);
	});
	/** Any change of what is coded shows here, theme by theme: when it is meant, read it, then run this file with `-u`. */
	test('every theme is found in sentences of other documents, and hardly elsewhere, as often as it was', async () => {
		const { counts } = evaluate(realCoder, sentences);
		const lines = Array.from(counts, ([theme, { tp, fp, fn }]) => `${theme}: ${tp} right, ${fp} wrong, ${fn} missed\n`);
		await expect(lines.join('')).toMatchFileSnapshot('fixtures/sentences-themes.txt');
		for (const [theme, count] of counts) {
			expect(count.tp, theme).toBeGreaterThan(1);
			expect(accuracy(count).f1, theme).toBeGreaterThan(0.8);
		}
		expect(macroF1([...counts.values()], 5)).toBeGreaterThan(0.92);
	});
});

describe('rules of the codebook', () => {
	test('G5: a formula for the whole population is no public', () => {
		expect(themes('Porter la voix des personnes réfugiées, immigrantes et sans statut')).toEqual([]);
		expect(themes('Porter la voix des personnes réfugiées')).toEqual(['refugees-asylum']);
	});
	test('G6: the words of a ministry are its name', () => {
		expect(themes("Écrire au ministère de l'Immigration, de la Francisation et de l'Intégration")).toEqual([]);
		expect(themes('Écrire au ministère du Logement')).toEqual([]);
		// capitals everywhere name nothing
		expect(themes('LE MINISTÈRE DU LOGEMENT CONSTRUIT')).toEqual(['housing-basic-needs']);
	});
	test('G7, G13: with whom one acts is not what one does', () => {
		expect(themes('Offrir des cours de français en partenariat avec un CPE et la table de quartier')).toEqual(['francisation-language']);
		expect(themes("Offrir, avec l'appui des employeurs, des cours de français")).toEqual(['francisation-language']);
		expect(themes('Former un partenariat avec les organismes pour la francisation').sort()).toEqual([
			'concertation-governance',
			'francisation-language'
		]);
	});
	test('an institution named as a partner, or as the one who should act, is no field', () => {
		expect(themes('Réunir les écoles et les organismes pour parler de logement')).not.toContain('education-early-childhood');
		expect(themes('Réunir des employeurs, des élus, des écoles et des organismes pour parler de logement')).not.toContain(
			'education-early-childhood'
		);
		expect(themes('Les universités devraient offrir des logements')).toEqual(['housing-basic-needs']);
		expect(themes('Construire des écoles')).toEqual(['education-early-childhood']);
		expect(themes('Le Comité recommande que des logements soient construits.')).toEqual(['housing-basic-needs']);
	});
	test('a source, a ground and a reference are not what is recommended', () => {
		const plain = themes('Créer un programme de logement');
		expect(plain).toEqual(['housing-basic-needs']);
		for (const text of [
			'Créer, tel que recommandé par la Commission sur la diversité en 2017, un programme de logement',
			'Considérant l’expertise du réseau de la santé, créer un programme de logement',
			'Créer un programme de logement (inspiré de l’Avis sur la réalité des jeunes femmes, 2016)',
			'Le Comité exhorte la Ville à créer un programme de logement'
		])
			expect(themes(text), text).toEqual(plain);
		expect(themes('Créer un programme de logement (pour les femmes)')).toContain('women-gender');
	});
	test('an institution is the one who should act in its own sentence only', () => {
		expect(themes('Cibler les écoles. Le programme devrait être permanent')).toContain('education-early-childhood');
		expect(themes('Les écoles devraient être plus accueillantes')).not.toContain('education-early-childhood');
	});
	test('where a document comes from changes nothing, unless the place belongs to the definition', () => {
		const promote = (place: string): string[] => themes(`Promouvoir ${place} et offrir des logements à ${place}`);
		for (const { name } of realNames.filter(({ kind, name: place }) => kind === 'place' && !/^(Montréal|Québec)$/.test(place)))
			expect(promote(name), name).toEqual(promote('Laval'));
		expect(themes("S'installer hors de Montréal")).toContain('regionalisation-attraction');
	});
	test('G8: an open parenthesis gives mentions only, a closed one counts', () => {
		expect(themes('Proposer des mesures (francisation, stages, etc.)')).toEqual([]);
		expect(themes('Proposer des mesures (francisation et stages)').sort()).toEqual(['employment', 'francisation-language']);
		expect(themes("Proposer des mesures (l'exercice de la francisation)")).toEqual(['francisation-language']);
	});
	test('G9: « notamment » before a means gives nothing, before an object counts', () => {
		expect(themes('Soutenir ce projet, notamment par la francisation')).toEqual([]);
		expect(themes('Porter ces dossiers, notamment sur les questions de francisation')).toEqual(['francisation-language']);
	});
	test('G15: in a section of communication the verb alone yields to another theme', () => {
		const text = 'Sensibiliser les employeurs';
		expect(themes(text)).toEqual(['employment', 'communication-awareness']);
		expect(codeItem(realCoder, { text, headingThemes: ['communication-awareness'] }).map(({ theme, via }) => `${theme} ${via}`)).toEqual([
			'employment explicit',
			'communication-awareness heading'
		]);
		expect(codeItem(realCoder, { text: 'Informer les personnes immigrantes', headingThemes: ['communication-awareness'] })[0]?.via).toBe(
			'explicit'
		);
	});
	test('words are whole: « information » is no « formation », « prochaines » no « haine », « santé » is found', () => {
		expect(themes("Diffuser de l'information")).not.toContain('training-practice');
		expect(themes('Au cours des prochaines années')).toEqual([]);
		expect(themes('Les soins de santé')).toEqual(['health-wellbeing']);
	});
	test('a heading adds what the words do not give, at most two, and is primary only alone', () => {
		const labels = codeItem(realCoder, { text: 'Proposer une solution', headingThemes: ['employment', 'living-together', 'women-gender'] });
		expect(labels.map(({ theme, via, rank }) => [theme, via, rank])).toEqual([
			['employment', 'heading', 'primary'],
			['living-together', 'heading', 'secondary']
		]);
	});
	test('inclusive forms and typographic signs change nothing', () => {
		expect(themes('Outiller les intervenant·e·s')).toEqual(themes('Outiller les intervenants'));
		expect(themes('L’accès à l’emploi et la main-d’œuvre')).toEqual(themes("L'accès à l'emploi et la main-d'oeuvre"));
	});
	test('English items are read with English cues and graded lower', () => {
		const [french] = codeItem(realCoder, { text: 'Offrir du logement aux nouveaux arrivants' });
		const [english] = codeItem(realCoder, { text: 'Provide affordable housing to newcomers in the city' });
		expect(english?.theme).toBe('housing-basic-needs');
		expect(english?.score).toBeLessThan(french?.score ?? 0);
	});
});

describe('the measure of the coding', () => {
	const theme = {
		...realCodebook.themes[0]!,
		negative_cues: [],
		cues: { cue: ['brimborion', 'turlupin'], pattern: [], verb: [], weak: [] }
	};
	const codebook = { ...realCodebook, themes: [theme], model: null };
	const item = (id: string, plan: string, text: string, wanted = true) => ({
		id,
		plan,
		text,
		themes: wanted ? [theme.id] : [],
		language: 'fr' as const
	});

	test('counts what was given and right, given and wrong, missed, and shows each fault with its words', () => {
		const items = [
			item('a', 'p', 'Un brimborion'),
			item('b', 'p', 'Un turlupin', false),
			item('c', 'p', 'Un autre'),
			item('d', 'p', 'Rien', false)
		];
		const { counts, confusions } = evaluate(compileCodebook(codebook), items);
		expect([...counts]).toEqual([[theme.id, { tp: 1, fp: 1, fn: 1 }]]);
		expect(confusions).toEqual([
			{ item: 'b', theme: theme.id, kind: 'false-positive', text: 'Un turlupin', cue: 'turlupin', rule: 'turlupin' },
			{ item: 'c', theme: theme.id, kind: 'miss', text: 'Un autre', cue: null, rule: null }
		]);
	});

	test('without a document forgets the cues that it alone attests, of either sign, and keeps the others', () => {
		const items = [item('a', 'p', 'Un brimborion'), item('b', 'p', 'Un turlupin'), item('c', 'q', 'Un turlupin')];
		const tally = (...rest: Parameters<typeof evaluateHeldOut>) => [...evaluateHeldOut(...rest).counts.values()];
		expect(tally(codebook, [], items)).toEqual([{ tp: 2, fp: 0, fn: 1 }]);
		expect(evaluateHeldOut(codebook, [], items).confusions.map((one) => one.item)).toEqual(['a']);
		expect(tally(codebook, [], items, [item('x', 'elsewhere', 'Ce brimborion')])).toEqual([{ tp: 3, fp: 0, fn: 0 }]);
		const silenced = { ...codebook, themes: [{ ...theme, negative_cues: ['turlupin vert'] }] };
		const denied = item('d', 'q', 'Un turlupin vert');
		expect(tally(silenced, [], [...items, denied])).toEqual([{ tp: 3, fp: 0, fn: 1 }]);
		expect(tally(silenced, [], [...items, denied], [denied, { ...denied, plan: 'elsewhere' }])).toEqual([{ tp: 2, fp: 0, fn: 2 }]);
	});

	test('without a document reads with the model that has not learnt from it', () => {
		const weights = (bias: number) => ({ [theme.id]: { bias } });
		const model = { keep: 0.5, add: 1, weights: weights(9), without: { p: weights(-9) } };
		const items = [item('b', 'p', 'Un turlupin'), item('c', 'q', 'Un turlupin')];
		expect(evaluateHeldOut({ ...codebook, model }, [], items).confusions.map((one) => one.item)).toEqual(['b']);
	});

	test('a label is surer by its own words than by distant ones, a verb alone, a weak word or a heading', () => {
		const cues = { cue: ['un'], pattern: ['deux .. trois'], verb: ['quatre'], weak: ['cinq'] };
		const coder = compileCodebook({ ...codebook, themes: [{ ...theme, cues }] });
		const score = (text: string, heading = '') => codeItem(coder, { text, heading, language: 'fr' })[0]?.score ?? 0;
		const scores = [score('un'), score('deux et trois'), score('quatre'), score('cinq'), score('rien', 'un')];
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		expect(new Set(scores).size).toBe(5);
		expect(scores[4]).toBeGreaterThan(0);
		const [above] = codeItem(coder, { text: 'rien', heading: 'Un titre', language: 'fr' });
		expect(above).toMatchObject({ via: 'heading', rank: 'primary', cue: '', start: 0, end: 0, rule: 'G10 : un' });
	});
});

describe('properties of every coding', () => {
	const vocabulary = [...new Set(sentences.flatMap(({ text }) => text.split(' ')))];
	const anyText = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.array(fc.constantFrom(...vocabulary, '(', ')', 'etc.', 'notamment par', '…', '\u{1F600}')).map((words) => words.join(' '))
	);

	test('spans are inside the text and quote it; one primary; at most four explicit themes, each once', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const labels = codeItem(realCoder, { text });
				for (const { cue, start, end } of labels) {
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(cue).toBe(text.slice(start, end));
				}
				expect(labels.length).toBeLessThanOrEqual(4);
				expect(new Set(labels.map(({ theme }) => theme)).size).toBe(labels.length);
				expect(labels.filter(({ rank }) => rank === 'primary')).toHaveLength(labels.length === 0 ? 0 : 1);
			}),
			{ numRuns: 300 }
		);
	});
	test('the same item is coded the same, whatever was coded before and in whatever order the cues are declared', () => {
		const reversed = compileCodebook({
			...realCodebook,
			themes: realCodebook.themes.map((theme) => ({
				...theme,
				cues: {
					cue: theme.cues.cue.toReversed(),
					pattern: theme.cues.pattern.toReversed(),
					verb: theme.cues.verb.toReversed(),
					weak: theme.cues.weak.toReversed()
				},
				negative_cues: theme.negative_cues.toReversed()
			}))
		});
		const fresh = compileCodebook(realCodebook);
		for (const { text } of sentences.toReversed()) {
			const expected = codeItem(fresh, { text }).map(({ theme, rank, start, end }) => [theme, rank, start, end]);
			expect(codeItem(reversed, { text }).map(({ theme, rank, start, end }) => [theme, rank, start, end])).toEqual(expected);
		}
	});
});
