import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	beyond,
	beyondWithLargeText,
	everyFault,
	faults,
	lostInForcedColours,
	unfold,
	unheeded,
	unreachedByTab,
	unseenFocus
} from './accessible.ts';
import { alive as up, counted, openSite, settled, type Site } from './harness.ts';

let site: Site;

beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
});

const paths = [
	'',
	'acteurs/',
	'acteurs/tcri/',
	'acteurs/noms/',
	'themes/',
	'themes/employment/',
	'themes/fiabilite/',
	'themes/revue/',
	'themes/essai/',
	'ecarts/',
	'ecarts/demandes/',
	'comparer/',
	'methode/',
	'glossaire/',
	'limites/',
	'confidentialite/',
	'essais/',
	'couverture/',
	'plaidoyer/',
	'couverture/conseil/',
	'couverture/presentation/',
	'plans/',
	'plans/tcirn-2019/',
	'explorer/',
	'console/',
	'donnees/',
	'ajouter/'
];
const everyPath = [...paths, ...paths.map((path) => `en/${path}`)];
const engine = /wasm|parquet|duckdb/;

/** Until the page has come alive its marks are plain links, every one a tab stop; what it still fetches has stops of its own. */
const alive = async (page: Page): Promise<void> => {
	if (await page.locator('.drawing a[data-items]').count()) await page.locator('.drawing a[tabindex="0"]').first().waitFor();
	await up(page);
	await settled(page);
};

/** What opens or presses, under the 24 px of WCAG 2.2 (2.5.8). */
const tooSmall = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, select, summary')]
			.filter((one) => one.checkVisibility())
			.map((one) => [one, one.getBoundingClientRect()] as const)
			.filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 24)
			.map(([one, { width, height }]) => `${one.textContent?.trim()} ${width} × ${height}`)
	);

const open = async (path: string): Promise<Page> => {
	const page = await site.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url + path);
	await alive(page);
	return page;
};

describe('every page', () => {
	test.each(everyPath)(
		'« %s » needs no engine and no other host, has no accessibility fault, is walked by Tab, heeds what its reader prefers, and nothing scrolls sideways',
		async (path) => {
			const before = site.asked.length;
			const page = await open(path);
			expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('en/') ? 'en-CA' : 'fr-CA');
			if (!path.startsWith('en/')) {
				expect(await beyondWithLargeText(page)).toBeLessThanOrEqual(0);
				expect(await unreachedByTab(page)).toEqual([]);
				expect(await lostInForcedColours(page)).toEqual([]);
				expect(await unheeded(page)).toEqual([]);
			}
			await unfold(page);
			// the two languages have the same parts: one look tells what the words alone can harm
			expect(path.startsWith('en/') ? await faults(page, { only: 'words' }) : await everyFault(page)).toEqual([]);
			if (!path.startsWith('en/')) expect(await unseenFocus(page)).toEqual([]);
			// a screen of 1280 px read at 400 %
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await beyond(page)).toBeLessThanOrEqual(0);
			expect(await tooSmall(page)).toEqual([]);
			expect(site.asked.slice(before).filter((asked) => engine.test(asked))).toEqual([]);
			expect(site.problems).toEqual([]);
			await page.close();
		}
	);
});

describe('a mark', () => {
	const charts = ['', 'acteurs/', 'themes/', 'ecarts/', 'couverture/', 'themes/employment/', 'en/themes/'];
	test.each(charts)('of « %s » opens exactly its items with their quotes, and gives the focus back', async (path) => {
		const page = await open(path);
		const marks = page.locator('.drawing a[data-items]');
		const count = await marks.count();
		expect(count).toBeGreaterThan(2);
		for (const index of [0, Math.floor(count / 2), count - 1]) {
			const mark = marks.nth(index);
			const [n, label] = [Number(await mark.getAttribute('data-n')), await mark.getAttribute('aria-label')];
			await mark.focus();
			await page.keyboard.press('Enter');
			await page.locator('dialog article').first().waitFor();
			expect(await page.locator('dialog article').count(), `${label}`).toBe(n);
			expect(await page.locator('dialog h2').textContent()).toBe(label);
			for (const quote of await page.locator('dialog blockquote').allTextContents()) expect(quote.trim()).toMatch(/^[«“].+[»”]$/su);
			await page.keyboard.press('Escape');
			await page.locator('dialog').waitFor({ state: 'hidden' });
			expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
		}
		await page.close();
	});

	test('is reached with the arrows from one tab stop', async () => {
		const page = await open('acteurs/');
		const drawing = page.locator('.drawing').first();
		expect(await drawing.locator('a[tabindex="0"]').count()).toBe(1);
		await drawing.locator('a[tabindex="0"]').focus();
		const labels = [];
		for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown']) {
			await page.keyboard.press(key);
			labels.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
		}
		expect(new Set(labels).size).toBe(3);
		await page.close();
	});
});

