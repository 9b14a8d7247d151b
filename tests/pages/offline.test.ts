import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { writeInventory } from '../../scripts/site/inventory.ts';
import { report } from '../report.ts';
import { counted, openSite, type Site } from './harness.ts';

const base = '/un/chemin';
const folders: string[] = [];
let site: Site | undefined;

afterEach(async () => {
	await site?.close();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const copyOfBuild = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'plans-croises-offline-'));
	folders.push(folder);
	cpSync('build', folder, { recursive: true, filter: (path) => !/\.(gz|br)$/.test(path) });
	return folder;
};

const kept = (page: Page) => page.getByText('gardé sur cet appareil : il s’ouvre').waitFor({ timeout: 90_000 });

/** A first visit, until the whole site is on the device. */
const visit = async (folder = 'build'): Promise<[Site, Page]> => {
	site = await openSite(folder, { base, offline: true });
	const page = await site.newPage();
	await page.goto(site.url);
	await kept(page);
	return [site, page];
};

describe('after one visit, the server stopped', () => {
	test('pages open under a sub-path, the engine answers, HEAD and ranges too, and nothing was asked of another host', async () => {
		const [here, page] = await visit();
		// the connection is good and the page at rest: the engine is there before the first question
		await page.locator('[data-engine=ready]').waitFor({ state: 'attached', timeout: 60_000 });
		const tools = await here.context.newCDPSession(page);
		const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
		expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
		await here.stopServer();
		for (const path of ['', 'en/acteurs/', 'plans/', 'themes']) {
			const response = await page.goto(here.url + path);
			expect([response?.status(), await page.locator('h1').count()], path).toEqual([200, 1]);
		}
		expect(page.url()).toBe(`${here.url}themes/`);
		await page.locator('.drawing a[data-items][tabindex="0"]').first().waitFor();
		const mark = page.locator('.drawing a[data-items]').first();
		await mark.focus();
		await page.keyboard.press('Enter');
		await page.locator('dialog article').first().waitFor();
		expect(await page.locator('dialog article').count()).toBe(Number(await mark.getAttribute('data-n')));
		await page.goto(`${here.url}explorer/`);
		const bar = page.locator('.linked .drawing a[data-filter][tabindex="0"]').first();
		await bar.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\?/u);
		const n = await counted(page);
		expect(await page.locator('tbody .quote').count()).toBe(Math.min(30, n));
		const bytes = readFileSync('build/data/manifest.json', 'utf8');
		const asked = await page.evaluate(async (address) => {
			const ask = async (init: RequestInit) => {
				const response = await fetch(address, init);
				const { headers } = response;
				return [response.status, headers.get('content-length'), headers.get('content-range'), await response.text()];
			};
			const range = (value: string) => ask({ headers: { range: value } });
			return [await ask({ method: 'HEAD' }), await range('bytes=2-5'), await range('bytes=-4'), await range('bytes=9999999-')];
		}, `${here.url}data/manifest.json`);
		const { length } = Buffer.from(bytes);
		expect(asked).toEqual([
			[200, String(length), null, ''],
			[206, '4', `bytes 2-5/${length}`, bytes.slice(2, 6)],
			[206, '4', `bytes ${length - 4}-${length - 1}/${length}`, bytes.slice(-4)],
			[416, '0', `bytes */${length}`, '']
		]);
		const lost = await page.goto(`${here.url}nulle-part/`);
		expect(lost?.status()).toBe(404);
		expect(here.problems.filter((problem) => !/status of (404|416)/.test(problem))).toEqual([]);
		report('fault', { what: 'the server is stopped after one visit', language: 'fr' });
	});
});

const announced = (page: Page) => page.getByRole('button', { name: 'Mettre à jour' });

/** Another version of the site in the same folder: its first page says so in its head, where nothing redraws it. */
const publish = (folder: string, edition: string): string => {
	const home = join(folder, 'index.html');
	writeFileSync(home, readFileSync(home, 'utf8').replace(/<title>/, `<meta name="edition" content="${edition}" />$&`));
	writeInventory(folder);
	return home;
};

test('an update is taken whole or not at all, is announced, and waits for a click', async () => {
	const folder = copyOfBuild();
	const [here, page] = await visit(folder);
	const home = publish(folder, 'incomplete');
	appendFileSync(home, '<!-- a file of yet another version -->');
	const end = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		const { installing } = registration;
		await new Promise((done) => installing?.addEventListener('statechange', done));
		return installing?.state;
	});
	await page.reload();
	expect([end, await announced(page).count()]).toEqual(['redundant', 0]);
	await kept(page);

	publish(folder, 'new');
	const other = await here.newPage();
	await other.goto(`${here.url}plans/`);
	const before = here.asked.length;
	await page.reload();
	await announced(page).waitFor();
	const fetched = here.asked.slice(before).map((path) => path.slice(base.length));
	expect([...new Set(fetched)].filter((path) => path !== '/service-worker.js')).toEqual(['/']);
	await page.reload();
	expect(await page.locator('meta[name=edition]').count()).toBe(0);
	await announced(page).click();
	await page.locator('meta[name=edition][content=new]').waitFor({ state: 'attached' });
	await other.getByText('mis à jour dans un autre onglet').waitFor();
	expect(here.problems).toEqual([]);
	for (const what of ['an update whose files are of two versions', 'an update taken in another tab'])
		report('fault', { what, language: 'fr' });
});

test('a device without room says that the site needs a connection, and the page stays', async () => {
	site = await openSite('build', { base, offline: true });
	const page = await site.newPage();
	const devtools = await site.context.newCDPSession(page);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 200_000 });
	await page.goto(site.url);
	await page.getByText('n’a pas pu être gardé').waitFor({ timeout: 60_000 });
	expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
	report('fault', { what: 'a device without room for the copy of the site', language: 'fr' });
});
