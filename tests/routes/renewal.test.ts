import { rmSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { items } from '#lib/db/queries/items.ts';
import { plans } from '#lib/db/queries/plans.ts';
import type { Query } from '#lib/db/query.ts';
import { fromParams } from '#lib/model/filterUrl.ts';
import { noFilters } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { type RenewedPlans, renewalsOf } from '../../src/routes/[[lang=lang]]/plans/[id]/renewals.server.ts';
import RenewedPage from '../pages/RenewedPage.svelte';
import type { Sandbox } from '../scripts/sandbox.ts';
import { renewedLake } from '../scripts/renewedLake.ts';

let sandbox: Sandbox;
let run: <Row>(query: Query<Row>) => Promise<Row[]>;
let renewed: RenewedPlans;
const main = (from: string, language: 'fr' | 'en' = 'fr') =>
	parseHTML(`<main>${render(RenewedPage, { props: { renewed, from, language } }).body}</main>`).document;

beforeAll(async () => {
	sandbox = renewedLake();
	expect(await sandbox.refusal()).toEqual([]);
	const connection = await openNative(sandbox.out);
	run = (query) => runOn(connection, query);
	const all = await run(plans(noFilters));
	const [found, ...others] = await renewalsOf(
		all.find(({ id }) => id === 'lac-2023')!,
		all,
		run
	);
	expect(others).toEqual([]);
	renewed = found!;
});
afterAll(() => rmSync(sandbox.folder, { recursive: true, force: true }));

describe('a plan that replaces another', () => {
	test('has its section on the page of both, and on no other', async () => {
		const all = await run(plans(noFilters));
		const found = await Promise.all(all.map((plan) => renewalsOf(plan, all, run)));
		expect(all.map(({ id }, i) => [id, found[i]!.length])).toEqual([
			['lac-2020', 1],
			['mont-2021', 0],
			['lac-2023', 1]
		]);
		expect(main('lac-2020').querySelector('a[href*="plans/lac-2023/"]')).not.toBeNull();
		expect(main('lac-2023').querySelector('a[href*="plans/lac-2020/"]')).not.toBeNull();
	});

	test('counts what the two documents say', () => {
		const rows = [...main('lac-2023').querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map((cell) => (cell.textContent ?? '').trim())
		);
		expect(rows).toEqual([
			['Repris sans changement', '1', '1'],
			['Repris et changés', '2', '2'],
			['Reformulés', '1', '1'],
			['Nature changée', 'aucun', 'aucun'],
			['Porteur écrit changé', '1', '1'],
			['Collaborateurs écrits changés', '1', '1'],
			['Échéance écrite changée', '1', '1'],
			['Rapprochements incertains', 'aucun', 'aucun'],
			['Sans équivalent trouvé dans le nouveau', 'aucun', 'sans objet'],
			['Nouveaux', 'sans objet', '1']
		]);
	});

	test.each(['fr', 'en'] as const)('every number (%s) opens exactly as many items of the document it is of', async (language) => {
		const links = [...main('lac-2023', language).querySelectorAll('a[data-items]')];
		expect(links.length).toBe(13);
		for (const link of links) {
			const list = await run(items(fromParams(new URLSearchParams((link.getAttribute('href') ?? '').split('?')[1]))));
			expect(list).toHaveLength(Number(link.getAttribute('data-n')));
			expect(new Set(list.map(({ plan_short }) => plan_short)).size).toBe(1);
			expect(link.getAttribute('aria-label')).toContain(list[0]!.plan_short);
		}
	});

	test('quotes both documents word for word, with what was taken away and what was added', () => {
		const page = main('lac-2020');
		const quotes = [...page.querySelectorAll('.quote')].map((quote) => (quote.textContent ?? '').replace(/[«»\u00a0]/gu, '').trim());
		for (const item of renewed.items) expect(quotes).toContain(item.text);
		expect([...page.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['et diffuser']);
		expect(page.querySelectorAll('del')).toHaveLength(0);
	});
});
