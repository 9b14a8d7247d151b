import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyFault, unfold } from './accessible.ts';
import { alive, openSite, type Site } from './harness.ts';
import { frenchNames, leftovers, onlyIn, said } from './leftovers.ts';
import { ownNames, states } from './states.ts';

let site: Site;
let names: readonly string[];
beforeAll(async () => {
	[site, names] = await Promise.all([openSite(), frenchNames()]);
});
afterAll(async () => {
	await site?.close();
});

const french = onlyIn(said('fr'), said('en'), () => false);

test.each(states)('« $name » has no accessibility fault, and no French left in English', async ({ path, open, within }) => {
	const page = await site.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.url + path);
	await alive(page);
	await open(page);
	await unfold(page);
	expect(await everyFault(page, within)).toEqual([]);
	// drafts and decisions stay with the device
	await page.evaluate(() => localStorage.clear());
	await page.close();
	const english = await site.newPage();
	await english.goto(`${site.url}en/${path}`);
	await alive(english);
	await open(english);
	await unfold(english);
	const { document } = parseHTML(await english.content());
	expect(leftovers(document.body as unknown as Element, french, [...names, ...ownNames])).toEqual([]);
	await english.evaluate(() => localStorage.clear());
	await english.close();
});