describe('the actors', () => {
	test('a merge undone in the ledger is undone in the charts, without the engine, and given back where it is said', async () => {
		const before = site.asked.length;
		const page = await open('acteurs/noms/');
		await page.getByLabel(/Chercher/u).fill('emploi quebec');
		const undo = page.getByRole('button', { name: /^Défaire/u });
		await undo.first().waitFor();
		await page.waitForFunction(() => document.querySelectorAll('main tbody').length === 1);
		const words = (await undo.last().getAttribute('aria-label'))?.match(/«\s(.+?)\s»/u)?.[1] ?? '';
		await undo.last().click();
		await page.waitForURL(/apart=/u);
		await page.locator('pre', { hasText: `+    name: "${words}"` }).waitFor();
		await page.getByRole('link', { name: 'Voir les figures' }).click();
		const said = page.locator('.moves li', { hasText: words });
		await said.waitFor();
		await page.getByLabel('tous ceux qui nomment quelqu’un').check();
		await page.getByLabel('à demi-crédit').check();
		await page.waitForURL(/view=credit/u);
		await said.getByRole('button').click();
		await said.waitFor({ state: 'detached' });
		expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['kinds', 'view']);
		expect(site.asked.slice(before).filter((asked) => engine.test(asked))).toEqual([]);
		await page.close();
	});

	test('every mark of every reading opens exactly its items', async () => {
		const page = await open('acteurs/?view=years&together=posts&together=agencies&apart=emploi-quebec%7CE-Q');
		await page.locator('.moves li').first().waitFor();
		const marks = page.locator('.drawing a[data-items]');
		for (const index of [0, 5]) {
			const mark = marks.nth(index);
			const n = Number(await mark.getAttribute('data-n'));
			await mark.focus();
			await page.keyboard.press('Enter');
			await page.locator('dialog article').first().waitFor();
			expect(await page.locator('dialog article').count()).toBe(n);
			await page.keyboard.press('Escape');
			await page.locator('dialog').waitFor({ state: 'hidden' });
		}
		await page.close();
	});
});

describe('the explorer', () => {
	test('keeps the choice in the address, counts it, and goes back', async () => {
		const page = await open('explorer/');
		const all = await page.locator('.count').textContent();
		await page.locator('fieldset', { hasText: 'Document' }).locator('input').first().check();
		await page.waitForURL(/plan=/);
		const n = await counted(page);
		expect(await page.locator('tbody .quote').count()).toBe(Math.min(30, n));
		await page.goBack();
		await expect.poll(() => page.locator('.count').textContent()).toBe(all);
		await page.close();
	});

	test('a bar of a figure chooses its value: as many items as it said, the other figures follow, without the engine', async () => {
		const before = site.asked.length;
		const page = await open('explorer/');
		const bars = page.locator('.linked .drawing a[data-filter]');
		for (const index of [1, 25]) {
			const bar = bars.nth(index);
			const n = await bar.getAttribute('data-n');
			const was = page.url();
			await bar.dispatchEvent('click');
			await page.waitForURL((url) => url.href !== was);
			await page.locator('.count', { hasText: new RegExp(`^${n}\\D`, 'u') }).waitFor();
			await settled(page);
			expect(await page.locator('tbody tr .quote').count()).toBe(Math.min(30, Number(n)));
		}
		expect(site.asked.slice(before).filter((asked) => engine.test(asked))).toEqual([]);
		await page.close();
	});

	test('a sort, columns and a search are in the address, which reopens the same list', async () => {
		const page = await open('explorer/');
		await page.getByLabel('Ordre').selectOption('-timing');
		await page.getByLabel('Titres').check();
		await page.getByLabel('Chercher').fill('réfugiées');
		await page.waitForURL(/search=/);
		await counted(page);
		const list = await page.locator('tbody .quote').allTextContents();
		expect(list.length).toBeGreaterThan(3);
		const again = await open(page.url().slice(site.url.length));
		await counted(again);
		expect(await again.locator('tbody .quote').allTextContents()).toEqual(list);
		expect(await again.locator('thead th', { hasText: 'Titres' }).count()).toBe(1);
		await Promise.all([page.close(), again.close()]);
	});

	test('a view is kept under its name, and found again', async () => {
		const page = await open('explorer/?kind=action&search=0');
		await page.getByText('Garder cette vue').click();
		await page.getByLabel('Nom de la vue').fill('Mes actions');
		await page.getByRole('button', { name: 'Garder', exact: true }).click();
		const again = await open('explorer/');
		await again.getByText('Vues gardées (1)').click();
		await again.getByRole('link', { name: 'Mes actions', exact: true }).click();
		await again.waitForURL(/kind=action&search=0/);
		await Promise.all([page.close(), again.close()]);
	});

	test('says which filter to relax when nothing matches', async () => {
		const page = await open('explorer/?theme=anti-racism&plan=trail-2021');
		const relax = page.getByRole('button', { name: /^Sans le filtre/u });
		await relax.first().waitFor();
		await relax.first().click();
		await page.locator('tbody .quote').first().waitFor();
		await expect.poll(() => new URL(page.url()).searchParams.size).toBe(1);
		await page.close();
	});
});

