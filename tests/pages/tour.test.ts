import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alive, openSite, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite('build', { tour: true });
});
afterAll(async () => {
	await site?.close();
});

test('the tour is offered once, blocks nothing, is walked by the keyboard, stays closed, and reopens from the foot', async () => {
	const page = await site.newPage();
	await page.goto(site.url);
	await alive(page);
	const tour = page.getByRole('complementary', { name: 'Visite guidée' });
	await tour.waitFor();
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
	// on a small screen, the end of the page is read above the offer
	const wide = page.viewportSize();
	await page.setViewportSize({ width: 390, height: 700 });
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	const [end, offer] = await Promise.all([page.getByRole('contentinfo').boundingBox(), tour.boundingBox()]);
	expect(end!.y + end!.height).toBeLessThanOrEqual(offer!.y);
	await page.setViewportSize(wide!);
	await page.getByText('Partager').first().click();
	await page.getByText('Les mots de cette page').click();
	await page.getByRole('button', { name: 'Commencer' }).focus();
	await page.keyboard.press('Enter');
	await tour.getByText('Point 1 sur 5').waitFor();
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	for (const point of [2, 3, 4, 5]) {
		await tour.getByRole('button', { name: 'Suivant' }).click();
		await tour.getByText(`Point ${point} sur 5`).waitFor();
	}
	await page.keyboard.press('Escape');
	await tour.waitFor({ state: 'detached' });
	await page.reload();
	await alive(page);
	expect(await tour.count()).toBe(0);
	await page.getByRole('contentinfo').getByRole('button', { name: 'Visite guidée' }).click();
	await tour.getByText('Point 1 sur 5').waitFor();
	expect(site.problems).toEqual([]);
	await page.close();
});

test('the other language opens the same view at the same place', async () => {
	const page = await site.newPage();
	await page.goto(`${site.url}explorer/?kind=action&theme=employment#contenu`);
	await alive(page);
	await page.getByRole('link', { name: 'English' }).click();
	await page.waitForURL(/\/en\/explorer\/\?kind=action&theme=employment#contenu$/u);
	await page.close();
});
