import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '#lib/db/queries/plans.ts';
import { noFilters } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { renewalsOf } from '../../src/routes/[[lang=lang]]/plans/[id]/renewals.server.ts';
import { renewedLake } from '../scripts/renewedLake.ts';
import { openSite, type Site } from './harness.ts';
import RenewedPage from './RenewedPage.svelte';

let site: Site;
let body: string;

beforeAll(async () => {
	site = await openSite();
	const sandbox = renewedLake();
	expect(await sandbox.refusal()).toEqual([]);
	const connection = await openNative(sandbox.out);
	const all = await runOn(connection, plans(noFilters));
	const [renewed] = await renewalsOf(
		all.find(({ id }) => id === 'lac-2023')!,
		all,
		(query) => runOn(connection, query)
	);
	({ body } = render(RenewedPage, { props: { renewed: renewed!, from: 'lac-2023', language: 'fr' } }));
	rmSync(sandbox.folder, { recursive: true, force: true });
});
afterAll(async () => {
	await site?.close();
});

/** No document of the corpus renews another yet: the section of fixtures stands in the page of a real document, with its styles. */
test('what a renewal changed has no accessibility fault, and nothing scrolls sideways', async () => {
	const page = await site.newPage();
	// as a server would send it: the page itself refuses markup that comes later
	await page.route('**/plans/trail-2021/', async (route) => {
		const response = await route.fetch();
		const html = (await response.text())
			.replace(/(<main\b[^>]*>)[\s\S]*<\/main>/, (_, main: string) => `${main}<h1>Lac 2023</h1>${body}</main>`)
			.replace(/<script\b[\s\S]*?<\/script>/g, '');
		await route.fulfill({ response, body: html });
	});
	await page.goto(`${site.url}plans/trail-2021/`, { waitUntil: 'networkidle' });
	await page.locator('main').evaluate((main) => {
		for (const details of main.querySelectorAll('details')) details.open = true;
	});
	expect(
		await page
			.locator('.sides')
			.first()
			.evaluate((sides) => getComputedStyle(sides).display)
	).toBe('grid');
	for (const [colorScheme, width] of [
		['light', 1280],
		['dark', 1280],
		['light', 390]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	}
	await page.close();
});
