import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { formats } from '#lib/i18n/format.ts';
import { fromParams } from '#lib/model/filterUrl.ts';
import { runNative } from '../../scripts/native.ts';

interface Opening {
	page: string;
	query: string;
	n: number;
	label: string;
}

/** Every mark and every number of every prerendered page that opens a list. */
let openings: Opening[];

const openingsOf = (page: string): Opening[] => {
	const { document } = parseHTML(readFileSync(`build/${page}`, 'utf8'));
	return [...document.querySelectorAll('a[data-items], a[data-filter]')].map((link) => ({
		page,
		query: (link.getAttribute('href') ?? '').split('?')[1] ?? '',
		n: Number(link.getAttribute('data-n')),
		label: link.getAttribute('aria-label') ?? ''
	}));
};

beforeAll(() => {
	openings = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html'))
		.flatMap(openingsOf);
});

test('every mark and number opens exactly as many items as it says', async () => {
	expect(openings.length).toBeGreaterThan(1000);
	const found = new Map<string, number>();
	for (const { page, query, n, label } of openings) {
		const known = found.get(query) ?? (await runNative(itemCount(fromParams(new URLSearchParams(query)))))[0]?.n ?? -1;
		found.set(query, known);
		expect(known, `${page}: « ${label} » (${query})`).toBe(n);
	}
});

test('the title of the list says the number', () => {
	for (const { page, n, label } of openings) {
		const format = page.startsWith('en/') ? formats.en : formats.fr;
		expect(` ${label} `, page).toMatch(new RegExp(`[^\\d]${format.integer(n)}[^\\d]`, 'u'));
	}
});

test('no number stands for nothing', () => {
	expect(openings.filter(({ n }) => !(n > 0))).toEqual([]);
});
