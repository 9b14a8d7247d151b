import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { findThemes } from '#lib/themes/findings.ts';
import { featuresOf } from '#lib/themes/model/features.ts';
import { fitLogistic } from '#lib/themes/model/logistic.ts';
import { compileModel, probabilities, weigh } from '#lib/themes/model/model.ts';
import { chooseThresholds, fitModel, type Lesson, scoreLeftOut } from '#lib/themes/model/train.ts';
import { readItem } from '#lib/themes/reading.ts';
import { realCodebook, realCoder, realNames } from './load.ts';

const word = (name: string, token = 0) => ({ name: `word:${name}`, token });
const lesson = (source: string, words: string[], themes: string[]): Lesson => ({
	source,
	features: words.map((name, at) => word(name, at)),
	themes,
	found: []
});

describe('logistic regression', () => {
	test('without a penalty it finds the log-odds of a single trait', () => {
		const rows = [...Array.from({ length: 8 }, () => [0]), ...Array.from({ length: 8 }, () => [])];
		const wanted = rows.map((_, at) => at < 6);
		const [weight = 0] = fitLogistic(rows, wanted, [1e-9]);
		expect(weight).toBeCloseTo(Math.log(6 / 2), 2);
	});
	test('a heavier penalty brings every weight nearer to zero', () => {
		const rows = [[0], [0], [0], [1], [1], [0, 1]];
		const wanted = [true, true, false, false, false, true];
		const size = (penalty: number) => Math.hypot(...fitLogistic(rows, wanted, [penalty, penalty]));
		expect(size(5)).toBeLessThan(size(0.5));
	});
});

describe('training', () => {
	const lessons = ['a', 'b', 'c'].flatMap((source) => [
		...Array.from({ length: 6 }, () => lesson(source, ['loyer', 'aide'], ['housing'])),
		...Array.from({ length: 6 }, () => lesson(source, ['fete', 'aide'], []))
	]);
	test('the word that goes with the theme weighs for it, the word that goes with all weighs nothing', () => {
		const weights = fitModel(lessons, ['housing'])['housing'] ?? {};
		expect(weights['word:loyer']).toBeGreaterThan(0.5);
		expect(weights['word:fete']).toBeLessThan(-0.5);
		expect(Math.abs(weights['word:aide'] ?? 0)).toBeLessThan(0.3);
	});
	test('the same lessons give the same weights; a rare word has none', () => {
		const some = [...lessons, lesson('d', ['unique'], ['housing'])];
		expect(fitModel(some, ['housing'])).toEqual(fitModel(some, ['housing']));
		expect(fitModel(some, ['housing'])['housing']).not.toHaveProperty('word:unique');
	});
	test('each source is scored by a model that has not seen it, and thresholds are chosen on those scores', () => {
		const odd = [
			...lessons.filter(({ source }) => source !== 'c'),
			...Array.from({ length: 6 }, () => lesson('c', ['tente'], ['housing']))
		];
		const scored = scoreLeftOut(odd, ['housing']);
		expect(scored).toHaveLength(odd.length);
		const alone = fitModel(odd, ['housing'])['housing'] ?? {};
		expect(alone['word:tente']).toBeGreaterThan(0.3);
		for (const { probability } of scored.slice(-6)) expect(probability).toBeLessThan(0.7);
		expect(chooseThresholds(scoreLeftOut(lessons, ['housing']), ['housing']).macro_f1).toBe(1);
	});
});

describe('second reading', () => {
	const model = realCodebook.model;
	const sample = fc.array(
		fc.constantFrom(
			'Créer',
			'un',
			'comité',
			'logement',
			'pour',
			'les',
			'familles',
			'et',
			'former',
			'des',
			'intervenants',
			'emploi',
			'français',
			',',
			'élevé'
		),
		{ minLength: 1, maxLength: 20 }
	);
	test('the quick sum is the sum of the named traits, whatever the words', () => {
		const compiled = compileModel(model!);
		fc.assert(
			fc.property(sample, (words) => {
				const { tokens } = readItem(realCoder, { text: words.join(' '), language: 'fr' });
				const found = findThemes(realCoder, tokens, 'fr');
				const quick = weigh(compiled, tokens, found);
				probabilities(compiled, featuresOf(tokens, found)).forEach((value, at) => expect(quick[at]).toBeCloseTo(value, 9));
			})
		);
	});
	test('a label that the model adds shows a word of the item and says why; an item without words has none', () => {
		const weights = { employment: { 'word:zigzag': 4, bias: -1 } };
		const coder = compileCodebook({ ...realCodebook, model: { keep: 0, add: 0.5, weights, without: {} } }, realNames);
		const text = 'Un zigzag de plus';
		const [label] = codeItem(coder, { text, language: 'fr' });
		expect(label).toMatchObject({ theme: 'employment', strength: 'model', cue: 'zigzag', start: 3, end: 9, rule: 'modèle : zigzag +4,0' });
		expect(codeItem(coder, { text: '…', language: 'fr' })).toEqual([]);
	});
	test('a theme that the model holds unlikely is dropped; without a model the cues stand', () => {
		const weights = { 'housing-basic-needs': { bias: -9 } };
		const dropping = compileCodebook({ ...realCodebook, model: { keep: 0.2, add: 1, weights, without: {} } }, realNames);
		const alone = compileCodebook({ ...realCodebook, model: null }, realNames);
		const themes = (coder: typeof alone) => codeItem(coder, { text: 'Construire des logements', language: 'fr' }).map(({ theme }) => theme);
		expect(themes(dropping)).toEqual([]);
		expect(themes(alone)).toEqual(['housing-basic-needs']);
	});
	test('the published model knows every theme of the codebook, and each document learnt', () => {
		expect(Object.keys(model!.weights)).toEqual(realCodebook.themes.map(({ id }) => id));
		expect(Object.keys(model!.without).sort()).toEqual(['roriq-2014', 'tcirn-2019', 'tcri-2022', 'trail-2021', 'v3r-2025']);
	});
	test('« un taux élevé » speaks of no pupil', () => {
		expect(codeItem(realCoder, { text: 'Un taux de chômage élevé' }).map(({ theme }) => theme)).toEqual(['employment']);
		expect(codeItem(realCoder, { text: 'Accompagner les élèves' }).map(({ theme }) => theme)).toContain('youth-family');
	});
});
