import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedLogOdds } from '#lib/analysis/weightedLogOdds.ts';

const themes = fc
	.array(fc.record({ k1: fc.integer({ min: 0, max: 40 }), k2: fc.integer({ min: 0, max: 40 }) }), { minLength: 2, maxLength: 20 })
	.map((rows) => rows.map((row, i) => ({ theme_id: `t${String(i).padStart(2, '0')}`, ...row })));
const byTheme = (rows: { theme_id: string; z: number }[]): Map<string, number> => new Map(rows.map(({ theme_id, z }) => [theme_id, z]));

describe('weightedLogOdds', () => {
	it('follows the published formula on a case done by hand', () => {
		const [first] = weightedLogOdds([
			{ theme_id: 'a', k1: 10, k2: 2 },
			{ theme_id: 'b', k1: 10, k2: 18 }
		]);
		const delta = Math.log((10 + 6) / (20 + 20 - 16)) - Math.log((2 + 6) / (20 + 20 - 8));
		expect(first?.theme_id).toBe('a');
		expect(first?.delta).toBeCloseTo(delta, 12);
		expect(first?.z).toBeCloseTo(delta / Math.sqrt(1 / 16 + 1 / 8), 12);
	});

	it('changes only its sign when the sides are exchanged, and ignores the order of themes', () => {
		fc.assert(
			fc.property(themes, (rows) => {
				const z = byTheme(weightedLogOdds(rows));
				const mirror = byTheme(weightedLogOdds(rows.map(({ theme_id, k1, k2 }) => ({ theme_id, k1: k2, k2: k1 }))));
				for (const [theme, value] of z) expect(mirror.get(theme)).toBeCloseTo(-value, 9);
				expect(weightedLogOdds([...rows].reverse()).map((row) => row.theme_id)).toEqual(weightedLogOdds(rows).map((row) => row.theme_id));
			})
		);
	});

	it('shrinks a difference of one label more than the same share of many', () => {
		const few = weightedLogOdds([
			{ theme_id: 'a', k1: 1, k2: 0 },
			{ theme_id: 'b', k1: 9, k2: 10 }
		]).find((row) => row.theme_id === 'a');
		const many = weightedLogOdds([
			{ theme_id: 'a', k1: 20, k2: 0 },
			{ theme_id: 'b', k1: 180, k2: 200 }
		]).find((row) => row.theme_id === 'a');
		expect(few?.z).toBeGreaterThan(0);
		expect(few?.z).toBeLessThan(many?.z ?? 0);
	});

	it('leaves out a theme that nobody has, and refuses negative counts', () => {
		expect(
			weightedLogOdds([
				{ theme_id: 'a', k1: 0, k2: 0 },
				{ theme_id: 'b', k1: 3, k2: 4 },
				{ theme_id: 'c', k1: 1, k2: 4 }
			])
		).toHaveLength(2);
		expect(() => weightedLogOdds([{ theme_id: 'a', k1: -1, k2: 0 }])).toThrow(/theme a/);
	});
});
