import { beforeAll, describe, expect, test } from 'vitest';
import { coverage } from '#lib/db/queries/coverage.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { items } from '#lib/db/queries/items.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { noFilters, withFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { boardData, type BoardData } from '../../src/routes/board.server.ts';
import { boardOf, cellFilters, leadFilters } from '../../src/routes/boardView.ts';
import { blankSheet, gapSheet, leadSheet } from '../../src/routes/[[lang=lang]]/couverture/boardSheets.ts';
import { comparedFilters } from '../../src/routes/comparison.ts';
import { realFacts } from '../brief/real.ts';

const countOf = async (filters: Filters): Promise<number> => (await runNative(itemCount(filters)))[0]?.n ?? 0;

describe.each(['fr', 'en'] as const)('the board, %s', (language) => {
	let data: BoardData;
	beforeAll(async () => {
		data = await boardData(language);
	}, 60_000);

	test('counts what the list of each number holds', async () => {
		for (const document of data.board.documents) {
			expect(await countOf(comparedFilters(document))).toBe(document.n);
			for (const { id, k } of document.leads) expect(await countOf(leadFilters(document, id))).toBe(k);
			for (const theme of data.board.themes) {
				const cell = theme.cells.find(({ plan_id }) => plan_id === document.id);
				expect(await countOf(cellFilters(document, theme.id)), `${theme.id} ${document.id}`).toBe(cell?.k);
				expect(cell?.state === 'present').toBe((cell?.k ?? 0) > 0);
			}
		}
		expect(data.items).toBe(await countOf(noFilters));
	});

	test('says when more actors lead than the sheet shows', () => {
		const more = Object.fromEntries(data.board.documents.map((document) => [document.id, [document.leads.length, document.more]]));
		// 9 actors lead in the first, 2 in the second
		expect([more['tcirn-2019'], more['trail-2021'], more['tcri-2022']]).toEqual([
			[3, true],
			[2, false],
			[0, false]
		]);
	});

	test('has the themes asked for first on top, three gaps at most on different themes, each quoted word for word from both sides', async () => {
		const { themes, gaps, documents, finding } = data.board;
		const headline = themes.filter((theme) => theme.headline).length;
		expect(themes.slice(0, headline).every((theme) => theme.headline)).toBe(true);
		expect(new Set(gaps.map(({ theme_id }) => theme_id)).size).toBe(gaps.length);
		expect(gaps.length).toBeLessThanOrEqual(3);
		expect(finding).toBe(gaps[0]?.sentence);
		for (const { theme_id, sides, limits } of gaps) {
			expect(limits.length).toBeGreaterThan(40);
			expect(sides).toHaveLength(2);
			for (const { plan_id, quote, k } of sides) {
				const document = documents.find(({ id }) => id === plan_id);
				expect(Boolean(quote)).toBe(k > 0);
				if (!quote || !document) continue;
				const [item] = await runNative(items(withFilters(cellFilters(document, theme_id), { item: [quote.id] })));
				expect(item).toMatchObject({ text: quote.text, line_start: quote.line_start, line_end: quote.line_end });
			}
		}
	});

	test('gives to take away every lead and every side of a gap, and an empty row, not a zero, where no lead is written', async () => {
		const { documents, gaps } = data.board;
		const i18n = { language, t: messages[language], f: formats[language] };
		const leads = leadSheet(documents, i18n);
		expect(leads.rows.filter(([, , name]) => name !== null).map(([short, , name, , k]) => [short, name, k])).toEqual(
			documents.flatMap(({ short, leads }) => leads.map(({ name, k }) => [short, name, k]))
		);
		const silent = documents.filter(({ leads }) => leads.length === 0).map(({ short }) => short);
		expect(silent.length).toBeGreaterThan(0);
		expect(leads.rows.filter(([, , , , k]) => k === null).map(([short]) => short)).toEqual(silent);
		const told = gapSheet(gaps, i18n);
		expect(told.rows.map(([theme, , short, k, n, quote]) => [theme, short, k, n, quote])).toEqual(
			gaps.flatMap(({ theme, sides }) => sides.map(({ short, k, n, quote }) => [theme, short, k, n, quote?.text ?? null]))
		);
		const regions = await runNative(coverage(noFilters));
		const first = data.board.themes.filter(({ headline }) => headline);
		const blanks = blankSheet(regions, first, (id) => id, i18n);
		// 14 regions without a document, 2 documents known beside one that was read, then 10 blank cells of the four themes
		expect(blanks.rows.map(([, document]) => document === null)).toEqual([...Array<true>(14).fill(true), ...Array<false>(12).fill(false)]);
		expect(blanks.rows.slice(16).map(([theme, document, , n]) => [theme, document, n])).toEqual(
			first.flatMap(({ name, cells }) => cells.flatMap(({ plan_id, k, n }) => (k ? [] : [[name, plan_id, n]])))
		);
		expect(blanks.rows.filter(([, , state]) => state === null)).toEqual([]);
		for (const sheet of [leads, told, blanks]) expect(sheet.rows.every(({ length }) => length === sheet.columns.length)).toBe(true);
	});

	test('asks only for what was found lacking', async () => {
		const facts = await realFacts(language);
		const i18n = { language, t: messages[language], f: formats[language] };
		const regions = await runNative(coverage(noFilters));
		const read = regions.map((region) => ({ ...region, state: 'analysed' as const, known_document: null }));
		const sure = facts.themes.map((theme) => ({ ...theme, doubt: null }));
		const led = facts.documents.filter(({ id }) => facts.items.some(({ plan_id, leads }) => plan_id === id && leads.length));
		const whole = boardOf({ ...facts, themes: sure, gaps: [], documents: led }, read, i18n);
		expect(whole.asks).toEqual([]);
		expect(whole.finding).toBe(i18n.t.board.noGap(led.length));
		expect(data.board.asks.length).toBeGreaterThan(2);
	});
});
