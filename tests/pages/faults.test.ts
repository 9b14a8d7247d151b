import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readDraft } from '#lib/brief/file.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { FailureReason } from '#lib/model/failureReasons.ts';
import { report } from '../report.ts';
import { openSite, type Site } from './harness.ts';

/** Each fault is done to a real page in a real Chromium: it says what happened in its language, what it showed stays, and there is a way on. */
let site: Site;
let page: Page;
const others: BrowserContext[] = [];

beforeAll(async () => {
	site = await openSite();
});
afterEach(async () => {
	site.harm = () => null;
	await page?.close();
	for (const context of others.splice(0)) await context.close();
});
afterAll(async () => {
	await site?.close();
});

/** One more fault that the page has borne. */
const told = (fault: { what: string; language: string }): void =>
	report('fault', fault, `chromium ${site.context.browser()?.version() ?? ''}`);

type Language = 'fr' | 'en';
const said = (language: Language, reason: FailureReason, about = ''): string => messages[language].failures[reason](about);
const visit = async (path: string, before?: (fresh: Page) => Promise<unknown>): Promise<Page> => {
	page = await site.newPage();
	await before?.(page);
	await page.goto(site.url + path);
	return page;
};
/** Opens the list of the first mark; gives the number that the mark says. */
const openMark = async (): Promise<number> => {
	await page.locator('.drawing a[data-items][tabindex="0"]').first().waitFor();
	const mark = page.locator('.drawing a[data-items]').first();
	await mark.focus();
	await page.keyboard.press('Enter');
	return Number(await mark.getAttribute('data-n'));
};
const listHolds = async (n: number): Promise<void> => {
	await expect.poll(() => page.locator('dialog article').count(), { timeout: 60_000 }).toBe(n);
};
const stillThere = async (): Promise<void> => expect(await page.locator('main .drawing svg').count()).toBeGreaterThan(0);
const retry = { fr: 'Réessayer', en: 'Try again' };

const manifest = (change: (content: Record<string, unknown>) => void) => async (fresh: Page) =>
	fresh.route('**/data/manifest.json', async (route) => {
		const content = (await (await route.fetch()).json()) as Record<string, unknown>;
		change(content);
		await route.fulfill({ json: content });
	});
const cut = (path: RegExp) => async () => {
	site.harm = (asked) => (path.test(asked) ? 'cut' : null);
};
const answer =
	(glob: string, status: number, body = '', contentType = '') =>
	async (fresh: Page) =>
		fresh.route(glob, (route) => route.fulfill({ status, body, ...(contentType ? { contentType } : {}) }));
/** The worker runs, then dies in the middle of its work, as it would for lack of memory. */
const dyingWorker = async (fresh: Page) =>
	fresh.route(/duckdb-browser-eh\.worker.*\.js/u, async (route) => {
		const code = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'text/javascript', body: `${code};setTimeout(() => { throw new Error('killed') }, 300);` });
	});

const parquet = /data\/items\.[\da-f]+\.parquet$/u;
const faults: [string, Language, FailureReason, (fresh: Page) => Promise<unknown>, RegExp?][] = [
	['the engine’s worker crashes', 'fr', 'engine-stopped', dyingWorker],
	['the engine’s file is lost in the middle of its download', 'en', 'engine-unreachable', cut(/\.wasm$/u)],
	[
		'the engine’s file is another file',
		'fr',
		'engine-damaged',
		answer('**/*.wasm', 200, '\0asm\x01\0\0\0 and no more', 'application/wasm')
	],
	['the engine’s file is missing', 'fr', 'engine-missing', answer('**/*.wasm', 404)],
	['the network is lost before the engine', 'en', 'engine-unreachable', (fresh) => fresh.route('**/*.wasm', (route) => route.abort())],
	['a table is lost in the middle of its download', 'fr', 'data-unreachable', cut(parquet)],
	['a table is missing on the server', 'en', 'file-missing', answer('**/data/items.*.parquet', 404), /items\.[\da-f]+\.parquet/u],
	['a table is truncated', 'fr', 'file-damaged', answer('**/data/items.*.parquet', 200, 'PAR1'), /items\.[\da-f]+\.parquet/u],
	[
		'a table is another file than the one announced',
		'en',
		'file-damaged',
		answer('**/data/items.*.parquet', 200, 'PAR1'.repeat(9000)),
		/items\./u
	],
	['the list of files is cut', 'fr', 'list-unreadable', answer('**/data/manifest.json', 200, '{')],
	[
		'a table is not in the list',
		'en',
		'table-missing',
		manifest(({ tables }) => void delete (tables as Record<string, unknown>)['items']),
		/items/u
	],
	['the data have a newer form', 'fr', 'newer-schema', manifest((content) => (content['schema_version'] = 99))],
	['page and data come from two deployments', 'en', 'other-version', manifest((content) => (content['data_hash'] = 'f'.repeat(64)))]
];

