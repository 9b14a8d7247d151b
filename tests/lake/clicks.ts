import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { items } from '#lib/db/queries/items.ts';
import { fromParams } from '#lib/model/filterUrl.ts';
import { serveSites } from '../../scripts/bench/peers/serve.ts';
import { requireBrowser } from '../../scripts/browser.ts';
import { writeLake } from '../../scripts/lake/lake.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { loadLake, serveChdb } from './chdb.ts';

/**
 * `npm run lake:clicks`: loads the lake of the published tables into ClickHouse's embedded engine, builds the page of actors for that server,
 * and clicks numbers in a real Chromium. Each opens the items that DuckDB gives, in their order, asked of the server; the engine of the page,
 * which no question reaches, is not fetched.
 */
const from = resolve('static/data');
const clicks = Number(process.argv[2] ?? 12);
const folder = mkdtempSync(join(tmpdir(), 'clicks-'));

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const spread = <Value>(values: readonly Value[], many: number): Value[] =>
	values.filter((_, index) => Math.floor((index * many) / values.length) !== Math.floor(((index - 1) * many) / values.length));

const lake = join(folder, 'lake');
await writeLake(from, lake);
const { url, close } = await serveChdb(loadLake(lake, folder));
const site = join(folder, 'site');
const building = spawn('npx', ['vite', 'build', '--logLevel', 'error'], {
	stdio: ['ignore', 'ignore', 'inherit'],
	env: { ...process.env, BUILD: site, PAGES: '/acteurs,/elements.json', PUBLIC_CLICKHOUSE_URL: url, PUBLIC_CLICKHOUSE_DATABASE: 'plans' }
});
assert.equal((await once(building, 'close'))[0], 0, 'the site was not built');

const served = await serveSites({ site });
const browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const asked: string[] = [];
	page.on('request', (request) => void asked.push(request.url()));
	await page.goto(`${served.urls['site']}acteurs/`);
	await page.locator('details.exports:not([hidden])').first().waitFor({ state: 'attached' });
	const duckdb = await openNative(from);
	const links = spread(await page.locator('main a[data-items]:not(.tie):visible').all(), clicks);
	let shown = 0;
	for (const link of links) {
		const [href, n] = [await link.getAttribute('href'), Number(await link.getAttribute('data-n'))];
		const expected = await runOn(duckdb, items(fromParams(new URL(href ?? '', page.url()).searchParams)));
		assert.equal(expected.length, n, `${href}: the number is not that of DuckDB`);
		await link.click();
		const articles = page.locator('dialog[open] article');
		await articles.nth(n - 1).waitFor();
		const texts = (await articles.locator('> blockquote').allTextContents()).map(plain);
		assert.equal(texts.length, n, `${href}: the list is not as long as its number`);
		expected.forEach(({ text }, index) => assert.ok(texts[index]?.includes(plain(text)), `${href}: item ${index + 1} is another`));
		shown += n;
		await page.keyboard.press('Escape');
		await page.locator('dialog[open]').waitFor({ state: 'detached' });
	}
	const questions = asked.filter((one) => one.startsWith(url)).length;
	assert.ok(questions > links.length, 'the server was not asked');
	assert.deepEqual(
		asked.filter((one) => /\.wasm|\.parquet/.test(one)),
		[],
		'the engine of the page was fetched'
	);
	process.stdout.write(`${links.length} numbers clicked, ${shown} items shown as DuckDB gives them, ${questions} requests to ClickHouse\n`);
} finally {
	await browser.close();
	served.close();
	close();
	rmSync(folder, { recursive: true, force: true });
}
process.exit();
