import { readFileSync, rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Published } from '../scripts/published.ts';
import { Sandbox } from '../scripts/sandbox.ts';
import { alive, openSite, type Site } from './harness.ts';

let site: Site;
const sandbox = new Sandbox('data');
const plan = 'tcirn-2019';
const columns = 'id, kind, text, text_source, corrected';
const itemsOf = (tables: Published, where = 'true') =>
	tables.rows(`SELECT ${columns} FROM items WHERE plan_id = '${plan}' AND ${where} ORDER BY ordinal`);

beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
	rmSync(sandbox.folder, { recursive: true, force: true });
});

test('what an organisation answers by keyboard is kept, exported, and replayed by the ETL: those elements change, and no other', async () => {
	const page = await site.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${site.url}plans/${plan}/`);
	await alive(page);
	const start = page.getByRole('button', { name: 'Vérifier ce document' });
	await start.focus();
	await page.keyboard.press('Enter');
	const rows = page.locator('.items ol > li');
	const verdict = async (index: number, name: string) => {
		await rows.nth(index).getByLabel(name, { exact: true }).focus();
		await page.keyboard.press('Space');
	};
	await verdict(0, 'Juste');
	await verdict(1, 'À corriger');
	const words = (await rows.nth(1).locator('.quote').textContent())!.trim().split(' ');
	await rows
		.nth(1)
		.locator('textarea[name=text]')
		.fill(['Zénith', ...words.slice(1)].join(' '));
	await rows.nth(1).locator('select[name=kind]').selectOption('objective');
	await rows.nth(1).locator('input[name=leads]').fill('Une organisation inventée');
	await page.getByRole('alert').waitFor();
	expect(await page.getByRole('alert').textContent()).toContain('n’est pas écrit dans le document');
	expect(await page.getByRole('button', { name: 'Exporter mes réponses' }).isDisabled()).toBe(true);
	await rows.nth(1).locator('input[name=leads]').fill('UQAR');
	await verdict(2, 'Pas un élément du plan');
	await page.locator('.missing input[name=line]').fill('3');
	await page.locator('.missing textarea').fill('des mots qui n’y sont pas');
	await page.getByRole('button', { name: 'Ajouter' }).click();
	await page.getByRole('alert').waitFor();

	await page.reload();
	await alive(page);
	await start.click();
	expect(await page.locator('.items [role=status]').first().textContent()).toMatch(/^3 sur/);
	for (const [colorScheme, width] of [
		['light', 1280],
		['dark', 390]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	}
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Exporter mes réponses' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^tcirn-2019\.[a-z0-9-]+\.\d{4}-\d{2}-\d{2}\.yaml$/);

	const before = await itemsOf(await Published.open('static/data'));
	sandbox.write(`corrections/${download.suggestedFilename()}`, readFileSync(await download.path()));
	expect(await sandbox.refusal()).toEqual([]);
	const tables = await Published.open(sandbox.out);
	const [first, second, third, ...others] = before;
	const corrected = { ...second, kind: 'objective', corrected: true, text: ['Zénith', ...words.slice(1)].join(' ') };
	expect(await itemsOf(tables)).toEqual([first, corrected, ...others]);
	const changes = await tables.rows('SELECT item_id, change FROM corrections ORDER BY line, change');
	expect(changes.map(({ item_id, change }) => [item_id, change])).toEqual([
		[first!['id'], 'confirm'],
		[second!['id'], 'actors'],
		[second!['id'], 'kind'],
		[second!['id'], 'text'],
		[null, 'discard']
	]);
	expect(third).toBeDefined();
	const leads = await tables.rows(`SELECT actor_id FROM assignments WHERE item_id = '${String(second!['id'])}' AND role = 'lead'`);
	expect(leads).toEqual([{ actor_id: 'uqar' }]);
	expect(site.problems).toEqual([]);
	await page.close();
});