describe('a list that cannot be had is explained, the page stays, and it opens once the fault is gone', () => {
	test.each(faults)('%s (%s)', async (what, language, reason, fault, about) => {
		await visit(language === 'en' ? 'en/' : '', fault);
		const n = await openMark();
		const alert = page.locator('dialog [role=alert] p');
		await alert.waitFor({ timeout: 60_000 });
		const words = (await alert.textContent()) ?? '';
		const name = about?.exec(words)?.[0] ?? '';
		expect(words).toBe(said(language, reason, reason === 'table-missing' ? 'items' : (/\S+\.parquet/u.exec(words)?.[0] ?? '')));
		if (about) expect(name).not.toBe('');
		await stillThere();
		await page.unrouteAll();
		site.harm = () => null;
		await page.getByRole('button', { name: retry[language] }).click();
		await listHolds(n);
		told({ what, language });
	});
});

/** A browser where something is not there, or throws. */
const without = async (script: string, path: string): Promise<Page> => visit(path, (fresh) => fresh.addInitScript(script));

describe('browsers that lack something', () => {
	test('no WebAssembly: lists say so, figures stay, and the explorer, which needs none, works', async () => {
		await without('delete globalThis.WebAssembly', '');
		await openMark();
		await page.getByRole('alert').getByText(said('fr', 'no-wasm')).waitFor();
		await stillThere();
		await page.goto(`${site.url}explorer/`);
		await page.locator('.drawing a[tabindex="0"]').first().waitFor();
		await page.locator('fieldset', { hasText: 'Document' }).locator('input').first().check();
		await page.locator('.count', { hasText: ' sur ' }).waitFor();
		await page.goto(`${site.url}en/console/`);
		await page.locator('.cm-content').fill('select 1');
		await page.keyboard.press('Control+Enter');
		await page.getByRole('alert').getByText(said('en', 'no-wasm')).waitFor();
		told({ what: 'a browser without WebAssembly', language: 'fr' });
	});

	test('no service worker: the page works, and promises no copy', async () => {
		await without('delete Navigator.prototype.serviceWorker', '');
		await listHolds(await openMark());
		expect(await page.getByText(/gardé sur cet appareil|Garder tout le site/u).count()).toBe(0);
		told({ what: 'a browser without service workers', language: 'fr' });
	});

	test('no module runs: the whole first view is there, and says after a while what does not open, in both languages', async () => {
		const dead = async (path: string, language: Language): Promise<void> => {
			const still = await site.newPage();
			await still.route('**/_app/immutable/**/*.js', (route) => route.abort());
			await still.goto(site.url + path);
			expect(await still.locator('main .drawing svg').count()).toBeGreaterThan(0);
			const words = still.getByText(messages[language].shell.still);
			expect(await words.isVisible()).toBe(false);
			await words.waitFor({ state: 'visible', timeout: 30_000 });
			await still.unrouteAll();
			await still.getByRole('link', { name: messages[language].shell.reload }).click();
			await still.locator('.drawing a[data-items][tabindex="0"]').first().waitFor();
			expect(await words.count()).toBe(0);
			await still.close();
			told({ what: 'no module of the page runs', language });
		};
		await Promise.all([dead('', 'fr'), dead('en/', 'en')]);
	});

	test('private mode: storage, databases and caches all throw; no page breaks, and what is not kept is said', async () => {
		const context = await site.context.browser()!.newContext({ locale: 'fr-CA' });
		others.push(context);
		await context.addInitScript(`
			const refuse = () => { throw new DOMException('denied', 'SecurityError'); };
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
			Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => ({ controller: null, addEventListener() {}, register: refuse }) });
		`);
		page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		for (const path of ['', 'explorer/', 'plaidoyer/', 'themes/revue/', 'ecarts/demandes/', 'couverture/conseil/', 'plans/trail-2021/']) {
			await page.goto(site.url + path, { waitUntil: 'networkidle' });
			expect(await page.locator('h1').count(), path).toBe(1);
		}
		await page.goto(`${site.url}plaidoyer/`);
		await page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first().click();
		await page.getByText(messages.fr.desk.paper.unsaved).waitFor();
		await page.goto(`${site.url}ecarts/demandes/`);
		await page.locator('button', { hasText: messages.fr.demands.confirm }).first().dispatchEvent('click');
		await page.getByText(messages.fr.review.notKept).waitFor();
		await page.goto(site.url);
		await listHolds(await openMark());
		expect(errors).toEqual([]);
		told({ what: 'private mode: every storage throws', language: 'fr' });
	});
});

