import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Extraction, Item } from '#lib/model/extraction.ts';
import { extracted, planIds } from './corpus.ts';

interface Golden {
	ref: string;
	id: string | null;
	kind: string;
	path: string[];
	number: string | null;
	parent: string | null;
	text: string;
	lines: [number, number];
	leads: string[];
	lead_ids: string[];
	collaborators: string[];
	collaborator_ids: string[];
	timing_raw: string | null;
	timing: GoldenTiming | null;
	repairs: [number, string, string][];
	mentioned: string[];
}

interface GoldenTiming {
	kind?: string;
	years?: number[];
	start?: string | null;
	end?: string | null;
	condition?: string;
	elaboration?: number[];
	realisation?: number[];
}

const goldenOf = (id: string): Golden[] =>
	JSON.parse(readFileSync(new URL(`../golden/items/${id}.json`, import.meta.url), 'utf8')) as Golden[];

/** What the reference says of an item, in its own terms. */
function expected(golden: Golden, idOf: Map<string, string>, firstYear: number): Record<string, unknown> {
	const { ref: _ref, id, mentioned: _mentioned, timing, timing_raw, parent, repairs, ...same } = golden;
	const years = timing?.years?.length ? [firstYear + (timing.years[0] ?? 0) - 1, firstYear + (timing.years.at(-1) ?? 0) - 1] : null;
	const phases = timing?.elaboration && timing.realisation ? { Élaboration: timing.elaboration, Réalisation: timing.realisation } : null;
	return {
		...same,
		...(id === null ? {} : { id }),
		parent: parent === null ? null : idOf.get(parent),
		repairs: repairs.filter(([line]) => line >= golden.lines[0]).map(([line, raw, fixed]) => `${line} ${raw} → ${fixed}`),
		timing: phases
			? Object.entries(phases).map(
					([phase, [from = 0, ...more]]) => `${phase} ${firstYear + from - 1}-${firstYear + (more.at(-1) ?? from) - 1}`
				)
			: timing && [timing_raw, timing.kind, years, timing.start ?? null, timing.end ?? null, timing.condition ?? '']
	};
}

/** The same facts of an extracted item. */
function actual(item: Item, golden: Golden, { assignments, timings, repairs }: Extraction): Record<string, unknown> {
	const own = assignments.filter((each) => each.item_id === item.id);
	const lead = own.filter((each) => each.role === 'lead' || each.role === 'implicit');
	const other = own.filter((each) => each.role === 'collaborator' || each.role === 'potential');
	const written = (list: typeof own): string[] => list.filter((each) => each.scope === 'item').map((each) => each.as_written);
	const counted = (list: typeof own): string[] => list.filter((each) => each.counted).map((each) => each.actor_id);
	const dated = timings.filter((each) => each.item_id === item.id);
	const [first] = dated;
	const goldenStart = golden.timing?.start;
	return {
		...(golden.id === null ? {} : { id: item.id }),
		kind: item.kind,
		path: item.path,
		number: item.number,
		parent: item.parent_id,
		text: item.text,
		lines: [item.line_start, item.line_end],
		leads: written(lead),
		lead_ids: counted(lead),
		collaborators: written(other),
		collaborator_ids: counted(other),
		repairs: repairs
			.filter((each) => each.line >= item.line_start && each.line <= item.line_end && each.method !== 'line-break')
			.map((each) => `${each.line} ${each.raw} → ${each.fixed}`),
		timing: golden.timing?.elaboration
			? dated.map((each) => `${each.phase} ${each.year_start}-${each.year_end}`)
			: first
				? [
						dated.map((each) => each.as_written).join(' | '),
						first.kind,
						golden.timing?.years?.length ? [first.year_start, first.year_end] : null,
						goldenStart ? (first.date_start?.slice(0, goldenStart.length) ?? null) : first.date_start,
						first.date_end,
						first.condition
					]
				: null
	};
}

describe.each(planIds)('%s', (id) => {
	const golden = goldenOf(id);
	const extraction = extracted(id);
	const firstYear = Number(id.slice(-4));
	const idOf = new Map(golden.map((each, i) => [each.ref, extraction.items[i]?.id ?? '']));

	it('has every item of the reference and no other', () => {
		expect(extraction.items.map((item) => item.text)).toEqual(golden.map((each) => each.text));
	});

	it.each(golden.map((each, i) => [each.ref, each, i] as const))('%s is equal in every field', (_ref, each, i) => {
		const item = extraction.items[i];
		expect(item && actual(item, each, extraction)).toEqual(expected(each, idOf, firstYear));
	});

	it('accounts for every line, without a doubt', () => {
		expect(extraction.warnings).toEqual([]);
		expect(extraction.grade).toBe('high');
	});
});

it('reads 296 items', () => {
	expect(planIds.flatMap(goldenOf)).toHaveLength(296);
});

it('finds the organisations named in texts: precision and recall on the four documents whose mentions were noted', () => {
	let found = 0;
	let wrong = 0;
	let missed = 0;
	for (const id of planIds.filter((each) => each !== 'tcirn-2019')) {
		const { items, mentions } = extracted(id);
		goldenOf(id).forEach((each, i) => {
			const named = new Set(mentions.filter((mention) => mention.item_id === items[i]?.id).map((mention) => mention.entity_id));
			found += each.mentioned.filter((entity) => named.has(entity)).length;
			missed += each.mentioned.filter((entity) => !named.has(entity)).length;
			wrong += [...named].filter((entity) => !each.mentioned.includes(entity)).length;
		});
	}
	expect(found / (found + wrong)).toBeGreaterThan(0.95);
	expect(found / (found + missed)).toBeGreaterThan(0.95);
});
