import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '../report.ts';
import { openSite, type Site } from './harness.ts';
import { walk } from './soak/monkey.ts';

/** `npm run soak` sets these; without them, a short walk on the pages that have the most to click. */
const { SOAK_ACTIONS, SOAK_SEED, SOAK_PAGES } = process.env;
const actions = Number(SOAK_ACTIONS ?? 100);
const seed = Number(SOAK_SEED ?? 20_261_120);
const busiest = ['explorer/', 'acteurs/'];
/** One address for each page of src/routes, and two in English. */
const every = [
	'',
	'acteurs/',
	'acteurs/tci-acii/',
	'acteurs/noms/',
	'themes/',
	'themes/employment/',
	'themes/fiabilite/',
	'themes/revue/',
	'themes/essai/',
	'ecarts/',
	'ecarts/demandes/',
	'comparer/',
	'methode/',
	'couverture/',
	'couverture/conseil/',
	'couverture/presentation/',
	'plaidoyer/',
	'plans/',
	'plans/tcirn-2019/',
	'explorer/',
	'console/',
	'donnees/',
	'ajouter/',
	'glossaire/',
	'limites/',
	'confidentialite/',
	'essais/',
	'en/',
	'en/explorer/'
];

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(async () => {
	await site?.close();
});

/** Named by the start of their path; the overview is « accueil ». */
const named = SOAK_PAGES?.split(' ').map((name) => (name === 'accueil' ? '' : `${name.replace(/\/$/u, '')}/`));
const chosen = named ? every.filter((path) => named.includes(path)) : every;

test('no page of the site is left out of the list', () => {
	const routes = readdirSync('src/routes/[[lang=lang]]', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => path.replaceAll('\\', '/').replace('+page.svelte', ''));
	const walked = (route: string): boolean => every.some((path) => new RegExp(`^${route.replace('[id]', '[^/]+')}$`, 'u').test(path));
	expect(routes.filter((route) => !walked(route))).toEqual([]);
	expect(every.filter((path) => !existsSync(`build/${path}index.html`))).toEqual([]);
});

test.each(SOAK_ACTIONS ? chosen : busiest)(
	'random clicks on « %s »: no error, every number opens that many items, no growing memory',
	async (path) => {
		const before = site.problems.length;
		const page = await site.newPage();
		page.on('dialog', (dialog) => void dialog.dismiss());
		// the loader of this file wraps named functions; a page has no such wrapper
		await page.addInitScript('globalThis.__name = (given) => given; globalThis.print = () => {}');
		const walked = await walk(page, site.url + path, actions, seed);
		const { lists, seconds, heapStart, heapEnd, nodesStart, nodesEnd } = walked;
		process.stdout.write(
			`/${path}: ${actions} actions, ${lists} lists, ${seconds.toFixed(0)} s, heap ${heapStart.toFixed(1)} → ${heapEnd.toFixed(1)} MB, nodes ${nodesStart} → ${nodesEnd}, seed ${seed}\n`
		);
		// what an earlier page did is its own failure
		expect(site.problems.slice(before)).toEqual([]);
		expect(heapEnd).toBeLessThan(heapStart * 1.5 + 8);
		report('soak', { ...walked }, `chromium ${site.context.browser()?.version() ?? ''}`);
		await page.close();
	},
	3_600_000
);
