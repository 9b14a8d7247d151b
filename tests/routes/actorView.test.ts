import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { halfCredit } from '#lib/analysis/halfCredit.ts';
import { dependence } from '#lib/analysis/dependence.ts';
import { leadConcentration } from '#lib/analysis/leadConcentration.ts';
import { formId } from '#lib/analysis/separateForms.ts';
import { leadLoads } from '#lib/analysis/workload.ts';
import { itemCount } from '#lib/db/queries/itemCount.ts';
import { workload } from '#lib/db/queries/workload.ts';
import { formats } from '#lib/i18n/format.ts';
import { noFilters, withFilters } from '#lib/model/filters.ts';
import { runNative } from '../../scripts/native.ts';
import { type ActorChoices, choiceParams, choiceQuery, choicesFrom, noChoices } from '../../src/routes/actorChoices.ts';
import { type ActorBook, actorView, loadFilters, loadRows, yearRows } from '../../src/routes/actorView.ts';
import { actorBook } from '../../src/routes/[[lang=lang]]/acteurs/book.server.ts';
import { networkView } from '../../src/routes/networkView.ts';

let book: ActorBook;
let forms: string[];
beforeAll(async () => {
	book = await actorBook();
	forms = [...new Set(book.charges.filter(({ as_written }) => as_written).map(({ actor_id, as_written }) => formId(actor_id, as_written)))];
});

const viewOf = (choices: Partial<ActorChoices> = {}) => actorView(book, { ...noChoices, ...choices }, formats.fr.quote);
const anyChoices = () =>
	fc.record({
		view: fc.constantFrom('inventory' as const, 'years' as const, 'credit' as const),
		kinds: fc.constantFrom('actions' as const, 'all' as const),
		posts: fc.boolean(),
		agencies: fc.boolean(),
		renames: fc.boolean(),
		apart: fc.subarray(forms, { maxLength: 6 }),
		ties: fc.option(fc.integer({ min: 1, max: 9999 })),
		around: fc.option(fc.constantFrom('tci-acii', 'aibsl', ...forms))
	});

describe('the address of a reading', () => {
	test('gives the reading back, and the default leaves no trace', () => {
		fc.assert(
			fc.property(anyChoices(), (choices) => {
				expect(choicesFrom(new URLSearchParams(choiceQuery(choices)))).toEqual(choices);
			})
		);
		expect(choiceQuery(noChoices)).toBe('');
		expect(Object.keys(choiceParams(noChoices))).toHaveLength(6);
	});

	test('may hold anything: what is not a choice is left out', () => {
		const typed = new URLSearchParams('view=nothing&kinds=some&together=all&apart=&apart=a&apart=%7Cx&ties=0&ties=2&theme=employment');
		expect(choicesFrom(typed)).toEqual(noChoices);
		expect(loadRows(viewOf({ apart: ['nobody|Nothing'] }))).toEqual(loadRows(viewOf()));
	});
});

describe('the default reading', () => {
	test('is exactly what the engine counts', async () => {
		const counted = await runNative(workload(withFilters(noFilters, { kind: ['action'] })));
		const key = ({ plan_id, actor_id, role }: { plan_id: string; actor_id: string; role: string }) => `${plan_id} ${actor_id} ${role}`;
		const sorted = <Row extends { plan_id: string; actor_id: string; role: string }>(rows: Row[]) =>
			rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
		expect(sorted(loadRows(viewOf()))).toEqual(sorted(counted));
	});

	test('gives the published leads, dependence, effective leads and Gini of the local plan of 2019', () => {
		const own = viewOf().named.filter(({ plan_id }) => plan_id === 'tcirn-2019');
		const leads = leadLoads(own);
		expect([...leads.values()].sort((a, b) => b - a)).toEqual([40, 9, 6, 6, 5, 3, 2, 1, 1]);
		expect(dependence(leads, 73, book.actors)).toMatchObject({ actors: ['tci-acii'], k: 40, n: 73, post: true });
		const measured = leadConcentration(own, book.actors);
		expect(measured?.effective.map(({ value }) => value.toFixed(1))).toEqual(['3.0', '2.1', '6.6']);
		expect(measured?.gini.map(({ value }) => value.toFixed(2))).toEqual(['0.58', '0.65', '0.93']);
		expect([...halfCredit(own).values()].reduce((sum, credit) => sum + credit, 0)).toBeCloseTo(73, 9);
	});

	test('says nothing of who leads in documents without a named lead', () => {
		const leading = new Set(loadRows(viewOf()).flatMap(({ role, plan_id }) => (role === 'lead' ? [plan_id] : [])));
		expect([...leading].sort()).toEqual(['tcirn-2019', 'trail-2021']);
	});
});

