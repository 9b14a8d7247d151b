import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadLoads, workload } from '#lib/analysis/workload.ts';
import { charges } from './charges.ts';

describe('workload', () => {
	it('gives the published leads of the local plan: 73 in all', () => {
		expect(Object.fromEntries(leadLoads(charges))).toEqual({
			'tci-acii': 40,
			'tci-membres': 9,
			aibsl: 6,
			'ville-de-rimouski': 6,
			soper: 5,
			'emploi-quebec': 3,
			midi: 2,
			uqar: 1,
			ccirn: 1
		});
	});

	it('gives its published collaborations, apart from the leads', () => {
		const collaborations = new Map(workload(charges).map(({ actor_id, collaborator }) => [actor_id, collaborator]));
		const published = { aibsl: 23, 'tci-acii': 15, 'tci-membres': 15, sadc: 13, ccirn: 11, csdp: 9, midi: 8, soper: 8, cosmoss: 8 };
		expect(Object.keys(published).map((actor) => collaborations.get(actor))).toEqual(Object.values(published));
	});

	it('counts presence once an item, ignores repetitions and order', () => {
		expect(
			workload([
				{ item_id: '1', actor_id: 'a', role: 'lead', counted: true },
				{ item_id: '1', actor_id: 'a', role: 'collaborator', counted: false },
				{ item_id: '2', actor_id: 'a', role: 'potential', counted: true }
			])
		).toEqual([{ actor_id: 'a', lead: 1, collaborator: 0, potential: 1, implicit: 0, presence: 2 }]);
		fc.assert(
			fc.property(fc.shuffledSubarray(charges, { minLength: charges.length }), (shuffled) => {
				expect(workload(shuffled)).toEqual(workload(charges));
			}),
			{ numRuns: 10 }
		);
	});

	it('has no lead where the lead is implicit', () => {
		expect(leadLoads([{ item_id: '1', actor_id: 'a', role: 'implicit', counted: true }]).size).toBe(0);
	});
});
