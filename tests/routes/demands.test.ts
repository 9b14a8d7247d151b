import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MIN_SCORE, uptake } from '#lib/analysis/uptake.ts';
import { comparableItems, type ComparableItemRow } from '#lib/db/queries/comparableItems.ts';
import type { UptakeLinkRow } from '#lib/db/queries/uptakeLinks.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { deciders, demandKinds } from '#lib/model/vocabulary.ts';
import { contentStems } from '#lib/text/grammar.ts';
import { stemRanges } from '#lib/text/shared.ts';
import { runNative } from '../../scripts/native.ts';
import { readLinks } from '../../scripts/read/links.ts';
import type { Problem } from '../../scripts/read/problems.ts';
import { demandsOf, linksCsv } from '../../src/routes/[[lang=lang]]/ecarts/demandes/demands.ts';
import { temporaryFolder } from '../scripts/write/samples.ts';

const near = (item_id: string, score: number) => ({ item_id, score, themePart: score, wordPart: score, themes: ['t'], stems: ['s'] });
const link = (demand_id: string, action_id: string, decision: UptakeLinkRow['decision'], reason = ''): UptakeLinkRow => ({
	demand_id,
	action_id,
	decision,
	reason,
	decided_by: null,
	decided_on: null
});
const demands = [
	{ id: 'd1', themes: ['t'] },
	{ id: 'd2', themes: ['t'] },
	{ id: 'd3', themes: [] }
];
const candidates = [
	{ demand_id: 'd1', candidates: [near('a', 0.5), near('b', 0.4)] },
	{ demand_id: 'd2', candidates: [] }
];
const states = (decided: UptakeLinkRow[]) => demandsOf(demands, candidates, decided).map(({ state }) => state);

describe('the state of a demand', () => {
	test('a candidate is not an answer, and no candidate is not a refusal', () => {
		expect(states([])).toEqual(['candidates', 'none', 'uncoded']);
	});

	test('one confirmation is enough; all must be rejected to be rejected', () => {
		expect(states([link('d1', 'b', 'confirmed')])[0]).toBe('confirmed');
		expect(states([link('d1', 'b', 'rejected')])[0]).toBe('candidates');
		expect(states([link('d1', 'b', 'rejected'), link('d1', 'a', 'rejected')])[0]).toBe('rejected');
	});

	test('a person may add a pair that no score brought near, and change their mind', () => {
		const added = demandsOf(demands, candidates, [link('d2', 'z', 'confirmed', 'lue')]);
		expect(added[1]).toEqual({
			id: 'd2',
			state: 'confirmed',
			links: [{ action_id: 'z', nearness: null, decision: 'confirmed', reason: 'lue', decided_by: null, decided_on: null }]
		});
		expect(states([link('d1', 'a', 'confirmed'), link('d1', 'a', 'rejected')])[0]).toBe('candidates');
	});

	test('confirmed actions come first, rejected ones last', () => {
		const [first] = demandsOf(demands, candidates, [link('d1', 'a', 'rejected'), link('d1', 'c', 'confirmed')]);
		expect(first?.links.map(({ action_id }) => action_id)).toEqual(['c', 'b', 'a']);
	});

	test('what this reader decides counts, and moves nothing', () => {
		const [first] = demandsOf(
			demands,
			candidates,
			[link('d1', 'c', 'confirmed')],
			[link('d1', 'a', 'rejected'), link('d1', 'b', 'confirmed')]
		);
		expect(first?.links.map(({ action_id, decision }) => `${action_id} ${decision}`)).toEqual(['c confirmed', 'a rejected', 'b confirmed']);
	});
});

test('the saved file is read back by the ETL, whatever the reasons hold', () => {
	const file = join(temporaryFolder(), 'uptake.csv');
	const row = fc.record({
		demand_id: fc.constantFrom('p/1', 'p/2', 'p/3'),
		action_id: fc.constantFrom('q/1', 'q/2'),
		decision: fc.constantFrom('confirmed' as const, 'rejected' as const),
		reason: fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '«') }),
		decided_by: fc.constantFrom(null, ...deciders),
		decided_on: fc.constantFrom(null, '2026-11-28')
	});
	const unique = fc.uniqueArray(row, { selector: ({ demand_id, action_id }) => `${demand_id} ${action_id}` });
	fc.assert(
		fc.property(unique, unique, (published, decided) => {
			writeFileSync(file, linksCsv(published, decided));
			const problems: Problem[] = [];
			const read = readLinks(file, problems).map(({ line: _line, file: _file, ...row }) => ({
				...row,
				decided_by: row.decided_by || null,
				decided_on: row.decided_on || null
			}));
			expect(problems).toEqual([]);
			const pair = ({ demand_id, action_id }: UptakeLinkRow) => `${demand_id} ${action_id}`;
			const expected = new Map([...published, ...decided].map((one) => [pair(one), one]));
			expect(read).toEqual([...expected.keys()].sort().map((key) => expected.get(key)));
		})
	);
});

test('who decided is a role, never a name, and the day is a day', () => {
	const file = join(temporaryFolder(), 'uptake.csv');
	const problemsOf = (by: string, on: string) => {
		writeFileSync(file, `demand_id,action_id,decision,reason,decided_by,decided_on\np/1,q/1,confirmed,,${by},${on}\n`);
		const problems: Problem[] = [];
		readLinks(file, problems);
		return problems.map(({ line }) => line);
	};
	expect(problemsOf('board', '2026-11-28')).toEqual([]);
	expect(problemsOf('Une Personne', '2026-11-28')).toEqual([2]);
	expect(problemsOf('board', '28 novembre')).toEqual([2]);
});

describe('candidates in the documents', () => {
	let asked: ComparableItemRow[];
	let actions: ComparableItemRow[];
	const told = (row: ComparableItemRow) => ({ ...row, stems: contentStems(row.stems) });

	beforeAll(async () => {
		asked = (await runNative(comparableItems(withFilters(noFilters, { kind: [...demandKinds] })))).map(told);
		actions = (await runNative(comparableItems(withFilters(noFilters, { kind: ['action'], planKind: ['action-plan'] })))).map(told);
	});

	test('8 recommendations and 25 proposals are compared with the 144 actions of three plans', () => {
		const count = (kind: string) => asked.filter((item) => item.kind === kind).length;
		expect([count('recommendation'), count('proposal'), actions.length]).toEqual([8, 25, 144]);
		expect(new Set(actions.map(({ plan_id }) => plan_id)).size).toBe(3);
	});

	test('every candidate shares a theme and words that can be shown in its own sentence', () => {
		const found = uptake(asked, actions);
		expect(found).toHaveLength(33);
		for (const { candidates: near } of found)
			for (const { item_id, score, stems, themes } of near) {
				const action = actions.find(({ id }) => id === item_id)!;
				expect(score).toBeGreaterThanOrEqual(MIN_SCORE);
				expect(themes.every((theme) => action.themes.includes(theme))).toBe(true);
				expect(stemRanges(action.text, stems).length, `${item_id} ${stems.join(' ')}`).toBeGreaterThanOrEqual(stems.length);
			}
	});

	test('no word that only holds sentences together makes a candidate', () => {
		const words = ['de', 'le', 'et', 'pour', 'dan', 'avec', 'un'];
		for (const { candidates: near } of uptake(asked, actions))
			for (const { stems } of near) expect(stems.filter((stem) => words.includes(stem))).toEqual([]);
	});
});
