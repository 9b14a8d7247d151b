import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBootstrap } from '#lib/analysis/clusterBootstrap.ts';
import { width } from '#lib/analysis/interval.ts';
import { jeffreys } from '#lib/analysis/jeffreys.ts';
import { shareInterval } from '#lib/analysis/shareInterval.ts';

const cluster = fc.integer({ min: 1, max: 8 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));
const clusters = fc.array(cluster, { minLength: 2, maxLength: 25 });

describe('clusterBootstrap', () => {
	it('says nothing at k = 0, nor with a single section', () => {
		expect(
			clusterBootstrap([
				{ k: 0, n: 5 },
				{ k: 0, n: 3 }
			])
		).toBeNull();
		expect(
			clusterBootstrap([
				{ k: 2, n: 5 },
				{ k: 0, n: 0 }
			])
		).toBeNull();
	});

	it('does not depend on the order of sections, nor on the clock', () => {
		fc.assert(
			fc.property(clusters, (list) => {
				expect(clusterBootstrap([...list].reverse())).toEqual(clusterBootstrap(list));
				expect(clusterBootstrap(list)).toEqual(clusterBootstrap(list));
			}),
			{ numRuns: 30 }
		);
	});

	it('stays within [0, 1] around a share carried evenly, with no width at all when every section says the same', () => {
		expect(
			clusterBootstrap([
				{ k: 1, n: 4 },
				{ k: 1, n: 4 },
				{ k: 1, n: 4 }
			])
		).toEqual({ low: 0.25, high: 0.25 });
	});

	it('admits with four sections, one of which carries everything, that the share could be anything', () => {
		const four = [4, 0, 0, 0].map((k) => ({ k, n: 4 }));
		expect(clusterBootstrap(four)).toEqual({ low: 0, high: 1 });
	});

	it('is wider when one section carries the share than when many do', () => {
		const spread = clusterBootstrap(
			[...Array(10).keys()].map(() => ({ k: 1, n: 5 })).concat([...Array(10).keys()].map(() => ({ k: 0, n: 5 })))
		);
		const held = clusterBootstrap([...Array(20).keys()].map((i) => (i < 2 ? { k: 5, n: 5 } : { k: 0, n: 5 })));
		expect(width(held ?? { low: 0, high: 0 })).toBeGreaterThan(width(spread ?? { low: 0, high: 1 }));
	});
});

describe('shareInterval', () => {
	it('shows the wider of the two, and says which', () => {
		fc.assert(
			fc.property(clusters, (list) => {
				const shown = shareInterval(list);
				const k = list.reduce((sum, { k }) => sum + k, 0);
				const n = list.reduce((sum, { n }) => sum + n, 0);
				expect(shown.jeffreys).toEqual(jeffreys(k, n));
				expect(width(shown)).toBe(Math.max(width(shown.jeffreys), shown.bootstrap ? width(shown.bootstrap) : 0));
				expect(shown.upper === null).toBe(k > 0);
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps Jeffreys and a one-sided bound at k = 0', () => {
		const shown = shareInterval([
			{ k: 0, n: 30 },
			{ k: 0, n: 29 }
		]);
		expect(shown.method).toBe('jeffreys');
		expect(shown.upper).toBeCloseTo(0.0319, 4);
	});
});
