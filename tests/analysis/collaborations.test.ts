import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collaborations, separatingPlans } from '#lib/analysis/collaborations.ts';
import type { Charge } from '#lib/analysis/workload.ts';
import { actors, charges } from './charges.ts';

const charge = (item_id: string, actor_id: string, role: Charge['role'], counted = true): Charge => ({ item_id, actor_id, role, counted });
const generic = new Set(actors.filter((actor) => actor.generic).map(({ id }) => id));

describe('collaborations', () => {
	it('ties the leads and collaborators of an item, each pair once, never a potential, implicit or unnamed actor', () => {
		expect(
			collaborations(
				[
					charge('1', 'b', 'lead'),
					charge('1', 'a', 'collaborator'),
					charge('1', 'a', 'collaborator', false),
					charge('1', 'crowd', 'collaborator'),
					charge('1', 'c', 'potential'),
					charge('2', 'a', 'lead'),
					charge('2', 'b', 'collaborator'),
					charge('3', 'a', 'lead'),
					charge('3', 'd', 'collaborator'),
					charge('4', 'e', 'implicit')
				],
				new Set(['crowd'])
			)
		).toEqual([
			{ first: 'a', second: 'b', items: ['1', '2'] },
			{ first: 'a', second: 'd', items: ['3'] }
		]);
	});

	it('gives the local plan of 2019 its 172 pairs, the post and the settlement organisation first', () => {
		const ties = collaborations(charges, generic);
		expect(ties).toHaveLength(172);
		expect(ties[0]).toMatchObject({ first: 'aibsl', second: 'tci-acii' });
		expect(ties[0]?.items).toHaveLength(24);
	});

	it('every tie opens exactly the items that count both', () => {
		const named = (actor: string): Set<string> =>
			new Set(charges.filter(({ actor_id, counted }) => counted && actor_id === actor).map(({ item_id }) => item_id));
		for (const { first, second, items } of collaborations(charges, generic)) {
			const both = new Set([...named(first)].filter((item) => named(second).has(item)));
			expect(new Set(items)).toEqual(both);
		}
	});

	it('does not depend on the order of the charges', () => {
		const plain = (list: Charge[]): unknown =>
			collaborations(list, generic).map(({ items, ...tie }) => ({ ...tie, items: items.toSorted() }));
		fc.assert(
			fc.property(fc.shuffledSubarray(charges, { minLength: charges.length }), (shuffled) => {
				expect(plain(shuffled)).toEqual(plain(charges));
			}),
			{ numRuns: 10 }
		);
	});
});

it('separatingPlans keeps the plans that write leads and collaborators apart', () => {
	const placed = (plan_id: string, role: Charge['role']): Charge & { plan_id: string } => ({
		...charge(`${plan_id}/1`, role, role),
		plan_id
	});
	expect(
		separatingPlans([
			placed('merged', 'lead'),
			placed('merged', 'potential'),
			placed('silent', 'implicit'),
			placed('both', 'lead'),
			placed('both', 'collaborator')
		])
	).toEqual(['both']);
});
