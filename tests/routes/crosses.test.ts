import { beforeAll, describe, expect, test } from 'vitest';
import { cities } from '#lib/db/queries/cities.ts';
import { coverage, type CoverageRow } from '#lib/db/queries/coverage.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { plans, type PlanRow } from '#lib/db/queries/plans.ts';
import { territories } from '#lib/db/queries/territories.ts';
import { themes, type ThemeRow } from '#lib/db/queries/themes.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { fromParams } from '#lib/model/filterUrl.ts';
import { noFilters, type Filters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { crosses } from '../../src/routes/[[lang=lang]]/couverture/crosses.server.ts';
import { documentColumns, facetColumns, territoryColumns, type CrossColumn } from '../../src/routes/[[lang=lang]]/couverture/crosses.ts';
import { documentLengths } from '../../src/routes/[[lang=lang]]/couverture/length.ts';
import { placeCounts, placesOf, wholeDocuments } from '../../src/routes/[[lang=lang]]/couverture/places.ts';
import { regionCounts } from '../../src/routes/[[lang=lang]]/couverture/regions.ts';

const i18n: I18n = { language: 'fr', t: messages.fr, f: formats.fr };
let data: Awaited<ReturnType<typeof crosses>>;
let documents: PlanRow[];
let book: ThemeRow[];
let regions: CoverageRow[];

beforeAll(async () => {
	data = await crosses();
	documents = await runNative(plans(noFilters));
	book = await runNative(themes());
	regions = await runNative(coverage(noFilters));
});

const countOf = async (filters: Filters) => (await runNative(itemCount(filters)))[0]?.n;

const cellsOf = (columns: readonly CrossColumn[]) =>
	columns.flatMap((column) =>
		book.map((theme) => {
			const cell = column.cell(theme.id);
			if (!cell) throw new Error(`${column.key}, ${theme.id}: no cell`);
			return { ...cell, what: `${column.label}, ${theme.id}` };
		})
	);

const opened = async (columns: readonly CrossColumn[]) => {
	for (const { k, filters, state, what } of cellsOf(columns)) {
		if (k > 0) expect(await countOf(filters), what).toBe(k);
		else expect(state, what).not.toBe('present');
	}
};

describe('every cell opens as many items as it says, and every empty one says why', () => {
	test('documents', () => opened(documentColumns(data.byDocument, documents, i18n)));
	test('territories', () => opened(territoryColumns(data.byTerritory, i18n)));
	test('modalities and publics, in each kind of document', async () => {
		expect(data.byFacet.map(({ kind }) => kind)).toContain('action-plan');
		for (const kind of data.byFacet) {
			await opened(facetColumns(kind, 'modality', data.codes, i18n));
			await opened(facetColumns(kind, 'public', data.codes, i18n));
		}
	}, 60_000);
});

test('an item has one modality at most: those of a theme never add up to more than its items', () => {
	for (const kind of data.byFacet) {
		const columns = facetColumns(kind, 'modality', data.codes, i18n);
		for (const { id } of book) {
			const cells = columns.map(({ cell }) => cell(id)?.k ?? 0);
			expect(cells.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(kind.themed[id] ?? 0);
		}
	}
});

test('a modality that meets no item of a theme is told from one that no item has', () => {
	const cross = {
		...data.byFacet[0]!,
		cells: [],
		themed: { there: 3, away: 0 },
		coded: [{ facet: 'modality' as const, code: 'train', n: 2 }]
	};
	const state = (code: string, theme: string) =>
		facetColumns(cross, 'modality', data.codes, i18n)
			.find(({ key }) => key === code)
			?.cell(theme)?.state;
	expect([state('train', 'there'), state('tool', 'there'), state('train', 'away')]).toEqual([
		'never-together',
		'code-not-there',
		'theme-not-there'
	]);
});

test('a document is said to lack a theme only when it is long and no cue stands in it', () => {
	for (const { row, state } of data.byDocument) {
		if (state === 'absent') expect(row.n).toBeGreaterThanOrEqual(38);
		expect(state === 'present').toBe(row.k > 0);
	}
});

test('the map opens as many items as it says, of everything and of each theme, and nothing where no document was read', async () => {
	for (const theme of [undefined, ...book]) {
		for (const { region, n, href, blank } of regionCounts(regions, theme, data.byTerritory, i18n)) {
			expect(n === null, region.code).toBe(region.state !== 'analysed');
			expect(blank !== null, region.code).toBe(n === 0);
			if (n) expect(await countOf(fromParams(new URLSearchParams(href.split('?')[1])))).toBe(n);
		}
	}
});

test('a document ends its curve at its own themes and items, and opens those items', async () => {
	const lengths = documentLengths(
		data.byDocument.map(({ row }) => row),
		documents
	);
	expect(lengths.length).toBe(documents.filter(({ coded }) => coded > 0).length);
	for (const { n, present, expected, filters } of lengths) {
		expect(expected).toHaveLength(n + 1);
		expect(expected.at(-1)).toBeCloseTo(present, 9);
		expect(await countOf(filters)).toBe(n);
	}
});

describe('the outline map', () => {
	const sourcesOf = async () => ({
		cities: await runNative(cities()),
		territories: await runNative(territories()),
		regions,
		plans: documents,
		spots: data.byDocument
	});
	const filtersOf = (href: string): Filters => fromParams(new URLSearchParams(href.split('?')[1]));

	test('every number of every theme opens that many items, and the places and the whole share every document once', async () => {
		const sources = await sourcesOf();
		for (const theme of [undefined, ...book]) {
			const all = [...placeCounts(sources, theme, i18n), ...wholeDocuments(sources, theme, i18n)];
			for (const { n, href, label } of all) if (n) expect(await countOf(filtersOf(href)), label).toBe(n);
		}
		const placed = placeCounts(sources, undefined, i18n).flatMap(({ documents: own }) => own.map(({ id }) => id));
		const whole = wholeDocuments(sources, undefined, i18n).map(({ plan }) => plan.id);
		expect([...placed, ...whole].sort()).toEqual(documents.map(({ id }) => id).sort());
	}, 60_000);

	test('shows the fourteen destinations, each city once, and no zero where no document was read', async () => {
		const sources = await sourcesOf();
		expect(sources.cities.filter(({ rpce }) => rpce)).toHaveLength(14);
		expect(new Set(sources.cities.map(({ region_code }) => region_code)).size).toBe(17);
		const counts = placeCounts(sources, undefined, i18n);
		expect(new Set(counts.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBe(counts.length);
		for (const place of placesOf(counts, i18n)) {
			if (place.state === 'analysed') continue;
			expect(place).toMatchObject({ n: 0, blank: false, mark: null });
		}
	});
});
