import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { docxOf } from '../../scripts/fixtures/office.ts';
import { encryptedPdf, pdfOf, scannedPdf } from '../../scripts/fixtures/pdf.ts';
import { fixturePlan } from '../../scripts/fixtures/plan.ts';
import { csvOf } from '../../scripts/fixtures/text.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { readPlan } from '../../scripts/read/extraction.ts';
import { readInputs } from '../../scripts/read/inputs.ts';
import type { Problem } from '../../scripts/read/problems.ts';
import { frenchWords } from '../../scripts/words.ts';
import { Sandbox } from '../scripts/sandbox.ts';
import { alive, openSite, type Site } from './harness.ts';

let site: Site;
const sandboxes: Sandbox[] = [];

beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
	for (const { folder } of sandboxes) rmSync(folder, { recursive: true, force: true });
});

const rows = fixturePlan.sections.flatMap((section) => section.rows);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** made once: a second making would hold another date */
const documents: Record<string, Promise<Uint8Array>> = {
	'plan.csv': Promise.resolve(encode(csvOf(fixturePlan))),
	'plan.docx': docxOf(fixturePlan),
	'plan.pdf': pdfOf(fixturePlan, { ruled: true })
};

const visit = async (path = 'ajouter/'): Promise<Page> => {
	const page = await site.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url + path);
	await alive(page);
	return page;
};
const give = async (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
	page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
const given = async (name: string): Promise<Page> => {
	const page = await visit();
	await give(page, name, await documents[name]!);
	await page.locator('#understood').waitFor();
	return page;
};
const texts = async (page: Page): Promise<string[]> => (await page.locator('.items .quote').allTextContents()).map((text) => text.trim());
/** The changes are read again in the worker. */
const settled = (page: Page, n: number): Promise<void> =>
	expect.poll(() => page.locator('.items > li').count()).toBe(n) as unknown as Promise<void>;
const editor = async (page: Page, ordinal: number) => {
	await page.getByRole('button', { name: `Changer l’élément ${ordinal}`, exact: true }).click();
	return page.locator('.edit');
};

/** The export, opened over a copy of the data: what the ETL then reads. */
async function exportedPlan(page: Page) {
	await page.locator('input[name=organisation]').fill('Table de concertation du Haut-Rivage');
	await page.locator('input[name=organisation]').press('Tab');
	await page.getByText('n’est pas encore au registre').waitFor();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Exporter le dossier' }).click()]);
	const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
	const sandbox = new Sandbox('data');
	sandboxes.push(sandbox);
	for (const [path, bytes] of Object.entries(files)) {
		mkdirSync(dirname(join(sandbox.folder, path)), { recursive: true });
		writeFileSync(join(sandbox.folder, path), bytes);
	}
	const folder = Object.keys(files).find((path) => path.endsWith('/plan.yaml'))!;
	const id = folder.split('/')[2]!;
	const problems: Problem[] = [];
	const inputs = readInputs(sandbox.data);
	const read = await readPlan(
		inputs.plans.find(({ value }) => value.id === id)!,
		inputs,
		frenchWords(),
		problems
	);
	expect(problems).toEqual([]);
	return { sandbox, files, plan: parse(new TextDecoder().decode(files[folder])) as PlanDescription, extraction: read!.extraction };
}

describe('a document given to the page', () => {
	test.each(Object.keys(documents))('« %s » gives its actions, their actors and their dates, from our own files only', async (name) => {
		const before = site.asked.length;
		const page = await given(name);
		expect(await texts(page)).toEqual(rows.map(({ action }) => action));
		const first = page.locator('.items > li').first();
		const { lead, partners, timing } = rows[0]!;
		const facts = (await first.locator('.facts').textContent())!.replace(/\s+/g, ' ');
		for (const words of [lead, partners, timing]) expect(facts).toContain(words);
		expect(await page.locator('input[name=first]').inputValue()).toBe('2024');
		expect(await page.locator('input[name=last]').inputValue()).toBe('2027');
		expect(site.asked.slice(before).filter((path) => path.includes('words.txt'))).toEqual([]);
		expect(site.problems).toEqual([]);
		await page.close();
	});

	test('with damaged signs is mended with the dictionary, loaded then only', async () => {
		const page = await visit();
		const before = site.asked.length;
		await give(
			page,
			'plan.csv',
			encode(csvOf(fixturePlan).replace('bibliothèques', 'biblioth\uFFFDques').replace('Élaborer une trousse', 'R\uFFFDdiger une trousse'))
		);
		await page.locator('#understood').waitFor();
		expect(await texts(page)).toContain('Rédiger une trousse de bienvenue');
		expect(site.asked.slice(before).filter((path) => path.includes('words.txt'))).toHaveLength(1);
		await page.close();
	});

	test.each([
		['a scan', 'scan.pdf', scannedPdf, 'reconnaissance de caractères'],
		['a protected PDF', 'secret.pdf', encryptedPdf, 'protégé par un mot de passe'],
		['an empty file', 'vide.txt', async () => new Uint8Array(), 'vide'],
		['a picture', 'image.pdf', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image']
	])('%s is refused with its sentence, and another can be given', async (_name, file, bytes, sentence) => {
		const page = await visit();
		await give(page, file, await bytes());
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').textContent()).toContain(sentence);
		await give(page, 'plan.csv', await documents['plan.csv']!);
		await page.locator('#understood').waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
		await page.close();
	});

	test('without actions gives none and says so', async () => {
		const page = await visit();
		await give(page, 'texte.txt', encode('Rapport annuel\n\nL’année a été riche. Nous avons tenu des rencontres.\n'));
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').textContent()).toContain('texte suivi');
		expect(await page.locator('.items > li').count()).toBe(0);
		await page.close();
	});

	test('survives the end of its worker: a sentence, and a way on', async () => {
		const page = await visit();
		await page.route(/intake\.worker/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("gone")' }));
		await give(page, 'plan.csv', await documents['plan.csv']!);
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').textContent()).toContain('La lecture s’est arrêtée');
		await page.unroute(/intake\.worker/);
		await give(page, 'plan.csv', await documents['plan.csv']!);
		await page.locator('#understood').waitFor();
		await page.close();
		site.problems.length = 0;
	});
});

describe('the export', () => {
	test.each(Object.keys(documents))('of « %s » is taken by the ETL and gives the same elements', async (name) => {
		const page = await given(name);
		await page.getByRole('button', { name: 'Tout accepter' }).click();
		const shown = await texts(page);
		const { files, plan, extraction } = await exportedPlan(page);
		expect(extraction.items.map(({ text }) => text)).toEqual(shown);
		expect(plan.confidence).toBeUndefined();
		expect(Buffer.from(files[`data/plans/${plan.id}/${plan.source}`]!)).toEqual(Buffer.from(await documents[name]!));
		await page.close();
	});

	test.each(['plan.docx', 'plan.pdf'])('of « %s » replays every sort of change, and what the form says', async (name) => {
		const page = await given(name);
		const known = await page.locator('select[name=supersedes] option').nth(1).getAttribute('value');
		const said = { url: 'https://exemple.org/plan', publisher: 'La Table', licence: 'CC BY 4.0', note: 'Version adoptée.' };
		for (const [key, words] of Object.entries(said)) {
			await page.locator(`input[name=${key}]`).fill(words);
			await page.locator(`input[name=${key}]`).press('Tab');
		}
		await page.locator('select[name=supersedes]').selectOption(known);
		const n = rows.length;
		await page.locator('.items > li').nth(0).locator('select').selectOption('objective');
		await expect.poll(() => page.locator('.changes summary').textContent()).toMatch(/^1\s/);
		let edit = await editor(page, 2);
		await edit.locator('input[name=leads]').fill('Table de concertation ; MRC');
		await edit.locator('input[name=timing]').fill('Automne 2024');
		await edit.getByRole('button', { name: 'Appliquer' }).click();
		await expect.poll(() => page.locator('.items > li').nth(1).locator('.facts').textContent()).toContain('Automne 2024');
		await page.locator('.edit').getByText('Corriger une faute du document').first().click();
		await page.locator('.edit input[name=raw]').fill('portes ouvertes');
		await page.locator('.edit input[name=fix]').fill('d’accueil');
		await page.locator('.edit').getByRole('button', { name: 'Corriger une faute du document' }).click();
		await expect.poll(async () => (await texts(page))[1]).toBe('Tenir une journée d’accueil dans les organismes communautaires');
		edit = await editor(page, 3);
		await edit.getByRole('button', { name: 'Écarter' }).click();
		await settled(page, n - 1);
		edit = await editor(page, 3);
		await edit.getByRole('button', { name: 'Réunir au suivant' }).click();
		await settled(page, n - 2);
		edit = await editor(page, 3);
		await edit.getByText('Couper au curseur').first().click();
		await edit.locator('textarea').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(29, 29));
		await edit.getByRole('button', { name: 'Couper au curseur' }).click();
		await settled(page, n - 1);
		const shown = await texts(page);
		expect(shown).toContain('Jumeler les familles nouvelle'.trim());
		const { plan, extraction, sandbox } = await exportedPlan(page);
		expect(plan).toMatchObject({ ...said, supersedes: known });
		expect(plan.edits?.map((one) => one.do)).toEqual(['kind', 'actors', 'timing', 'discard', 'merge', 'split']);
		expect(plan.corrections).toHaveLength(1);
		expect(extraction.items.map(({ text }) => text)).toEqual(shown);
		const [first, second] = extraction.items;
		expect(first?.kind).toBe('objective');
		const leads = extraction.assignments.filter(({ item_id, role }) => item_id === second?.id && role === 'lead');
		expect(leads.map(({ as_written }) => as_written)).toEqual(['Table de concertation', 'MRC']);
		expect(leads.every(({ span }) => span !== null)).toBe(true);
		const { code, stderr } = await sandbox.etl();
		expect(stderr).not.toContain('Rien n’a été publié');
		expect(code).toBe(0);
		await page.close();
	});

	test('is refused words that the document does not write; undo gives back what was there', async () => {
		const page = await given('plan.csv');
		const before = await texts(page);
		const edit = await editor(page, 1);
		await edit.locator('input[name=leads]').fill('Une organisation inventée');
		await edit.getByRole('button', { name: 'Appliquer' }).click();
		await page.getByRole('alert').waitFor();
		expect(await page.getByRole('alert').textContent()).toContain('n’est pas écrit dans le document');
		await edit.getByRole('button', { name: 'Écarter' }).click();
		await settled(page, before.length - 1);
		await page.getByRole('button', { name: 'Annuler le dernier changement' }).click();
		await settled(page, before.length);
		expect(await texts(page)).toEqual(before);
		const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
		await expect.poll(focused).toBe('check');

		// a name added by hand, then forgotten: the list stays open, and the keyboard in its field
		await page.locator('summary', { hasText: 'nom de personne' }).click();
		await page.getByLabel('Autre nom à retirer').fill('Répertoire');
		await page.keyboard.press('Enter');
		const name = page.getByRole('button', { name: 'Ne plus retirer' });
		await name.click();
		await name.waitFor({ state: 'detached' });
		await expect.poll(focused).toMatch(/-name$/);
		expect(await page.getByLabel('Autre nom à retirer').isVisible()).toBe(true);

		await page.locator('.items input[type=checkbox]').first().check();
		for (const agrees of [false, true]) {
			page.once('dialog', (dialog) => void (agrees ? dialog.accept() : dialog.dismiss()));
			await page.getByRole('button', { name: 'Lire un autre document' }).click();
			expect(await page.locator('.items > li').count()).toBe(agrees ? 0 : before.length);
		}
		await give(page, 'deux.txt', encode('Plan d’action 2026-2028\n\nMesures :\n• Former le personnel\n• Ouvrir un guichet unique'));
		for (const left of [1, 0]) {
			await (await editor(page, 1)).getByRole('button', { name: 'Écarter' }).click();
			await settled(page, left);
		}
		expect(await page.getByText('À régler avant d’exporter').count()).toBe(1);
		await page.getByRole('button', { name: 'Annuler le dernier changement' }).click();
		await settled(page, 1);
		await page.close();
	});

	test('waits for a description that can be filed', async () => {
		const page = await given('plan.csv');
		await page.locator('input[name=id]').fill('Tcri 2022');
		await page.locator('input[name=id]').press('Tab');
		await page.getByText('À régler avant d’exporter').waitFor();
		await page.locator('input[name=id]').fill('tcri-2022');
		await page.locator('input[name=id]').press('Tab');
		await page.getByText('Cet identifiant est déjà pris').first().waitFor();
		expect(await page.getByRole('button', { name: 'Exporter le dossier' }).count()).toBe(0);
		await page.close();
	});
});

describe('the page', () => {
	test('compares under a clear mark, each number of the new document opening its own items', async () => {
		const page = await given('plan.docx');
		const compared = page.locator('section[aria-labelledby=compare]');
		await expect.poll(() => compared.textContent()).toMatch(/Codé automatiquement.*dans ce navigateur seulement/su);
		await page.locator('select[name=territory]').selectOption('01');
		await compared.locator('.tile.here').waitFor();
		await page.locator('select[name=supersedes]').selectOption({ index: 1 });
		await compared.getByRole('heading', { name: 'Ce qui a changé' }).waitFor();
		const id = await page.locator('input[name=id]').inputValue();
		const own = compared.locator(`a[data-items]:is([href*="plan=${id}&"], [href$="plan=${id}"], [href*="item=${id}"])`);
		const panel = page.locator('dialog[open]');
		const titles = new Set<string>();
		for (const link of await own.all()) {
			const label = (await link.getAttribute('aria-label'))!;
			if (titles.has(label)) continue;
			titles.add(label);
			await link.dispatchEvent('click');
			await panel.waitFor();
			expect(await panel.locator('article').count(), label).toBe(Number(await link.getAttribute('data-n')));
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'hidden' });
		}
		for (const sort of ['Porteur', 'Collaborateur', '2025', 'Bas-Saint-Laurent', 'intervalle', 'Nouveaux'])
			expect([...titles].join('\n'), sort).toContain(sort);
		const other = compared.locator(`a[data-items]:not([href*="${id}"])`).first();
		await other.dispatchEvent('click');
		await expect.poll(() => panel.locator('article').count()).toBe(Number(await other.getAttribute('data-n')));
		expect(site.problems).toEqual([]);
		await page.close();
	});

	test('goes by the keyboard from a mark to its list, to the item where it is checked', async () => {
		const page = await given('plan.csv');
		const mark = page.locator('section[aria-labelledby=compare] figure', { hasText: 'Porteur' }).last().locator('svg a[tabindex="0"]');
		await mark.focus();
		await page.keyboard.press('Enter');
		const panel = page.locator('dialog[open]');
		await panel.waitFor();
		const quoted = (await panel.locator('blockquote').first().textContent())!;
		await panel.getByRole('link', { name: 'Lire dans le document' }).first().focus();
		await page.keyboard.press('Enter');
		await panel.waitFor({ state: 'hidden' });
		const item = page.locator('.items > li', { has: page.locator(':focus') });
		expect(quoted).toContain((await item.locator('.quote').textContent())!.trim());
		await page.close();
	});
});
