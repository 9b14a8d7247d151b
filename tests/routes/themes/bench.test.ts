import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '#lib/themes/changes.ts';
import { accuracy } from '#lib/themes/accuracy.ts';
import type { ThemeEvaluation } from '../../../scripts/themes/evaluation.ts';
import { codingDesk } from '../../../src/routes/codingUnits.server.ts';
import { repeatable } from '../../../src/routes/evaluation.ts';
import { agreementWith } from '../../../src/routes/[[lang=lang]]/themes/agreement.ts';
import { type Bench, movesBetween, pooledCounts, trial, type Trial, unitsWith } from '../../../src/routes/[[lang=lang]]/themes/bench.ts';
import { realCodebook, realNames } from '../../themes/load.ts';

const published = JSON.parse(readFileSync('data/evaluation/themes.json', 'utf8')) as ThemeEvaluation;
const themes = realCodebook.themes.map(({ id }) => id);
let bench: Bench;
let before: Trial;

beforeAll(async () => {
	bench = { codebook: realCodebook, names: realNames, ...(await codingDesk()) };
	before = trial(bench, []);
});

test('the units are the adjudicated items', () => {
	expect(bench.units).toHaveLength(published.items);
	expect(bench.units.every(({ source }) => source === 'reference')).toBe(true);
});

describe('a codebook without a change', () => {
	test.each(repeatable)('measures what the command publishes: %s', (measure) => {
		for (const theme of published.themes) {
			const { tp, fp, fn } = theme.classifier[measure];
			expect([theme.id, before.measured[measure][theme.id]]).toEqual([theme.id, { tp, fp, fn }]);
		}
		const { f1 } = accuracy(pooledCounts(before.measured[measure]));
		expect(f1).toBeCloseTo(published.classifier[measure].f1!, 4);
	});

	test('moves nothing', () => {
		expect(movesBetween(bench.units, before.codes, trial(bench, []).codes)).toEqual({ gained: [], lost: [] });
	});
});

describe('a cue taken out', () => {
	const [theme] = realCodebook.themes;
	const change: Change = { theme: theme!.id, list: 'cues', op: '-', cue: theme!.cues.cue[0]! };

	test('moves exactly the units whose label differs, and undoing it moves them back', () => {
		const after = trial(bench, [change]);
		const { gained, lost } = movesBetween(bench.units, before.codes, after.codes);
		expect(lost.length).toBeGreaterThan(0);
		const own = lost.filter(({ label }) => label.theme === change.theme);
		expect(unitsWith(bench.units, before.codes, change.theme).length - own.length).toBe(
			unitsWith(bench.units, after.codes, change.theme).length - gained.filter(({ label }) => label.theme === change.theme).length
		);
		for (const { unit, label } of lost) expect(unit.text.slice(label.start, label.end)).toBe(label.cue);
		expect(trial(bench, [change, { ...change, op: '+' }]).measured).toEqual(before.measured);
	});
});

describe('agreement with the adjudicated coding', () => {
	const mine = (unit: (typeof bench)['units'][number]) => unit.themes.filter(({ via }) => via === 'explicit').map(({ theme }) => theme);

	test('is 1 for who says the same, over the units decided only', () => {
		const decided = Object.fromEntries(bench.units.slice(0, 60).map((unit) => [unit.id, mine(unit)]));
		const { all } = agreementWith(bench.units, decided, themes);
		expect([all.items, all.alpha, all.low, all.high]).toEqual([60, 1, 1, 1]);
	});

	test('is that of the first coding with the adjudicated one when it is loaded whole, and null before any decision', () => {
		const first = Object.fromEntries(
			bench.units.map((unit) => [
				unit.id,
				unit.coders.filter(({ coder, via }) => coder === 'coder_a' && via === 'explicit').map(({ theme }) => theme)
			])
		);
		const { all, themes: each } = agreementWith(bench.units, first, themes);
		expect(all.n_a).toBe(Object.values(first).flat().length);
		expect(all.alpha).toBeGreaterThan(0.8);
		expect(all.low!).toBeLessThan(all.alpha!);
		expect(Object.values(each).reduce((sum, { n_both }) => sum + n_both, 0)).toBe(all.n_both);
		expect(agreementWith(bench.units, {}, themes).all).toEqual({ items: 0, n_a: 0, n_b: 0, n_both: 0, alpha: null, low: null, high: null });
	});
});
