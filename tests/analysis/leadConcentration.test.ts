import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentration } from '#lib/analysis/concentration.ts';
import { halfCredit } from '#lib/analysis/halfCredit.ts';
import { leadConcentration } from '#lib/analysis/leadConcentration.ts';
import { actors, charges, everyAction } from './charges.ts';

describe('concentration', () => {
	it('is n between n equals, ignores the unit, never exceeds the number of actors', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }), (list) => {
				const loads = (unit: number): Map<string, number> => new Map(list.map((load, i) => [`a${i}`, load * unit]));
				const measured = concentration(loads(1));
				expect(concentration(new Map(list.map((_, i) => [`a${i}`, 3])))?.effective).toBeCloseTo(list.length, 9);
				expect(concentration(loads(7))?.hhi).toBeCloseTo(measured?.hhi ?? NaN, 12);
				expect(measured?.effective).toBeLessThanOrEqual(list.length + 1e-9);
				expect(measured?.top.load).toBe(Math.max(...list));
			})
		);
		expect(concentration(new Map([['a', 0]]))).toBeNull();
	});
});

describe('halfCredit', () => {
	it('adds to the number of items when every item has a lead', () => {
		const total = [...halfCredit(charges).values()].reduce((sum, credit) => sum + credit, 0);
		expect(total).toBeCloseTo(everyAction, 9);
		expect(everyAction).toBe(73);
	});

	it('gives half to the leads, half to the others, all to leads alone', () => {
		const charge = (item_id: string, actor_id: string, role: 'lead' | 'collaborator'): (typeof charges)[number] => ({
			item_id,
			actor_id,
			role,
			counted: true
		});
		const credit = halfCredit([
			charge('1', 'a', 'lead'),
			charge('1', 'b', 'collaborator'),
			charge('1', 'c', 'collaborator'),
			charge('2', 'a', 'lead'),
			charge('3', 'c', 'collaborator')
		]);
		expect(Object.fromEntries(credit)).toEqual({ a: 1.5, b: 0.25, c: 0.75 });
	});
});

describe('leadConcentration', () => {
	it('gives 3.0, 2.1 or 6.6 effective leads by rule', () => {
		const found = leadConcentration(charges, actors)?.effective.map(({ rule, value }) => [rule, value.toFixed(1)]);
		expect(found).toEqual([
			['leads-as-named', '3.0'],
			['leads-rolled-up', '2.1'],
			['half-credit', '6.6']
		]);
	});

	it('gives a Gini of .58, .65 or .93 by rule', () => {
		const found = leadConcentration(charges, actors)?.gini.map(({ rule, value }) => [rule, value.toFixed(2)]);
		expect(found).toEqual([
			['leads', '0.58'],
			['leads-corrected', '0.65'],
			['all-named-corrected', '0.93']
		]);
	});

	it('keeps the Gini back under 5 leads or 30 items, and says nothing of a plan without leads', () => {
		const few = new Set([...new Set(charges.map((charge) => charge.item_id))].slice(0, 29));
		const short = leadConcentration(
			charges.filter((charge) => few.has(charge.item_id)),
			actors
		);
		expect([short?.guardMet, short?.gini]).toEqual([false, []]);
		const four = new Set(['tci-acii', 'tci-membres', 'aibsl', 'soper']);
		expect(
			leadConcentration(
				charges.filter((charge) => four.has(charge.actor_id)),
				actors
			)?.guardMet
		).toBe(false);
		expect(
			leadConcentration(
				charges.filter((charge) => charge.role !== 'lead'),
				actors
			)
		).toBeNull();
	});

	it('counts named leads and what is counted alone; the guard asks for 5 of them and 30 items, no more', () => {
		const actor = (id: string, generic = false): (typeof actors)[number] => ({ ...actors[0]!, id, generic, type: generic ? 'generic' : 'community' });
		const all = [...['a', 'b', 'c', 'd', 'e', 'x'].map((id) => actor(id)), actor('some', true)];
		const led = Array.from({ length: 30 }, (_, i): (typeof charges)[number] => ({
			item_id: `i${i}`,
			actor_id: 'abcde'[i % 5]!,
			role: 'lead',
			counted: true
		}));
		const charge = (item_id: string, actor_id: string, more: Partial<(typeof charges)[number]>): (typeof charges)[number] => ({
			item_id,
			actor_id,
			role: 'lead',
			counted: true,
			...more
		});
		const found = (list: typeof charges) => leadConcentration([...list, charge('j1', 'some', {}), charge('j2', 'x', { counted: false })], all);
		expect(found(led)).toMatchObject({ items: 30, leads: 5, guardMet: true });
		expect(found(led)?.gini.map(({ actors: n }) => n)).toEqual([5, 5, 5]);
		expect(found([...led, charge('i0', 'x', { role: 'collaborator' })])).toMatchObject({ items: 30, leads: 5 });
		expect(found([...led, charge('j3', 'x', { role: 'collaborator' })])?.gini.map(({ actors: n }) => n)).toEqual([5, 5, 6]);
		expect(found(led.slice(1))).toMatchObject({ items: 29, leads: 5, guardMet: false, gini: [] });
		expect(found(led.map((one) => ({ ...one, actor_id: one.actor_id === 'e' ? 'd' : one.actor_id })))).toMatchObject({
			items: 30,
			leads: 4,
			guardMet: false
		});
		expect(found([])).toBeNull();
	});
});