test('a full storage: the draft says that it is not kept, and can still be saved to a file', async () => {
	await visit('plaidoyer/');
	const take = page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first();
	await take.waitFor();
	await page.evaluate(() => {
		for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
			try {
				for (let n = 0; ; n++) localStorage.setItem(`full ${size} ${n}`, 'x'.repeat(size));
			} catch {
				// smaller pieces fill what is left
			}
		}
	});
	await take.click();
	await page.getByText(messages.fr.desk.paper.unsaved).waitFor();
	await findings(page, 1);
	// the way on: a file, which a browser that has room reads again
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: messages.fr.desk.files.save }).click()
	]);
	expect(readDraft(readFileSync(await download.path(), 'utf8')).blocks.filter(({ type }) => type === 'claim')).toHaveLength(1);
	await page.evaluate(() => localStorage.clear());
	told({ what: 'a full storage', language: 'fr' });
});

const findings = async (tab: Page, n: number): Promise<void> => {
	await expect.poll(() => tab.locator('.sheet .finding').count(), { timeout: 60_000 }).toBe(n);
};

test('two tabs on one draft: neither erases the other’s, and each gives its own back', async () => {
	await visit('plaidoyer/');
	const proposed = (tab: Page) => tab.locator('section[aria-labelledby="proposed"] button:not([disabled])').first();
	await proposed(page).click();
	await findings(page, 1);
	const other = await page.context().newPage();
	await other.goto(`${site.url}plaidoyer/`);
	await findings(other, 1);
	await proposed(other).click();
	await findings(page, 2);
	await page.getByText(messages.fr.desk.paper.elsewhere).waitFor();
	await page.getByRole('button', { name: 'Annuler', exact: true }).click();
	await findings(other, 1);
	await other.getByRole('button', { name: 'Annuler', exact: true }).click();
	await findings(page, 2);
	await other.close();
	told({ what: 'two tabs on one draft', language: 'fr' });
});

test('the page itself dies: opened again, the draft is there', async () => {
	await visit('plaidoyer/');
	await page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first().click();
	const finding = await page.locator('.sheet .finding').first().textContent();
	const crashed = page.waitForEvent('crash');
	void page.goto('chrome://crash').catch(() => {});
	await crashed;
	await page.close();
	await visit('plaidoyer/');
	await expect.poll(() => page.locator('.sheet .finding').first().textContent(), { timeout: 60_000 }).toBe(finding);
	told({ what: 'the page runs out of memory and dies', language: 'fr' });
});

