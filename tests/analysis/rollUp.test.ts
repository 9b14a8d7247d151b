import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RollUpActor, rollUp, rollUpTargets, undoRollUp } from '#lib/analysis/rollUp.ts';
import { leadLoads, workload } from '#lib/analysis/workload.ts';
import { actors, charges } from './charges.ts';

const actor = (id: string, parent_id: string | null, type: string, more: Partial<RollUpActor> = {}): RollUpActor => ({
	id,
	parent_id,
	type,
	generic: false,
	post: false,
	...more
});

describe('rollUpTargets', () => {
	const bodies = [
		actor('table', null, 'committee'),
		actor('post', 'table', 'committee', { post: true }),
		actor('partners', 'table', 'committee'),
		actor('hospital', 'ministry', 'health'),
		actor('ward', 'hospital', 'health'),
		actor('ministry', null, 'government'),
		actor('project', 'ministry', 'project'),
		actor('staff', 'table', 'generic', { generic: true })
	];

	it('moves posts and the parts of a body that has one, or agencies to the top of their kind, by choice', () => {
		expect([...rollUpTargets(bodies, { posts: true, agencies: false })]).toEqual([
			['post', 'table'],
			['partners', 'table']
		]);
		expect([...rollUpTargets(bodies, { posts: false, agencies: true })]).toEqual([['ward', 'hospital']]);
		expect(rollUpTargets(bodies, { posts: false, agencies: false }).size).toBe(0);
	});

	it('gathers the successive names of one body under the latest, by choice', () => {
		const named = [
			actor('first', null, 'government', { renamed_to: 'second' }),
			actor('second', null, 'government', { renamed_to: 'third' }),
			actor('third', null, 'government'),
			actor('other', null, 'government', { renamed_to: 'absent' })
		];
		expect([...rollUpTargets(named, { posts: false, agencies: false, renames: true })]).toEqual([
			['first', 'third'],
			['second', 'third']
		]);
		expect(rollUpTargets(named, { posts: true, agencies: true }).size).toBe(0);
	});

	it('ends on a cycle of parents', () => {
		expect(rollUpTargets([actor('a', 'b', 'health'), actor('b', 'a', 'health')], { posts: true, agencies: true }).size).toBe(2);
	});
});

describe('rollUp', () => {
	const targets = rollUpTargets(actors, { posts: true, agencies: true });
	const rolled = rollUp(charges, targets);

	it('sums the leads of the post and of the partners in their table', () => {
		expect(leadLoads(rolled).get('tci')).toBe(49);
		expect([...leadLoads(rolled).values()].reduce((a, b) => a + b)).toBe(73);
	});

	it('counts a body once an item, as lead where it leads', () => {
		const table = workload(rolled).find(({ actor_id }) => actor_id === 'tci');
		expect(table?.presence).toBe((table?.lead ?? 0) + (table?.collaborator ?? 0));
		const keys = rolled.filter(({ counted }) => counted).map(({ item_id, actor_id }) => `${item_id} ${actor_id}`);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('prefers the strongest role, wherever it stands in the item', () => {
		const moved = rollUp(
			[
				{ item_id: '1', actor_id: 'partners', role: 'collaborator', counted: true },
				{ item_id: '1', actor_id: 'post', role: 'lead', counted: true }
			],
			new Map([
				['partners', 'table'],
				['post', 'table']
			])
		);
		expect(moved.map(({ role, counted }) => [role, counted])).toEqual([
			['collaborator', false],
			['lead', true]
		]);
	});

	it('keeps what was named, so that undoing gives back exactly the charges', () => {
		expect(undoRollUp(rolled)).toEqual(charges);
		fc.assert(
			fc.property(fc.subarray(charges), fc.constantFrom('tci', 'aibsl', 'soper'), (some, to) => {
				const everyone = new Map(some.map(({ actor_id }) => [actor_id, to]));
				expect(undoRollUp(rollUp(some, everyone))).toEqual(some);
			})
		);
	});
});
