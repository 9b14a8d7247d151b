import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../scripts/write/samples.ts';
import { openSite, type Site } from './harness.ts';

let site: Site;
const folder = temporaryFolder();

beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
	rmSync(folder, { recursive: true, force: true });
});

const visit = async (path: string, ready: string): Promise<Page> => {
	const page = await site.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url + path);
	await page.locator(ready).first().waitFor();
	return page;
};
const downloaded = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};
const sound = async (page: Page): Promise<void> => {
	for (const [colorScheme, width] of [
		['light', 1280],
		['dark', 390]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(
			violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			`${colorScheme} ${width}`
		).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	}
};

describe('the review', () => {
	test('goes by the keyboard alone, keeps its draft, and gives a file that it reads again', async () => {
		const page = await visit('themes/revue/', '.sheet');
		const box = (code: string) => page.locator('fieldset li', { hasText: code }).locator('input');
		const first = await page.locator('.sheet .quote').textContent();
		const given = await box('B1').isChecked();
		await page.locator('.sheet').focus();
		await page.keyboard.press('b');
		await page.keyboard.press('1');
		expect(await box('B1').isChecked()).toBe(!given);
		await page.keyboard.press('u');
		expect(await box('B1').isChecked()).toBe(given);
		await page.keyboard.press('d');
		await page.keyboard.press('4');
		await page.keyboard.press('n');
		await page.keyboard.type('vu, « jvb1 »');
		await page.keyboard.press('Escape');
		await page.keyboard.press('v');
		await page.getByText('1 élément confirmé sur', { exact: false }).first().waitFor();
		expect(await page.locator('.sheet .quote').textContent()).not.toBe(first);
		await page.keyboard.press('v');
		await page.getByText('α', { exact: false }).first().waitFor();
		await page.locator('input[name=coder]').fill('Une Personne');
		await page.getByRole('button', { name: 'Exporter le fichier' }).click();
		await page.getByText('Ce nom de code ne convient pas').waitFor();
		await page.locator('input[name=coder]').fill('lecture-9');
		const { name, text } = await downloaded(page, 'Exporter le fichier');
		expect(name).toBe('lecture-9.csv');
		const [header, row] = text.split('\n');
		expect(header).toBe('item_id,theme,via,rank,note');
		expect(row).toContain('"vu, « jvb1 »"');
		expect(text).toContain('research-evaluation,explicit');
		await page.reload();
		await page.getByText('2 éléments confirmés sur', { exact: false }).first().waitFor();
		await page.getByRole('button', { name: 'Effacer le brouillon' }).click();
		await page.getByText('0 élément confirmé sur', { exact: false }).first().waitFor();
		const twice = `${text}nulle-part/1,employment,explicit,primary,\n`;
		await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(twice) });
		await page.getByText('2 éléments repris', { exact: false }).waitFor();
		await page.getByText('l’élément « nulle-part/1 » n’existe pas', { exact: false }).waitFor();
		expect((await downloaded(page, 'Exporter le fichier')).text).toBe(text);
		await sound(page);
		expect(site.problems).toEqual([]);
		await page.close();
	});
});

describe('the trial of a codebook', () => {
	test('codes again, opens every number on as many sentences, is in its address, and gives a patch that applies', async () => {
		const page = await visit('themes/essai/?t=employment', 'textarea[name=cues]');
		const cues = page.locator('textarea[name=cues]');
		const before = await cues.inputValue();
		await cues.fill(`${before.split('\n').slice(1).join('\n')}\nchaussée glissante\n@inconnue`);
		await page.getByText('la liste @inconnue n’est pas dans le lexique', { exact: false }).first().waitFor();
		await page.locator('[data-moves=lost] li').first().waitFor();
		const lost = await page.locator('[data-moves=lost] li').count();
		expect(await page.locator('[data-moves=lost] mark').count()).toBeLessThanOrEqual(lost);
		for (const button of await page.locator('td[data-count^=after] button').all()) {
			await button.click();
			expect(await page.locator('.list li').count()).toBe(Number(await button.textContent()));
		}
		const summary = await page.locator('section[aria-labelledby=changes] [role=status]').first().textContent();
		const shared = await visit(page.url().replace(site.url, ''), 'textarea[name=cues]');
		await expect
			.poll(() => shared.locator('section[aria-labelledby=changes] [role=status]').first().textContent(), { timeout: 30_000 })
			.toBe(summary);
		await shared.close();
		const { text } = await downloaded(page, 'Exporter le correctif');
		mkdirSync(join(folder, 'data/reference'), { recursive: true });
		writeFileSync(join(folder, 'data/reference/themes.yaml'), readFileSync('data/reference/themes.yaml'));
		execFileSync('git', ['init', '-q'], { cwd: folder });
		execFileSync('git', ['apply', '-'], { cwd: folder, input: text });
		const { themes } = parse(readFileSync(join(folder, 'data/reference/themes.yaml'), 'utf8')) as {
			themes: { id: string; cues: string[] }[];
		};
		const after = themes.find(({ id }) => id === 'employment')!.cues;
		expect(after).toEqual([...before.split('\n').slice(1), 'chaussée glissante']);
		await sound(page);
		expect(site.problems).toEqual([]);
		await page.close();
	});
});
