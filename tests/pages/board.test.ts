import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alive, openSite, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
});

const open = async (path: string): Promise<Page> => {
	const page = await site.newPage();
	await page.goto(site.url + path);
	await alive(page);
	return page;
};
const sizes = async (page: Page) => {
	await page.evaluate(() => document.fonts.ready.then(() => true));
	const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
	return paper.getPages().map((one) => [Math.round(one.getWidth()), Math.round(one.getHeight())]);
};

test.each(['', 'en/'])('the board page prints on one Letter sheet, %s', async (language) => {
	const page = await open(`${language}couverture/conseil/`);
	expect(await sizes(page)).toEqual([[612, 792]]);
	await page.close();
});

test('the decisions of the board replace those proposed, last a reload, and can be taken back', async () => {
	const page = await open('couverture/conseil/');
	const asks = page.locator('section[aria-labelledby="asks"]');
	const proposed = await asks.locator('li').allTextContents();
	await asks.getByRole('button', { name: 'Modifier' }).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('\nAjouter <b>ceci</b>');
	await asks.getByRole('button', { name: 'Terminé' }).click();
	await page.reload();
	await alive(page);
	await expect.poll(() => asks.locator('li').allTextContents()).toEqual([...proposed, 'Ajouter <b>ceci</b>']);
	await asks.getByRole('button', { name: 'Revenir' }).click();
	expect(await asks.locator('li').allTextContents()).toEqual(proposed);
	await page.close();
});

describe('the presentation', () => {
	test('shows one screen at a time, goes by keys, opens items, and leaves with Escape', async () => {
		const page = await open('couverture/presentation/');
		const shown = page.locator('.screen:visible');
		const screens = await page.locator('.screen').count();
		expect(await shown.count()).toBe(1);
		for (const [key, place] of [
			['ArrowRight', 2],
			[' ', 3],
			['ArrowLeft', 2],
			['End', screens],
			['ArrowRight', screens],
			['Home', 1]
		] as const) {
			await page.keyboard.press(key);
			await expect.poll(() => shown.getAttribute('aria-label')).toBe(`${place} sur ${screens}`);
		}
		await page.keyboard.press('PageDown');
		expect(new URL(page.url()).hash).toBe('#2');
		await shown.locator('a[data-items]').first().click();
		await page.locator('dialog article').first().waitFor();
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'hidden' });
		expect(page.url()).toContain('presentation');
		await page.keyboard.press('Escape');
		await page.waitForURL(/conseil/u);
		await page.close();
	});

	test('prints a screen a sheet', async () => {
		const page = await open('couverture/presentation/');
		const screens = await page.locator('.screen').count();
		expect(await sizes(page)).toEqual(Array.from({ length: screens }, () => [792, 612]));
		await page.close();
	});
});
