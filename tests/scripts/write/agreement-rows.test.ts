import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCodebook } from '../../../scripts/read/codebook.ts';
import { readCodings } from '../../../scripts/read/codings.ts';
import type { Problem } from '../../../scripts/read/problems.ts';
import { themeTableRows } from '../../../scripts/write/agreement-rows.ts';

const problems: Problem[] = [];
const codebook = readCodebook(resolve('data/reference/themes.yaml'), problems)!;
const codings = readCodings(resolve('data/codings'), codebook, problems);
const themes = themeTableRows(codebook, codings)['themes'] ?? [];
const published = parse(readFileSync('tests/golden/agreement.csv'), { columns: true }) as Record<string, string>[];

test('the codebook and the codings have no fault', () => {
	expect(problems).toEqual([]);
	expect(codings.items).toHaveLength(245);
});

test.each(published)('$theme: labels and alpha recomputed from the codings', (row) => {
	const theme = themes.find(({ id }) => id === row['theme'])!;
	const number = (text: string | undefined): number | null => (text ? Number(text) : null);
	expect([theme['n_a'], theme['n_b'], theme['uncited_n']]).toEqual([number(row['n_a']), number(row['n_b']), number(row['uncited_n_both'])]);
	for (const [found, expected] of [
		[theme['alpha'], row['alpha']],
		[theme['uncited_alpha'], row['uncited_alpha']]
	] as [number | null, string | undefined][]) {
		if (number(expected) === null) expect(found).toBeNull();
		else expect(found).toBeCloseTo(Number(expected), 3);
	}
	expect(theme['alpha_low']).toBeLessThanOrEqual(Number(theme['alpha']));
	expect(theme['alpha_high']).toBeGreaterThanOrEqual(Number(theme['alpha']));
});

test('the four themes asked for first, and short names fit for a chart', () => {
	expect(themes.filter(({ headline }) => headline).map(({ id }) => id)).toEqual([
		'refugees-asylum',
		'women-gender',
		'anti-racism',
		'employment'
	]);
	for (const { short_fr, short_en } of themes) expect(Math.max(String(short_fr).length, String(short_en).length)).toBeLessThanOrEqual(20);
});

test('a later reading moves no published agreement, whatever its name', () => {
	const coded = (codings.coders[0] as (typeof codings.coders)[number]).item_id;
	for (const coder of ['aaa', 'coder', 'zoe']) {
		const label = { item_id: coded, theme: 'employment', via: 'explicit', rank: 'primary', line: 2, coder, file: `${coder}.csv` } as const;
		const coders = [...codings.coders, label].sort((a, b) => a.file.localeCompare(b.file));
		expect(themeTableRows(codebook, { ...codings, coders })['themes']).toEqual(themes);
	}
});
