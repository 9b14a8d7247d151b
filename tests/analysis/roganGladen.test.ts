import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '#lib/analysis/interval.ts';
import { correctedDifference, correctedShare } from '#lib/analysis/roganGladen.ts';
import { differenceInterval } from '#lib/analysis/shareDifference.ts';

const good = { tp: 80, fp: 10, fn: 20, tn: 190 };

describe('correctedShare', () => {
	it('follows the published formula', () => {
		const result = correctedShare({ k: 27, n: 100 }, good);
		expect(result?.estimate).toBeCloseTo((0.27 + 0.95 - 1) / (0.8 + 0.95 - 1), 12);
		expect([result?.sensitivity, result?.specificity]).toEqual([0.8, 0.95]);
		expect(result && result.interval.low < result.estimate && result.estimate < result.interval.high).toBe(true);
	});

	it('leaves a share alone when the classifier never errs, but not its interval when that was measured on few items', () => {
		const sure = correctedShare({ k: 30, n: 100 }, { tp: 100_000, fp: 0, fn: 0, tn: 100_000 });
		const few = correctedShare({ k: 30, n: 100 }, { tp: 8, fp: 0, fn: 0, tn: 12 });
		expect(sure?.estimate).toBeCloseTo(0.3, 12);
		expect(few?.estimate).toBeCloseTo(0.3, 12);
		expect(width(few?.interval ?? { low: 0, high: 0 })).toBeGreaterThan(width(sure?.interval ?? { low: 0, high: 1 }));
	});

	it('stays in [0, 1], rises with k', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99 }), (k) => {
				const [one, two] = [correctedShare({ k, n: 100 }, good), correctedShare({ k: k + 1, n: 100 }, good)];
				expect(one?.estimate).toBeGreaterThanOrEqual(0);
				expect(two?.estimate).toBeLessThanOrEqual(1);
				expect(two?.estimate).toBeGreaterThanOrEqual(one?.estimate ?? 1);
			}),
			{ numRuns: 20 }
		);
	});

	it('says nothing of a classifier no better than chance, or never measured', () => {
		expect(correctedShare({ k: 3, n: 10 }, { tp: 5, fp: 5, fn: 5, tn: 5 })).toBeNull();
		expect(correctedShare({ k: 3, n: 10 }, { tp: 0, fp: 0, fn: 0, tn: 5 })).toBeNull();
		expect(correctedShare({ k: 0, n: 0 }, good)).toBeNull();
	});
});

describe('correctedDifference', () => {
	it('is the difference of the corrected shares, and wider than the uncorrected interval', () => {
		const [one, two] = [
			{ k: 27, n: 100 },
			{ k: 50, n: 100 }
		];
		const result = correctedDifference(one, two, good);
		expect(result?.estimate).toBeCloseTo(-0.23 / 0.75, 12);
		expect(width(result?.interval ?? { low: 0, high: 0 })).toBeGreaterThan(width(differenceInterval(one, two)));
	});

	it('leaves the side that people read as it is', () => {
		const [one, two] = [
			{ k: 27, n: 100 },
			{ k: 50, n: 100 }
		];
		const first = correctedDifference(one, two, good, { classified: [true, false] });
		expect(first?.estimate).toBeCloseTo((0.27 - 0.05) / 0.75 - 0.5, 12);
		const neither = correctedDifference(one, two, good, { classified: [false, false] });
		expect(neither?.estimate).toBeCloseTo(-0.23, 12);
		expect(neither?.interval.low).toBeCloseTo(differenceInterval(one, two).low, 1);
		const both = correctedDifference(one, two, good);
		expect(width(first?.interval ?? { low: 0, high: 0 })).toBeLessThan(width(both?.interval ?? { low: 0, high: 0 }));
	});
});
