import { existsSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './harness.ts';

const figures = ['themes-demandes', 'ecart-employment', 'roles-tcirn-2019', 'reseau', 'carte', 'longueur', 'explorer-theme'];
/** the site stands under a path, and other sites frame it from there */
const base = '/un/dossier';
let site: Site;
beforeAll(async () => {
	site = await openSite('build', { base });
});
afterAll(async () => {
	await site?.close();
});

const meta = (html: string, property: string) => new RegExp(`property="${property}" content="([^"]*)"`, 'u').exec(html)?.[1];

test.each(['', 'en/'])(
	'a figure alone needs no script, keeps the policy, fits its frame, names its source and leads back, %s',
	async (language) => {
		const still = await site.context.browser()!.newContext({ javaScriptEnabled: false });
		const page = await still.newPage();
		for (const name of figures) {
			const before = site.asked.length;
			await page.goto(`${site.url}${language}figures/${name}/`, { waitUntil: 'networkidle' });
			expect(
				site.asked.slice(before).filter((asked) => !/\/figures\/|\.css$|\.woff2$|\.svg$|\.webmanifest$/u.test(asked)),
				name
			).toEqual([]);
			for (const [width, room] of [
				[900, 'wide'],
				[340, 'slim']
			] as const) {
				await page.setViewportSize({ width, height: 700 });
				expect(await page.locator('.drawing:visible').getAttribute('class')).toContain(room);
				const marks = page.locator('.drawing:visible svg a');
				expect(await marks.count(), name).toBeGreaterThan(1);
				const { width: drawn } = (await page.locator('.drawing:visible svg').boundingBox())!;
				expect(drawn).toBeLessThanOrEqual(width);
			}
			const html = readFileSync(`build/${language}figures/${name}/index.html`, 'utf8');
			expect(html).not.toMatch(/<script|modulepreload/u);
			expect(html).toContain('http-equiv="content-security-policy"');
			// its rows, without script
			await page.locator('figcaption summary').click();
			expect(await page.locator('figcaption tbody tr').first().isVisible(), name).toBe(true);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
			const back = page.locator('figcaption > p a');
			expect(await page.locator('figcaption > p').textContent()).toMatch(/^\s*Source\s?: .*Plans croisés/u);
			await page.goto(new URL((await back.getAttribute('href')) ?? '', page.url()).href);
			expect(await page.locator('h1').count()).toBe(1);
		}
		await still.close();
	}
);

test('a figure alone has no accessibility fault', async () => {
	const page = await site.newPage();
	for (const name of figures) {
		await page.goto(`${site.url}figures/${name}/`);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(
			violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			name
		).toEqual([]);
	}
	expect(site.problems).toEqual([]);
	await page.close();
});

test('a page that is linked shows a picture that exists, a title, a description, at an absolute address', () => {
	for (const path of ['', 'en/', 'themes/employment/', 'couverture/', 'en/plaidoyer/', 'figures/reseau/', 'en/figures/carte/']) {
		const html = readFileSync(`build/${path}index.html`, 'utf8');
		const picture = meta(html, 'og:image') ?? '';
		expect(picture, path).toMatch(/^https?:\/\/.+\/apercus\/(?:fr|en)\/[\w-]+\.png$/u);
		const file = `build/${picture.slice(picture.indexOf('apercus/'))}`;
		expect(existsSync(file), file).toBe(true);
		const bytes = readFileSync(file);
		expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
		for (const property of ['og:title', 'og:description', 'og:url', 'og:image:alt']) expect(meta(html, property), property).toBeTruthy();
		expect(meta(html, 'og:url')?.endsWith(`/${path}`)).toBe(true);
	}
});

test('the frame that a figure gives opens that very figure', async () => {
	const page = await site.newPage();
	await page.goto(`${site.url}themes/`, { waitUntil: 'networkidle' });
	await page.getByText('Partager').first().click();
	const frame = await page.locator('textarea').first().inputValue();
	const title = await page.locator('figure h2').first().textContent();
	const source = /src="([^"]+)"/u.exec(frame)?.[1] ?? '';
	expect(source.startsWith(`${site.url}figures/`)).toBe(true);
	await page.goto(source);
	expect(await page.locator('h1').textContent()).toBe(title);
	await page.close();
});
