import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { width } from '#lib/analysis/interval.ts';
import { seeded } from '#lib/analysis/seeded.ts';
import { gaps, type GapRow } from '#lib/db/queries/gaps.ts';
import { classifierLabels } from '#lib/db/queries/classifierLabels.ts';
import { planCoders } from '#lib/db/queries/planCoders.ts';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { bars } from '#lib/model/bars.ts';
import { openNative, runNative, runOn } from '../../scripts/native.ts';
import { classifiedPlans, gapCorrection, measuredErrors, shareCorrection, type Correction } from '../../src/routes/correction.ts';
import type { Evaluation } from '../../src/routes/evaluation.ts';
import { Sandbox } from '../scripts/sandbox.ts';

const errors = measuredErrors(JSON.parse(readFileSync('data/evaluation/themes.json', 'utf8')) as Evaluation);

describe('the documents of the site, coded by people', () => {
	test('are not corrected', async () => {
		const documents = await runNative(plans(noFilters));
		const classified = classifiedPlans(documents, await runNative(planCoders()));
		expect(classified).toEqual([]);
		for (const row of await runNative(gaps(noFilters))) expect(shareCorrection(row, { ...errors, plans: classified, partly: [] })).toBeNull();
	});
});

describe('the same documents without a coding: their themes are the classifier’s', () => {
	let rows: GapRow[];
	let correction: Correction;
	beforeAll(async () => {
		const sandbox = new Sandbox('data');
		const codings = join(sandbox.data, 'codings');
		for (const name of readdirSync(codings)) sandbox.write(`codings/${name}`, `${sandbox.read(`codings/${name}`).split('\n')[0]}\n`);
		rmSync(join(sandbox.data, 'links'), { recursive: true, force: true });
		await sandbox.run();
		const connection = await openNative(sandbox.out);
		const documents = await runOn(connection, plans(noFilters));
		correction = { ...errors, plans: classifiedPlans(documents, await runOn(connection, planCoders())), partly: [] };
		expect((await runOn(connection, classifierLabels())).map(({ plan_id }) => plan_id).sort()).toEqual([...correction.plans].sort());
		expect(correction.plans).toHaveLength(documents.length);
		rows = await runOn(connection, gaps(noFilters));
	}, 120_000);

	test('every share is corrected, with an interval in [0, 1], or says why not', () => {
		let corrected = 0;
		for (const row of rows.filter(({ n }) => n > 0)) {
			const found = shareCorrection(row, correction);
			expect(found, `${row.plan_id} ${row.theme_id}`).not.toBeNull();
			if (!found) continue;
			if (!('value' in found)) {
				expect(found.reason).toBe('few');
				expect((found.confusion?.tp ?? 0) + (found.confusion?.fn ?? 0)).toBeLessThan(bars.items);
				continue;
			}
			corrected++;
			const { estimate, interval } = found.value;
			expect(0 <= interval.low && interval.low <= estimate && estimate <= interval.high && interval.high <= 1).toBe(true);
		}
		expect(corrected).toBeGreaterThan(50);
	});

	test('a share that sections make fragile stays as fragile once corrected', () => {
		const row = { plan_id: 'tcri-2022', theme_id: 'employment', k: 8, n: 40 };
		const alone = shareCorrection(row, correction);
		const together = shareCorrection({ ...row, interval: { low: 0.01, high: 0.55 } }, correction);
		if (!alone || !together || !('value' in alone) || !('value' in together)) throw new Error('not corrected');
		expect(together.value.estimate).toBe(alone.value.estimate);
		expect(width(together.value.interval)).toBeGreaterThan(1.5 * width(alone.value.interval));
	});

	test('a gap is corrected on the sides that the classifier read, and on no other', () => {
		const [one, two] = ['tcri-2022', 'tcirn-2019'].map((id) => rows.find((row) => row.plan_id === id && row.theme_id === 'employment'));
		if (!one || !two) throw new Error('no row');
		const both = gapCorrection('employment', [one, two], correction);
		const half = gapCorrection('employment', [one, two], { ...correction, plans: ['tcri-2022'] });
		expect(both && half && 'value' in both && 'value' in half && both.value.estimate !== half.value.estimate).toBe(true);
		expect(gapCorrection('employment', [one, two], { ...correction, plans: [] })).toBeNull();
		expect(gapCorrection('no-theme', [one, two], correction)).toMatchObject({ reason: 'few', confusion: null });
	});
});

test('the corrected interval holds the true share where the coded one does not: 95 % nominal, errors known from 368 items', () => {
	const random = seeded(11);
	const draw = (n: number, p: number): number => Array.from({ length: n }, () => Number(random() < p)).reduce((sum, one) => sum + one, 0);
	const [n, truth, sensitivity, specificity] = [150, 0.25, 0.75, 0.96];
	const tries = 300;
	let [held, heldCoded] = [0, 0];
	for (let i = 0; i < tries; i++) {
		const carry = draw(n, truth);
		const k = draw(carry, sensitivity) + draw(n - carry, 1 - specificity);
		const tp = draw(92, sensitivity);
		const fp = draw(276, 1 - specificity);
		const measured = { plans: ['a'], partly: [], items: 368, confusions: { t: { tp, fp, fn: 92 - tp, tn: 276 - fp } } };
		const found = shareCorrection({ plan_id: 'a', theme_id: 't', k, n }, measured);
		if (found && 'value' in found && found.value.interval.low <= truth && truth <= found.value.interval.high) held++;
		if (Math.abs(k / n - truth) <= 1.96 * Math.sqrt(((k / n) * (1 - k / n)) / n)) heldCoded++;
	}
	expect(held / tries).toBeGreaterThanOrEqual(0.93);
	expect(held).toBeGreaterThan(heldCoded);
}, 120_000);