test('a piece of the next page is lost on the way: the page comes all the same, from its own file', async () => {
	await visit('');
	await page.locator('.drawing a[data-items][tabindex="0"]').first().waitFor();
	let lost = 0;
	await page.route('**/_app/immutable/nodes/**', (route) => {
		lost++;
		return route.abort();
	});
	await page.getByRole('link', { name: messages.fr.shell.pages.plans, exact: true }).click();
	await page.waitForURL(/plans\/$/u, { waitUntil: 'commit', timeout: 90_000 });
	await page.locator('h1', { hasText: messages.fr.plans.title }).waitFor({ timeout: 90_000 });
	expect(lost).toBeGreaterThan(0);
	told({ what: 'a piece of a page is lost on the way', language: 'fr' });
});

describe('the console', () => {
	test('a statement that wants more memory than it may have is refused with a sentence, and the next one is answered', async () => {
		await visit('console/');
		await page.locator('.cm-content').waitFor();
		const ask = async (text: string): Promise<string> => {
			await page.locator('.cm-content').fill(text);
			await page.keyboard.press('Control+Enter');
			await page.waitForFunction((asked) => new URL(location.href).searchParams.get('q') === asked, text);
			const told = page.locator('.asked :is([role=alert], [role=status]:not(.exports *))').first();
			await expect.poll(() => told.textContent(), { timeout: 60_000 }).not.toMatch(/Exécution/u);
			return ((await told.textContent()) ?? '').replace(/\s+/gu, ' ');
		};
		const greedy = "select count(*) from (select distinct range::varchar || repeat('x', 500) as t from range(20000000))";
		expect(await ask(greedy)).toMatch(/mémoire|secondes/u);
		expect(await ask('select 1 as n')).toMatch(/^ ?1 ligne/u);
		told({ what: 'a statement that wants more memory than it may have', language: 'fr' });
	});
});

describe('workers of pages', () => {
	test.each([
		['themes/revue/', /coding\.worker.*\.js/u, messages.fr.review.failed],
		['ecarts/?yardstick=tcirn-2019&beside=trail-2021', /compare\.worker.*\.js/u, messages.fr.grades.yardstick.failed],
		['en/themes/essai/', /coding\.worker.*\.js/u, messages.en.whatIf.failed]
	])('« %s »: the worker crashes, the page says it, and « Réessayer » works', async (path, worker, words) => {
		await visit(path, (fresh) =>
			fresh.route(worker, (route) => route.fulfill({ contentType: 'text/javascript', body: "throw new Error('killed')" }))
		);
		const alert = page.getByRole('alert').filter({ hasText: words });
		await alert.waitFor({ timeout: 60_000 });
		expect(await page.locator('main h1').count()).toBe(1);
		await page.unrouteAll();
		await alert.getByRole('button').click();
		await alert.waitFor({ state: 'detached', timeout: 60_000 });
		// what the worker was to give is there
		if (path.startsWith('ecarts'))
			await page.locator('section[aria-labelledby="grades"] [data-grade]').first().waitFor({ timeout: 60_000 });
		told({
			what: `the worker of ${path.replace('en/', '').replace(/\?.*$/u, '')} crashes`,
			language: path.startsWith('en/') ? 'en' : 'fr'
		});
	});

	test('« ajouter »: the worker that reads a document crashes; it is said, and the next document is read', async () => {
		await visit('ajouter/', (fresh) =>
			fresh.route(/intake\.worker.*\.js/u, (route) => route.fulfill({ contentType: 'text/javascript', body: "throw new Error('killed')" }))
		);
		await page.waitForLoadState('networkidle');
		const give = () =>
			page.locator('input[type=file]').setInputFiles({
				name: 'plan.csv',
				mimeType: '',
				buffer: Buffer.from('Action;Responsable\nFormer le personnel;Ville\nOuvrir un guichet;MRC\n')
			});
		await give();
		await page.getByText('La lecture s’est arrêtée').waitFor({ timeout: 30_000 });
		await page.unrouteAll();
		await give();
		await page.locator('#understood').waitFor({ timeout: 60_000 });
		told({ what: 'the worker that reads a document crashes', language: 'fr' });
	});
});
