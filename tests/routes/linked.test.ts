import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import type { Bar } from '#lib/charts/bars.ts';
import { facets } from '#lib/db/queries/facets.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { overview } from '#lib/db/queries/overview.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { formats } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { fromParams } from '#lib/model/filterUrl.ts';
import { type Filters, withFilters } from '#lib/model/filters.ts';
import { openNative, runOn } from '../../scripts/native.ts';
import { facetBars, kindBars, type Linked } from '../../src/routes/[[lang=lang]]/explorer/linked.ts';
import { type Sample, sampleFilters } from '../db/sampleFilters.ts';

const i18n: I18n = { language: 'fr', t: messages.fr, f: formats.fr };
let data: DuckDBConnection;
let samples: Sample[];
beforeAll(async () => {
	data = await openNative('static/data');
	samples = await sampleFilters(data, 24, 20261128);
}, 60_000);

const countOf = async (filters: Filters): Promise<number> => (await runOn(data, itemCount(filters)))[0]?.n ?? -1;
const asked = ({ mark }: Bar): Filters => fromParams(new URLSearchParams(mark?.href.split('?')[1] ?? ''));

/** Every bar of every linked figure under a state of the explorer: what it says, and how many items its choice leaves. */
async function figures(filters: Filters) {
	const rows = await runOn(data, facets(filters));
	const linked = (['theme', 'kind', 'actor', 'year', 'territory'] as const).map((facet: Linked) => ({
		facet,
		bars: facetBars(facet, rows, filters, (value) => value, 10, i18n)
	}));
	const kinds = await runOn(data, overview(withFilters(filters, { plan: [], kind: [] })));
	return [...linked, { facet: 'kinds', bars: kindBars(kinds, filters, (id) => id, i18n) }];
}

test('every bar of the linked figures, chosen, leaves exactly the items it counts, under sampled choices', async () => {
	let followed = 0;
	for (const { filters } of samples) {
		for (const { facet, bars } of await figures(filters)) {
			for (const bar of bars.filter(({ n }) => n > 0).slice(0, 6)) {
				// chosen alone, a bar takes its choice away: it says so, and opens no list of its own
				if (bar.mark?.label === i18n.t.explorer.remove(i18n.t.explorer[facet === 'kinds' ? 'kind' : (facet as Linked)], label(bar))) continue;
				expect(await countOf(asked(bar)), `${facet} ${bar.label} ${JSON.stringify(filters)}`).toBe(bar.n);
				followed++;
			}
		}
	}
	expect(followed).toBeGreaterThan(200);
}, 240_000);

test('no bar that leaves nothing can be chosen', async () => {
	for (const { filters } of samples.slice(0, 8))
		for (const { bars } of await figures(filters)) for (const { n, mark } of bars) expect(mark === null, String(n)).toBe(n === 0);
}, 120_000);

const label = ({ group, label: own }: Bar): string => (group === undefined ? own : `${group}, ${own}`);
