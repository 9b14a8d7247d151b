import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '../report.ts';
import { openSite, type Site } from './harness.ts';

/** Pages as they were built; « npm run trust » visits all of them, the tests one in forty. */
const every = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /(?:^|\/)index\.html$/u.test(path))
	.map((path) => path.replace(/index\.html$/u, ''))
	.sort();
const paths = process.env['TRUST_EVERY_PAGE'] ? every : every.filter((_, index) => index % 40 === 7);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
});

test('every request of every page, list and worker goes to our own host', async () => {
	expect(every.length).toBeGreaterThan(200);
	const waiting = paths.entries();
	/** several tabs at once: most of the time goes in waiting until a page asks for nothing more */
	const visit = async (): Promise<void> => {
		const page = await site.newPage();
		page.setDefaultTimeout(180_000);
		for (const [index, path] of waiting) {
			await page.goto(site.url + path, { waitUntil: 'networkidle', timeout: 180_000 });
			const mark = page.locator('.drawing a[data-items][tabindex="0"]').first();
			// the engine starts with a list: one page in ten opens one
			if (index % 10 > 0 || (await mark.count()) === 0) continue;
			await mark.focus();
			await page.keyboard.press('Enter');
			await page.locator('dialog article').first().waitFor();
		}
		await page.close();
	};
	await Promise.all([visit(), visit(), visit()]);
	expect(site.problems).toEqual([]);
	expect(site.watched).toBeGreaterThan(paths.length * 5);
	report(
		'requests',
		{ what: 'every page', pages: paths.length, requests: site.watched },
		`chromium ${site.context.browser()?.version() ?? ''}`
	);
}, 3_600_000);
