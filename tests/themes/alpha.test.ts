import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { alphaBinary, alphaInterval } from '#lib/themes/alpha.ts';
import { readCodebook } from '../../scripts/read/codebook.ts';
import { readCodings } from '../../scripts/read/codings.ts';
import { agreementOn } from '../../scripts/themes/agreement.ts';
import { realCodebook } from './load.ts';

const data = join(process.cwd(), 'data');
const tables = readCodebook(join(data, 'reference', 'themes.yaml'), []);
const codings = readCodings(join(data, 'codings'), tables!, []);
const published = parse(readFileSync(join(import.meta.dirname, 'fixtures', 'agreement.csv')), { columns: true }) as Record<
	string,
	string
>[];
const pools: Record<string, string> = { pooled_ABC: 'ABC', pooled_D: 'D', pooled: 'ABCD' };

describe('Krippendorff alpha, two coders, binary label', () => {
	test('textbook values', () => {
		expect(
			alphaBinary([
				[true, true],
				[false, false]
			])
		).toBe(1);
		expect(
			alphaBinary([
				[true, false],
				[false, true]
			])
		).toBeCloseTo(-0.5, 12);
		expect(
			alphaBinary([
				[false, false],
				[false, false]
			])
		).toBeNull();
		expect(alphaBinary([])).toBeNull();
		// Hayes & Krippendorff (2007), nominal form by hand: 10 units, 2 disagreements, 8 ones among 20 values
		const pairs = [...Array(3).fill([true, true]), ...Array(5).fill([false, false]), [true, false], [false, true]] as [boolean, boolean][];
		expect(alphaBinary(pairs)).toBeCloseTo(1 - (19 * 2) / (12 * 8), 12);
	});
	test('the interval is the same each time and holds alpha', () => {
		const pairs = Array.from({ length: 60 }, (_, i): [boolean, boolean] => [i % 3 === 0, i % 3 === 0 || i === 10]);
		expect(alphaInterval(pairs)).toEqual(alphaInterval(pairs));
		const [low, high] = alphaInterval(pairs) ?? [0, 0];
		expect(low).toBeLessThan(alphaBinary(pairs) ?? 0);
		expect(high).toBe(1);
	});
});

describe('published agreement of the two codings', () => {
	test.each(published)('$theme', (row) => {
		const families = pools[row['theme'] ?? ''];
		const themes = realCodebook.themes
			.filter(({ id, family }) => (families ? families.includes(family) : id === row['theme']))
			.map(({ id }) => id);
		const agreement = agreementOn(codings, themes);
		for (const column of ['explicit', 'all', 'uncited'] as const) {
			const found = agreement[column];
			const number = (name: string): number | null => (row[`${column}_${name}`] ? Number(row[`${column}_${name}`]) : null);
			expect([found.items, found.n_a, found.n_b, found.n_both]).toEqual([
				number('n_items'),
				number('n_a'),
				number('n_b'),
				number('n_both')
			]);
			expect(found.alpha === null).toBe(number('alpha') === null);
			if (found.alpha === null) continue;
			expect(Math.abs(found.alpha - (number('alpha') ?? 0))).toBeLessThan(0.0006);
			// another random generator than the published one: bounds agree to the second decimal, but for a handful of labels
			const tolerance = found.n_both > 10 ? 0.03 : 0.2;
			expect(Math.abs((found.low ?? 0) - (number('ci_low') ?? 0))).toBeLessThan(tolerance);
			expect(Math.abs((found.high ?? 0) - (number('ci_high') ?? 0))).toBeLessThan(tolerance);
		}
	});
});
