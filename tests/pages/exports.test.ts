import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '#lib/read/read.ts';
import { openSite, type Site } from './harness.ts';

let site: Site;
let folder: string;

beforeAll(async () => {
	site = await openSite();
	folder = mkdtempSync(join(tmpdir(), 'plans-croises-exports-'));
});
afterAll(async () => {
	await site?.close();
	if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The first figure of a page, its table and its exports open. */
const figureOf = async (page: Page, path: string): Promise<Locator> => {
	await page.goto(site.url + path);
	const figure = page.locator('figure:has(figcaption table)').first();
	await figure.locator('.exports > summary').waitFor();
	for (const details of await figure.locator('.about > details').all()) await details.locator('> summary').click();
	return figure;
};

const taken = async (page: Page, figure: Locator, format: string): Promise<Buffer> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		figure
			.locator('.exports')
			.getByRole('button', { name: `Enregistrer en ${format}` })
			.click()
	]);
	const file = join(folder, download.suggestedFilename());
	await download.saveAs(file);
	return readFileSync(file);
};

const records = (bytes: Buffer): string[][] => parse(bytes, { bom: true }) as string[][];

describe.each(['acteurs/', 'themes/', 'ecarts/', 'couverture/'])('« %s »', (path) => {
	test('exports as many rows as its table shows, with every number that opens a list', async () => {
		const page = await site.newPage();
		const figure = await figureOf(page, path);
		const shown = figure.locator('figcaption table').first().locator('> tbody > tr');
		const [head, ...rows] = records(await taken(page, figure, 'CSV'));
		expect(rows.length).toBe(await shown.count());
		expect(head?.at(-1)).toBe('Source');
		const first = await shown.evaluateAll((all) => all.map((row) => row.querySelector('th')?.textContent?.replace(/\s+/gu, ' ').trim()));
		expect(rows.map(([name]) => name)).toEqual(first);
		const counts = await shown.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('[data-n]')].map((one) => one.getAttribute('data-n')))
		);
		rows.forEach((row, index) => expect(row, row[0]).toEqual(expect.arrayContaining(counts[index] ?? [])));
		expect(site.problems).toEqual([]);
		await page.close();
	});
});

test('every format of one figure holds the same rows and says where they come from', async () => {
	const page = await site.newPage();
	await page.emulateMedia({ colorScheme: 'dark' });
	const figure = await figureOf(page, 'acteurs/?plan=tcirn-2019');
	const rows = records(await taken(page, figure, 'CSV')).slice(1);
	const cited = rows[0]?.at(-1) ?? '';
	for (const part of [site.url, 'plan=tcirn-2019', 'Livre de codes', 'Empreinte des données', 'Méthode', 'Années', 'Droits', 'n\u00a0: '])
		expect(cited).toContain(part);

	const json = JSON.parse((await taken(page, figure, 'JSON')).toString()) as {
		source: Record<string, unknown>;
		rows: Record<string, unknown>[];
	};
	expect(json.rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))))).toEqual(
		rows.map((row) => row.slice(0, -1))
	);
	expect(json.source['data_hash']).toMatch(/^[0-9a-f]{64}$/u);

	const workbook = JSON.stringify(await readDocument(new Uint8Array(await taken(page, figure, 'Excel')), 'a.xlsx'));
	for (const [name] of rows) expect(workbook).toContain(JSON.stringify(name).slice(1, -1));

	await taken(page, figure, 'Parquet');
	const [file] = [join(folder, (await figure.locator('.exports [role=status]').textContent())!.replace(/^.*: /u, ''))];
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const found = await connection.runAndReadAll(`select * from read_parquet('${file}')`);
	const withoutSource = (row: readonly unknown[]) => row.slice(0, -1).map((cell) => (cell === null ? '' : String(cell)));
	expect(found.getRows().map(withoutSource)).toEqual(rows.map(withoutSource));
	const said = await connection.runAndReadAll(`select decode(key), decode(value) from parquet_kv_metadata('${file}')`);
	const kept = Object.fromEntries(said.getRowsJson() as [string, string][]);
	expect(kept).toMatchObject({ data_hash: json.source['data_hash'], method: json.source['method'], permalink: json.source['permalink'] });
	expect(JSON.parse(kept['documents'] ?? '')).toEqual(json.source['documents']);

	const png = await taken(page, figure, 'PNG');
	expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
	expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
	expect(png.length).toBeGreaterThan(20_000);
	expect(site.problems).toEqual([]);
	await page.close();
});

test('several tables asked for at once as Parquet are each its own file, and the engine goes on', async () => {
	const page = await site.newPage();
	await figureOf(page, 'acteurs/?plan=tcirn-2019');
	const buttons = page.locator('main .exports').getByRole('button', { name: 'Enregistrer en Parquet', includeHidden: true });
	await page
		.locator('main .exports:not([open]) > summary')
		.evaluateAll((all) => all.slice(0, 3).forEach((summary) => (summary as HTMLElement).click()));
	const first = 4;
	await expect.poll(() => buttons.count()).toBe(first);
	const alone = new Map<string, Buffer>();
	const together = new Map<string, Buffer>();
	const keep = async (into: Map<string, Buffer>, clicks: () => Promise<unknown>): Promise<void> => {
		const wanted = into.size + (into === alone ? 1 : first);
		const saved: Promise<void>[] = [];
		const note = (download: Download): void =>
			void saved.push(download.path().then((path) => void into.set(download.suggestedFilename(), readFileSync(path))));
		page.on('download', note);
		await clicks();
		await expect.poll(() => Promise.all(saved).then(() => into.size), { timeout: 60_000 }).toBe(wanted);
		page.off('download', note);
	};
	for (let nth = 0; nth < first; nth++) await keep(alone, () => buttons.nth(nth).dispatchEvent('click'));
	await keep(together, () => buttons.evaluateAll((all, many) => all.slice(0, many).forEach((one) => (one as HTMLElement).click()), first));
	expect([...together.keys()].sort()).toEqual([...alone.keys()].sort());
	for (const [name, bytes] of alone) expect(together.get(name)?.equals(bytes), name).toBe(true);
	expect(site.problems).toEqual([]);
	await page.close();
});

test('an SVG stands alone: no stylesheet, no variable, light paper in a dark page, marks that lead back, title and source', async () => {
	const page = await site.newPage();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = (await taken(page, await figureOf(page, 'couverture/'), 'SVG')).toString();
	const { document } = parseHTML(dark);
	expect(dark).not.toMatch(/var\(|class=|<style|data-/u);
	expect(document.querySelector('rect')?.getAttribute('fill')).toBe('#fbfaf6');
	for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^http:.+explorer\/\?/u);
	expect(document.querySelectorAll('a').length).toBeGreaterThan(2);
	expect(document.querySelector('title')?.textContent).toBe((await page.locator('figure .finding').first().textContent())?.trim());
	expect(dark).toContain('Livre de codes');
	await page.emulateMedia({ colorScheme: 'light' });
	expect((await taken(page, await figureOf(page, 'couverture/'), 'SVG')).toString()).toBe(dark);
	await page.close();
});
