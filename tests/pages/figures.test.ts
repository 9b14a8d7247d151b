import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { openSite, type Site } from './harness.ts';

interface Seen {
	page: string;
	language: 'fr' | 'en';
	title: string;
	element: Element;
}

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const pages = (): { path: string; document: Document }[] =>
	readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('index.html'))
		.map((path) => ({
			path: path.replace(/index\.html$/u, ''),
			document: parseHTML(readFileSync(`build/${path}`, 'utf8')).document as unknown as Document
		}));

let figures: Seen[];
let tables: Seen[];
/** with two numbers or more that open their items */
let lists: Seen[];

beforeAll(() => {
	const all = pages();
	const seen = (selector: string): Seen[] =>
		all.flatMap(({ path, document }) =>
			[...document.querySelectorAll(selector)].map((element) => ({
				page: path,
				language: path.startsWith('en/') ? 'en' : 'fr',
				title: words(element.querySelector('.finding, caption')),
				element
			}))
		);
	figures = seen('main figure:has(.drawing)');
	tables = seen('main table').filter(({ element }) => !element.closest('figure') && !element.parentElement?.closest('table'));
	lists = seen('main :is(ul, ol, dl)').filter(
		({ element }) => element.querySelectorAll('[data-n]').length > 1 && !element.parentElement?.closest('figure, table, ul, ol, dl')
	);
});