describe('other readings', () => {
	test('gather the post and the members in their table, and say so', () => {
		const view = viewOf({ posts: true });
		expect(view.moved.map(({ from, to }) => [from.id, to.id])).toEqual([
			['tci-acii', 'tci'],
			['tci-membres', 'tci']
		]);
		const row = loadRows(view).find(({ actor_id, role }) => actor_id === 'tci' && role === 'lead');
		expect([row?.n, row?.items?.length]).toEqual([49, 49]);
	});

	test('hold a form apart: what is left and what is taken make up the whole', () => {
		const rows = loadRows(viewOf({ apart: ['emploi-quebec|E-Q-Québec'] }));
		const n = (id: string) => rows.filter(({ actor_id }) => actor_id === id).reduce((sum, row) => sum + row.n, 0);
		const before = loadRows(viewOf()).filter(({ actor_id }) => actor_id === 'emploi-quebec');
		expect(n('emploi-quebec|E-Q-Québec')).toBe(1);
		expect(n('emploi-quebec') + 1).toBe(before.reduce((sum, row) => sum + row.n, 0));
		expect(rows.find(({ actor_id }) => actor_id === 'emploi-quebec|E-Q-Québec')?.name).toBe('«\u00a0E-Q-Québec\u00a0»');
	});

	test('every number opens exactly that many items, under any reading', async () => {
		for (const choices of fc.sample(anyChoices(), { numRuns: 12, seed: 7 })) {
			const view = viewOf(choices);
			const rows = loadRows(view);
			const step = Math.ceil(rows.length / 25);
			for (const row of [...rows.filter(({ items }) => items), ...rows.filter((_, index) => index % step === 0)]) {
				const [opened] = await runNative(itemCount(loadFilters(row, view.filters)));
				expect(opened?.n, JSON.stringify([choices, row])).toBe(row.n);
			}
		}
	});

	test('by year, an item counts in each year that it runs, and lists hold no item twice', () => {
		const plan = { id: 'tcirn-2019', year_start: 2019, year_end: 2022 };
		const rows = yearRows(viewOf(), book.timings, plan).filter(({ role }) => role === 'lead');
		expect(rows.reduce((sum, { items }) => sum + items.length, 0)).toBe(28 * 4 + 19 + 21 + 1 + 2 * 3 + 2 * 2);
		for (const { items } of rows) expect(new Set(items).size).toBe(items.length);
	});
});

describe('the network', () => {
	test('counts only documents that tell leads from collaborators, and draws what can be read', () => {
		const found = networkView(viewOf());
		expect([found.plans, found.ties.length, found.drawn.length, found.fewest]).toEqual([['tcirn-2019'], 172, 56, 2]);
		expect(networkView(viewOf({ ties: 1 })).drawn).toHaveLength(172);
		expect(networkView(viewOf({ ties: 3 })).fewest).toBe(3);
		expect(networkView(viewOf({ ties: 9999 })).fewest).toBe(24);
	});

	test('around an actor: all its pairs and those between its partners; an actor that is not there is everybody', () => {
		const whole = networkView(viewOf());
		for (const [id, { partners }] of whole.actors) {
			const { around, ties, drawn } = networkView(viewOf({ around: id }));
			if (!partners) expect([around, ties]).toEqual([null, whole.ties]);
			else expect([around, drawn.filter(({ first, second }) => [first, second].includes(id)).length]).toEqual([id, partners]);
			const near = new Set(partners ? whole.ties.flatMap(({ first, second }) => (first === id ? second : second === id ? first : [])) : []);
			if (partners) expect(ties).toEqual(whole.ties.filter((tie) => [tie.first, tie.second].every((one) => one === id || near.has(one))));
		}
		expect(networkView(viewOf({ around: 'nobody' }))).toEqual(whole);
	});

	/** `count` actors named together in one item, the first `named` of them in another one too. */
	const crowd = (count: number, named: number, choices: Partial<ActorChoices> = {}) => {
		const ids = Array.from({ length: count }, (_, index) => `a${index}`);
		const charge = (item: number) => (actor_id: string, index: number) => ({
			...{
				item_id: `p/${item}`,
				plan_id: 'p',
				kind: 'action' as const,
				actor_id,
				role: index ? ('collaborator' as const) : ('lead' as const)
			},
			...{ as_written: actor_id, resolution: 'exact' as const, counted: true }
		});
		const actors = ids.map((id) => ({
			...{ id, name: id, acronym: null, type: 'community', parent_id: null, parent_name: null },
			...{ generic: false, post: false, note: null, renamed_to: null }
		}));
		const charges = [...ids.map(charge(1)), ...ids.slice(0, named).map(charge(2))];
		return networkView(actorView({ actors, charges, timings: [] }, { ...noChoices, ...choices }, formats.fr.quote));
	};

	test('never draws more lines than can be told apart, nor half of those alike: lighter ties are left out whole, whatever is asked', () => {
		for (const ties of [null, 1]) {
			const found = crowd(30, 3, { ties });
			expect([found.ties.length, found.drawn.length, found.fewest, found.thresholds]).toEqual([435, 3, 2, [2]]);
		}
		const near = crowd(30, 3, { around: 'a9', ties: 1 });
		expect([near.ties.length, near.drawn.length, near.fewest, near.between]).toEqual([435, 32, 1, 2]);
	});

	test('where all ties are alike and too many, shows one actor and its partners', () => {
		const found = crowd(40, 0);
		expect([found.only, found.around, found.drawn.length, found.between]).toEqual([true, 'a0', 39, null]);
		expect(crowd(40, 0, { around: 'a7' }).around).toBe('a7');
		const many = crowd(260, 0);
		expect([many.drawn.length, many.fewest]).toEqual([259, 1]);
	});
});