describe('the gaps', () => {
	test('every grade has its reasons and its excerpts one click away, and its robustness never stands alone', async () => {
		const page = await open('ecarts/');
		const rows = page.locator('tbody:has(td[data-grade])');
		expect(await rows.count()).toBe(40);
		for (const row of await rows.all()) {
			const said = ((await row.locator('td[data-grade]').textContent()) ?? '').replace(/\s+/gu, ' ').trim();
			expect(said).toMatch(/^(Écart net|Indice|Aucun écart|Pas assez|Ces documents)/u);
			expect(said).not.toMatch(/\bp\s*[<=]|parce que|significati/iu);
			expect(await row.locator('td[data-grade] svg').count()).toBe(1);
			expect(await row.locator('.why table.conditions tbody tr').count()).toBe(13);
		}
		const first = rows.first().locator('.why > td > details');
		await first.locator('> summary').click();
		expect(await first.locator('blockquote').count()).toBe(4);
		for (const quote of await first.locator('blockquote').allTextContents()) expect(quote).toMatch(/^«.+»$/su);
		const place = first.locator('.place a').first();
		await place.click();
		await page.waitForURL(/plans\/.+#item-/u);
		await page.close();
	});
});

test('a decision on a demand closes and moves nothing, and leads to its reason, which is in the file to publish', async () => {
	const page = await open('ecarts/demandes/');
	const demand = page.locator('.demand', { has: page.locator('.action + .action') }).first();
	await demand.locator('summary').click();
	const names = await demand.locator('blockquote').allTextContents();
	await demand
		.locator('.action')
		.first()
		.getByRole('button', { name: /^Écarter/u })
		.press('Enter');
	await page.keyboard.type('autre mesure');
	await page.keyboard.press('Tab');
	expect(await demand.locator('blockquote').allTextContents()).toEqual(names);
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[aria-labelledby="decisions"] button').click()]);
	expect(readFileSync(await download.path(), 'utf8')).toMatch(/^[^,\n]+,[^,\n]+,rejected,autre mesure,,\d{4}-\d\d-\d\d$/mu);
	await demand
		.locator('.action')
		.first()
		.getByRole('button', { name: /^Annuler/u })
		.press('Enter');
	expect(await demand.locator('.action').first().getAttribute('data-decision')).toBe('candidate');
	await page.close();
});

describe('reliability', () => {
	test('lists exactly as many errors, each with its sentence, as the table counts', async () => {
		const page = await open('themes/fiabilite/');
		const links = page.locator('a[href^="#confusions-"]');
		expect(await links.count()).toBeGreaterThan(5);
		for (const link of await links.all()) {
			const [, extra, missed] = ((await link.textContent()) ?? '').split(', ').map(Number);
			const errors = page.locator(`${await link.getAttribute('href')}`);
			expect(await errors.locator('li[data-kind="false-positive"] blockquote').count()).toBe(extra);
			expect(await errors.locator('li[data-kind="miss"] blockquote').count()).toBe(missed);
		}
		await page.close();
	});

	test('a card says what each coding said', async () => {
		const page = await open('themes/employment/');
		const card = page.locator('article').first();
		await card.getByText('Pourquoi ces thèmes').click();
		expect(await card.getByText(/Lecture A/u).count()).toBeGreaterThan(0);
		expect(await card.getByText(/Lecture B/u).count()).toBeGreaterThan(0);
		await page.close();
	});
});

test('the method is linked from every foot and from the gaps', async () => {
	const page = await open('ecarts/');
	for (const place of ['footer', 'main']) expect(await page.locator(`${place} a[href$="/methode/"]`).count(), place).toBeGreaterThan(0);
	await page.close();
});

describe('a document', () => {
	test('leads from an item to its words in the source, and back', async () => {
		const page = await open('plans/tcirn-2019/');
		const item = page.locator('.items li').nth(4);
		const text = (await item.locator('.quote').textContent())?.trim();
		await item.getByRole('link').click();
		await expect.poll(async () => (await page.locator('.source a.chosen').allTextContents()).join(' ').trim()).toBe(text);
		await page.locator('.source li a').nth(9).click();
		await expect.poll(() => page.locator('.items li.chosen').count()).toBe(1);
		expect(await page.locator('.items li.chosen').isVisible()).toBe(true);
		await page.close();
	});

	test('shows no personal data, and says where it was', async () => {
		const page = await open('plans/tcirn-2019/');
		expect(await page.locator('.masked').count()).toBeGreaterThan(5);
		await page.close();
	});
});

test('charts and tables are there without script', async () => {
	const still = await site.context.browser()?.newContext({ javaScriptEnabled: false });
	const page = await still!.newPage();
	for (const path of ['', 'acteurs/', 'themes/', 'ecarts/', 'couverture/']) {
		await page.goto(site.url + path);
		expect(await page.locator('.drawing svg a[data-items]').count(), path).toBeGreaterThan(2);
	}
	await still!.close();
});

test('the site works under a sub-path, panel included', async () => {
	const below = await openSite('build', { base: '/un/dossier' });
	const page = await below.newPage();
	await page.goto(`${below.url}themes/`);
	await alive(page);
	await page.locator('.drawing a[data-items]').first().focus();
	await page.keyboard.press('Enter');
	await page.locator('dialog article').first().waitFor();
	expect(below.problems).toEqual([]);
	await below.close();
});
