import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExampleName, examples } from '#lib/db/examples.ts';
import { reaches, refused } from '../db/attacks.ts';
import { report } from '../report.ts';
import { openSite, type Site } from './harness.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
	site = await openSite();
	page = await site.newPage();
	await page.goto(`${site.url}console/`);
	await page.locator('.cm-content').waitFor();
});
afterAll(async () => {
	await site?.close();
});

/** Replaces the statement, runs it, and waits for rows or a refusal; gives what the page says. */
const ask = async (text: string): Promise<string> => {
	await page.locator('.cm-content').fill(text);
	await page.keyboard.press('Control+Enter');
	await page.waitForFunction((asked) => new URL(location.href).searchParams.get('q') === asked, text);
	const answer = page.locator('.asked :is([role=alert], [role=status]:not(.exports *))').first();
	await expect.poll(() => answer.textContent(), { timeout: 30_000 }).not.toMatch(/Exécution/u);
	return ((await answer.textContent()) ?? '').replace(/\s+/gu, ' ').trim();
};

test('the editor comes with the page, the engine only with the first query', async () => {
	expect(site.asked.filter((path) => /wasm|parquet/u.test(path))).toEqual([]);
	expect(await ask('select count(*) as n from items')).toMatch(/^1 ligne en/u);
	expect(site.asked.some((path) => /wasm/u.test(path))).toBe(true);
	expect(Number(await page.locator('.rows td').first().textContent())).toBeGreaterThan(100);
});

test('every example gives rows', async () => {
	for (const name of Object.keys(examples) as ExampleName[]) expect(await ask(examples[name]), name).toMatch(/^\d+ lignes? en/u);
});

test('an error is said in French, its place is underlined, and the word is named', async () => {
	expect(await ask('select id\nfrom item')).toContain('Aucune table ne s’appelle « item »');
	expect(await page.locator('.sql-fault').textContent()).toBe('item');
	expect(await ask('select identifiant from items')).toContain('Aucune colonne ne s’appelle « identifiant »');
	expect(await page.locator('.sql-fault').textContent()).toBe('identifiant');
	expect(await ask('select id form items where')).toContain('La syntaxe');
});

test('what is not a read is refused, and nothing can be reached or changed', async () => {
	expect(await ask('drop table items')).toContain('La console ne fait que lire');
	expect(await ask("select 1; copy items to 'x'")).toContain('Une seule requête');
	await ask('select 1 as n');
	const before = site.asked.length;
	for (const attack of [...reaches, refused[0]!, refused.at(-1)!]) {
		expect(await ask(attack), attack).not.toMatch(/lignes? en/u);
		report('sql', { what: attack, n: 1 }, `chromium ${site.context.browser()?.version() ?? ''}`);
	}
	// Chromium asks for the icon again whenever the address changes
	expect(site.asked.slice(before).filter((path) => path !== '/icon.svg')).toEqual([]);
	expect(await ask('select count(*) from items')).toMatch(/^1 ligne/u);
	expect(site.problems).toEqual([]);
});

test('rows past the bound are not read, and it is said', async () => {
	expect(await ask('select * from range(100000)')).toContain('Seules les 5000 premières lignes');
});

test('a long query is stopped, and the next one is answered', async () => {
	await page.locator('.cm-content').fill('select sum(range % 7) as n from range(100000000000)');
	await page.keyboard.press('Control+Enter');
	await page.getByRole('button', { name: 'Arrêter' }).click();
	await page.getByText('Requête arrêtée.').waitFor();
	expect(await ask('select 7 as n')).toMatch(/^1 ligne/u);
});

test('the address reopens the query', async () => {
	const again = await site.newPage();
	await again.goto(`${site.url}console/?${new URLSearchParams({ q: "select 'l’été' as mot" })}`);
	await again.locator('.rows td', { hasText: 'l’été' }).waitFor();
	await again.close();
});
