import { readFile } from 'node:fs/promises';
import { load as loadHtml } from 'cheerio';
import mammoth from 'mammoth';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
});

const bare = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const findings = async (page: Page) => (await page.locator('.sheet .finding').allTextContents()).map(bare);
const download = async (page: Page, button: string): Promise<Buffer> => {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
	return readFile(await file.path());
};

/** The desk, on the gap of one theme between the two first documents that are graded together. */
const open = async (language: '' | 'en/' = ''): Promise<Page> => {
	const page = await site.newPage();
	await page.goto(`${site.url}${language}plaidoyer/`);
	await page.locator('#proposed').waitFor();
	await page.getByRole('button', { name: language ? 'Start over' : 'Recommencer' }).click();
	await page.locator('section[aria-labelledby="start"] select').first().selectOption('gap');
	return page;
};

describe('the desk', () => {
	test('makes a brief with the keyboard alone, and takes it away with the same sentences in every form', async () => {
		const page = await open();
		const take = page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first();
		await take.focus();
		await page.keyboard.press('Enter');
		await take.focus();
		await page.keyboard.press('Enter');
		const taken = await findings(page);
		expect(taken).toHaveLength(2);
		await page
			.getByRole('button', { name: /^Descendre/u })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		expect(await findings(page)).toEqual(taken.toReversed());

		const word = loadHtml((await mammoth.convertToHtml({ buffer: await download(page, 'Word (.docx)') })).value);
		const forms = [
			bare(word.text()),
			bare((await download(page, 'Markdown (.md)')).toString()),
			bare((await download(page, 'Texte pour courriel (.txt)')).toString())
		];
		const limits = await page.locator('.sheet .limits').allTextContents();
		expect(limits.length).toBeGreaterThan(2);
		const plain = (text: string) => text.replaceAll('\\', '');
		for (const text of [...taken, ...limits.map(bare)]) for (const form of forms) expect(plain(form)).toContain(text);
		expect(word('img[alt^="Figure"]').length).toBe(1);

		const draft = await download(page, 'Enregistrer le brouillon');
		await page.getByRole('button', { name: 'Recommencer' }).click();
		expect(await findings(page)).toEqual([]);
		await page.locator('input[type=file]').setInputFiles({ name: 'note.json', mimeType: 'application/json', buffer: draft });
		await page.locator('.sheet .finding').first().waitFor();
		expect(await findings(page)).toEqual(taken.toReversed());
		expect(site.problems).toEqual([]);
		await page.close();
	});

	test('refuses what the data can’t carry, prints it nowhere, and offers the sentence they carry', async () => {
		const page = await open();
		await page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first().click();
		const [carried] = await findings(page);
		const words = page.locator('section[aria-labelledby="written"] textarea').first();
		await words.fill('Les régions négligent ce thème.');
		await page.locator('.refused').waitFor();
		expect(await findings(page)).toEqual([]);
		await page.getByRole('button', { name: 'Prendre cette phrase' }).click();
		expect(await findings(page)).toEqual([carried]);
		await page.close();
	});

	test('keeps the draft when the page is opened again and in the other language, and marks the numbers that changed', async () => {
		const page = await open();
		await page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first().click();
		await page.getByRole('textbox', { name: 'Organisme qui parle' }).fill('Table d’essai');
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('heading', { name: 'The brief', exact: true }).waitFor();
		await expect.poll(async () => (await findings(page)).length).toBe(1);
		expect(await page.locator('.sheet .subtitle').textContent()).toContain('Table d’essai · Position note');
		await page.evaluate(() => {
			const key = 'plans-croises.plaidoyer';
			const kept = (localStorage.getItem(key) ?? '').replace(/( k": )\d+/u, '$1999').replace(/("excerpts": ?\[)/u, '$1"nulle-part/1",');
			localStorage.setItem(key, kept);
		});
		await page.goto(`${site.url}plaidoyer/`);
		await page.getByText('est passé de 999 à').waitFor();
		await page.getByRole('button', { name: "J'ai vu les nouveaux nombres".replace("'", '’') }).click();
		await expect.poll(() => page.getByText('est passé de 999 à').count()).toBe(0);
		await page.getByText('Une citation choisie n’est plus dans les données').waitFor();
		await page.getByRole('button', { name: 'Oublier' }).click();
		await expect.poll(() => page.getByText('n’est plus dans les données').count()).toBe(0);
		await page.close();
	});

	test('starts from a view of the explorer, saved or not, and counts exactly its items', async () => {
		const page = await site.newPage();
		await page.goto(`${site.url}explorer/?theme=women-gender&coded=true`);
		const count = page.locator('.count', { hasText: ' sur ' });
		await count.waitFor();
		const n = ((await count.textContent()) ?? '').match(/\d+/u)?.[0];
		await page.getByText('Garder cette vue').click();
		await page.getByLabel('Nom de la vue').fill('Femmes, partout');
		await page.getByRole('button', { name: 'Garder', exact: true }).click();
		await page.getByRole('link', { name: 'Préparer un plaidoyer à partir de cette vue' }).click();
		const proposed = page.locator('section[aria-labelledby="proposed"]');
		await proposed.getByText(`retient ${n} des`).first().waitFor();
		await page.goto(`${site.url}plaidoyer/?depart=theme.nothing`);
		await page.locator('section[aria-labelledby="start"] [role=alert]').waitFor();
		await page.locator('section[aria-labelledby="start"] select').first().selectOption('theme');
		await page.locator('section[aria-labelledby="start"] select').first().selectOption('view');
		await proposed
			.getByText('La vue « Femmes, partout » retient'.replaceAll(/« | »/gu, (found) => found.replace(' ', '\u00a0')))
			.first()
			.waitFor();
		await page.close();
	});

	test.each(['employment', 'women-gender'])(
		'prints a fact sheet on %s on two sides, tagged, and a position note on four at most',
		async (theme) => {
			const page = await site.newPage();
			await page.goto(`${site.url}plaidoyer/?depart=theme.${theme}`);
			await page.locator('#proposed').waitFor();
			await page.getByRole('button', { name: 'Recommencer' }).click();
			const take = page.locator('section[aria-labelledby="proposed"] button:not([disabled])');
			for (let taken = 0; taken < 4; taken += 1) await take.first().click();
			for (const [form, most] of [
				['fact-sheet', 2],
				['position-note', 4]
			] as const) {
				await page.locator('label', { hasText: 'Forme' }).locator('select').selectOption(form);
				await page.evaluate(() => document.fonts.ready.then(() => true));
				const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
				const paper = await PDFDocument.load(bytes);
				expect(paper.getPageCount(), form).toBeLessThanOrEqual(most);
				expect(paper.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
			}
			await page.close();
		}
	);

	test('says what is wrong with a file that is no draft, and keeps the brief', async () => {
		const page = await open();
		await page.locator('section[aria-labelledby="proposed"] button:not([disabled])').first().click();
		for (const [name, content, said] of [
			['photo.json', 'PNG', '» n’est pas un brouillon'],
			['plus-tard.json', '{"format":2}', '» n’a pas le format des brouillons de cette version']
		] as const) {
			await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
			await page.getByText(`« ${name} ${said}`.replaceAll(/« | »/gu, (found) => found.replace(' ', '\u00a0'))).waitFor();
		}
		expect(await findings(page)).toHaveLength(1);
		await page.close();
	});
});
