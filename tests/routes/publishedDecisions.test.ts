import { rmSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { UptakeLinkRow } from '#lib/db/queries/uptakeLinks.ts';
import type { Query } from '#lib/db/query.ts';
import { toCsv } from '#lib/export/csv.ts';
import { toJson } from '#lib/export/json.ts';
import { toXlsx } from '#lib/export/xlsx.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { formats } from '#lib/i18n/format.ts';
import type { Language } from '#lib/i18n/language.ts';
import { messages } from '#lib/i18n/messages.ts';
import { readDocument } from '#lib/read/read.ts';
import { openNative } from '../../scripts/native.ts';
import { load } from '../../src/routes/[[lang=lang]]/ecarts/demandes/+page.server.ts';
import { demandSheet } from '../../src/routes/[[lang=lang]]/ecarts/demandes/demandSheet.ts';
import { demandsOf, linksCsv } from '../../src/routes/[[lang=lang]]/ecarts/demandes/demands.ts';
import { Published } from '../scripts/published.ts';
import { Sandbox } from '../scripts/sandbox.ts';
import PublishedDemands from './PublishedDemands.svelte';

/** The page reads the site's own tables: here, those of the sandbox. */
const lake = vi.hoisted(() => ({ connection: null as DuckDBConnection | null }));
vi.mock('../../scripts/native.ts', async (original) => {
	const native = await original<typeof import('../../scripts/native.ts')>();
	return { ...native, runNative: <Row>(query: Query<Row>) => native.runOn(lake.connection!, query) };
});

const sandbox = new Sandbox();
afterAll(() => rmSync(sandbox.folder, { recursive: true, force: true }));

/** The site as its next build shows it, once the file of decisions is in the data folder. */
async function built(file: string) {
	sandbox.write('links/uptake.csv', file);
	expect(await sandbox.refusal()).toEqual([]);
	lake.connection = await openNative(sandbox.out);
	const data = (await load({} as Parameters<typeof load>[0])) as unknown as ComponentProps<typeof PublishedDemands>['data'];
	const page = (language: Language) => {
		const request = { page: { data: {}, params: {}, route: { id: '/[[lang=lang]]/ecarts/demandes' } } };
		const props = { data, params: {}, language } as unknown as ComponentProps<typeof PublishedDemands>;
		const { body } = render(PublishedDemands, { props, context: new Map([['__request__', request]]) });
		return parseHTML(`<main>${body}</main>`).document as unknown as Document;
	};
	return { data, page };
}

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const demandOf = (page: Document, sentence: string): Element =>
	[...page.querySelectorAll('article.demand')].find((one) => words(one.querySelector('h3')).includes(sentence))!;

const asked = 'Ouvrir un guichet d’accueil, avec un guide';
const confirmed: UptakeLinkRow = {
	demand_id: 'mont-2021/R3',
	action_id: 'lac-2020/A01',
	decision: 'confirmed',
	reason: 'le guide, « mot pour mot »; "même" objet',
	decided_by: 'board',
	decided_on: '2026-11-28'
};
/** a pair that no score brings near */
const refused: UptakeLinkRow = { ...confirmed, demand_id: 'mont-2021/R1', action_id: 'lac-2020/A03', decision: 'rejected', reason: '' };

beforeAll(() => {
	const source = sandbox.read('plans/mont-2021/source.txt');
	sandbox.replaceSource('mont-2021', source.replace('Ouvrir un guichet unique', asked));
});

test('a decision saved by a reader is published: in the page, in the tables, in the files; another one later replaces it', async () => {
	const before = await built(linksCsv([], []));
	expect(words(demandOf(before.page('fr'), asked).querySelector('summary'))).toBe('1 action candidate');
	expect(before.page('fr').querySelector('[data-decision=confirmed]')).toBeNull();

	const { data, page } = await built(linksCsv(before.data.decided, [confirmed, refused]));
	const tables = await Published.open(sandbox.out);
	expect(await tables.rows('SELECT * FROM uptake_links ORDER BY demand_id DESC')).toEqual([confirmed, refused]);

	for (const [language, said] of [
		['fr', 'Confirmée, membre d’un conseil, 28 novembre 2026'],
		['en', 'Confirmed, member of a board, November 28, 2026']
	] as const) {
		const shown = page(language);
		const demand = demandOf(shown, asked);
		expect(demand.querySelector('details')?.hasAttribute('open')).toBe(true);
		const action = demand.querySelector('[data-decision=confirmed]');
		expect(words(action?.querySelector('.state'))).toBe(said);
		expect(words(action?.querySelector('blockquote'))).toMatch(/Créer un guide d’accueil/u);
		expect(words(action)).toContain(confirmed.reason);
		expect(words(demandOf(shown, 'embauche').querySelector('[data-decision=rejected]'))).toContain(messages[language].demands.byHand);
		const [one, ...others] = [...shown.querySelectorAll('[aria-labelledby=read] [data-n]')];
		expect([one?.getAttribute('data-n'), one?.closest('a')?.getAttribute('href')]).toEqual([
			'1',
			expect.stringContaining('item=mont-2021')
		]);
		expect(others.map((count) => count.getAttribute('data-n'))).toEqual(['1', '1']);
	}

	const i18n: I18n = { language: 'fr', t: messages.fr, f: formats.fr };
	const demands = demandsOf(data.demands, data.candidates, data.decided);
	const sheet = demandSheet(demands, data, String, String, i18n);
	const row = ['confirmée', 'membre d’un conseil', '2026-11-28', confirmed.reason];
	expect((parse(toCsv(sheet), { bom: true }) as string[][]).find(([id]) => id === 'mont-2021/R3')?.slice(-4)).toEqual(row);
	expect(JSON.parse(toJson(sheet, {} as Parameters<typeof toJson>[1])).rows).toContainEqual(
		expect.objectContaining({
			Demande: 'mont-2021/R3',
			Action: 'lac-2020/A01',
			Décision: 'confirmée',
			'Raison de la décision': confirmed.reason
		})
	);
	const workbook = await readDocument(new Uint8Array(await new Blob([toXlsx([{ name: 'a', ...sheet }])]).arrayBuffer()), 'a.xlsx');
	expect(JSON.stringify(workbook)).toContain(JSON.stringify(confirmed.reason).slice(1, -1));

	const replaced = { ...confirmed, decision: 'rejected', decided_by: 'tcri-staff', reason: 'autre objet' } as const;
	const after = await built(linksCsv(data.decided, [replaced]));
	expect(after.data.decided).toEqual([refused, replaced]);
	expect(after.page('fr').querySelector('[data-decision=confirmed]')).toBeNull();
});