describe('every figure of every prerendered page', () => {
	test('has a title, what is counted, and words for those who don’t see it, that hold a number and what it can’t say', () => {
		expect(figures.length).toBeGreaterThan(100);
		for (const { page, title, element } of figures) {
			const where = `${page}: « ${title} »`;
			expect(title.length, page).toBeGreaterThan(8);
			expect(words(element.querySelector('.counts')).length, where).toBeGreaterThan(20);
			const description = element.querySelector('svg > desc');
			expect(words(description).length, where).toBeGreaterThan(40);
			expect(words(description), where).toMatch(/\d/u);
			expect(element.getAttribute('aria-describedby')?.split(' '), where).toContain(description?.id);
			expect(element.querySelector(`#${element.getAttribute('aria-labelledby')}`), where).not.toBeNull();
		}
	});

	test('has its rows as a table, its method and the export menu', () => {
		for (const { page, language, title, element } of figures) {
			// a figure alone, in the frame of another site, leads back to the page that has them
			if (/^(?:en\/)?figures\//u.test(page)) continue;
			const where = `${page}: « ${title} »`;
			const { chart } = messages[language];
			const summaries = [...element.querySelectorAll('summary')].map(words);
			expect(summaries, where).toEqual(expect.arrayContaining([chart.asTable, chart.howCounted]));
			expect(element.querySelectorAll('figcaption table tbody tr').length, where).toBeGreaterThan(0);
			expect(element.querySelector('details.exports'), where).not.toBeNull();
			expect(element.querySelector('figcaption table caption, figcaption table thead th'), where).not.toBeNull();
		}
	});

	test('draws with the colours of the themes only, and none by hand', () => {
		for (const { page, title, element } of figures) {
			const drawing = element.querySelector('.drawing')?.innerHTML ?? '';
			expect(drawing, `${page}: « ${title} »`).not.toMatch(/(?:fill|stroke)="(?:#|rgb|red|green|blue|orange)/u);
		}
	});

	test('says each mark in words, its number among them', () => {
		for (const { page, language, element } of figures)
			for (const mark of element.querySelectorAll('svg a')) {
				const label = mark.getAttribute('aria-label') ?? '';
				expect(label, page).toContain(formats[language].integer(Number(mark.getAttribute('data-n'))));
			}
	});
});

/** The menu that follows a table, before any other table, at its own level or up to three above. */
function menuUnder(table: Element): boolean {
	for (let holder: Element | null = table, up = 0; holder && up < 4; holder = holder.parentElement, up++)
		for (let next = holder.nextElementSibling; next && !next.querySelector('table'); next = next.nextElementSibling)
			if (next.matches('.exports') || next.querySelector('.exports')) return true;
	return false;
}

test('every table outside a figure has the export menu under it; those of the dictionary have one file together', () => {
	expect(tables.length).toBeGreaterThan(100);
	const bare = tables.filter(
		({ element }) => !menuUnder(element) && !element.closest('section[aria-labelledby=dictionary]')?.querySelector('.exports')
	);
	expect(bare.map(({ page, title, element }) => `${page}: « ${title || words(element).slice(0, 60)} »`)).toEqual([]);
});

test('every list of numbers has the export menu in its section', () => {
	expect(lists.length).toBeGreaterThan(100);
	const bare = lists.filter(({ element }) => !element.closest('section')?.querySelector('.exports'));
	expect(bare.map(({ page, element }) => `${page}: « ${words(element).slice(0, 60)} »`)).toEqual([]);
});

describe('in a browser', () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(async () => {
		await site?.close();
	});

	/** The marks that the arrows reach from the one that Tab reaches; a network of hundreds is left to the unit tests. */
	const reached = (page: Page) =>
		page.evaluate(() =>
			[...document.querySelectorAll('.drawing')].map((drawing) => {
				const marks = [...drawing.querySelectorAll<SVGAElement>('a[data-items], a[data-filter]')];
				const stops = marks.filter((mark) => mark.getAttribute('tabindex') === '0').length;
				const seen = new Set<Element>();
				const queue = marks.length > 150 ? [] : marks.slice(0, 1);
				for (let mark = queue.pop(); mark; mark = queue.pop()) {
					if (seen.has(mark)) continue;
					seen.add(mark);
					for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
						mark.focus();
						mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
						const next = document.activeElement as SVGAElement | null;
						if (next && marks.includes(next)) queue.push(next);
					}
				}
				const title = drawing.closest('figure')?.querySelector('.finding')?.textContent?.trim() ?? '';
				return { title, marks: marks.length, stops, seen: marks.length > 150 ? marks.length : seen.size };
			})
		);

	/** Marks whose list the table beside them does not give; discs of a network stand in no row. */
	const strange = (page: Page) =>
		page.evaluate(() =>
			[...document.querySelectorAll('figure:has(.drawing)')].flatMap((figure) => {
				const listOf = (link: Element) => new URL(link.getAttribute('href') ?? '', document.baseURI).href;
				const rows = new Set([...figure.querySelectorAll('figcaption table a')].map(listOf));
				const marks = [...figure.querySelectorAll('.drawing a[data-items]:not(.node)')];
				return marks.filter((mark) => !rows.has(listOf(mark))).map((mark) => mark.getAttribute('aria-label'));
			})
		);

	test.each(['', 'acteurs/?kinds=all&ties=5', 'themes/', 'ecarts/', 'couverture/', 'couverture/?shown=employment', 'explorer/'])(
		'« %s »: drawings of what their tables say, one tab stop each, from which the arrows reach every mark; on paper the words keep their size',
		async (path) => {
			const page = await site.newPage();
			await page.goto(site.url + path);
			await page.locator('.drawing a[tabindex="0"]').first().waitFor();
			for (const { title, marks, stops, seen } of await reached(page)) {
				expect(stops, title).toBe(Math.min(1, marks));
				expect(seen, title).toBe(marks);
			}
			expect(await strange(page)).toEqual([]);
			const wide = await page.evaluate(() => {
				window.dispatchEvent(new Event('beforeprint'));
				const found = [...document.querySelectorAll('.drawing svg')].filter((svg) => Number(svg.getAttribute('width')) > 690).length;
				window.dispatchEvent(new Event('afterprint'));
				return found;
			});
			expect(wide).toBe(0);
			expect(site.problems).toEqual([]);
			await page.close();
		}
	);

	test('a boundary file is drawn in the page, a bad one is refused in words, and nothing leaves', async () => {
		const page = await site.newPage();
		await page.goto(`${site.url}couverture/`);
		const figure = page.locator('figure:has(.outline-map)');
		await figure.locator('.drawing a[tabindex="0"]').waitFor();
		await figure.locator('summary', { hasText: messages.fr.map.own }).click();
		const asked = site.asked.length;
		const ring = [
			[-70, 47.3],
			[-67, 47.3],
			[-67, 49],
			[-70, 49],
			[-70, 47.3]
		];
		const region = { type: 'Feature', properties: { nom: 'Bas-Saint-Laurent' }, geometry: { type: 'Polygon', coordinates: [ring] } };
		const file = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
		const input = figure.locator('input[type=file]');
		await input.setInputFiles(file('regions.geojson', JSON.stringify({ type: 'FeatureCollection', features: [region] })));
		await figure.locator('.boundary.analysed').first().waitFor();
		expect(await figure.locator('.counts').textContent()).toContain('regions.geojson');
		await input.setInputFiles(file('plan.pdf', '%PDF-1.7'));
		await figure.getByText(messages.fr.map.faults.json('plan.pdf')).waitFor();
		expect(await figure.locator('.boundary').count()).toBe(0);
		await input.setInputFiles(file('regions.geojson', JSON.stringify({ type: 'FeatureCollection', features: [region] })));
		await figure.getByRole('button', { name: messages.fr.map.remove }).click();
		// the button is gone: the keyboard is on the fold, still open
		expect(await figure.locator('details:has(input[type=file])[open] > summary:focus').count()).toBe(1);
		expect(site.asked.length).toBe(asked);
		expect(site.problems).toEqual([]);
		await page.close();
	});
});
