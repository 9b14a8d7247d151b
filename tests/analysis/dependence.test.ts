import { describe, expect, it } from 'vitest';
import { dependence } from '#lib/analysis/dependence.ts';
import { leadLoads } from '#lib/analysis/workload.ts';
import { actors, charges } from './charges.ts';

const lead = (item_id: string, actor_id: string): (typeof charges)[number] => ({ item_id, actor_id, role: 'lead', counted: true });

describe('dependence', () => {
	it('gives 40 of 73 actions on a single post', () => {
		expect(dependence(leadLoads(charges), 73, actors)).toEqual({ actors: ['tci-acii'], k: 40, n: 73, share: 40 / 73, post: true });
	});

	it('names all the actors that are level, never an unnamed one', () => {
		const who = ['a', 'b', 'crowd'].map((id) => ({ id, generic: id === 'crowd', post: false }));
		expect(dependence(leadLoads([lead('1', 'a'), lead('2', 'b'), lead('3', 'crowd'), lead('4', 'crowd')]), 5, who)).toMatchObject({
			actors: ['a', 'b'],
			k: 1,
			post: false
		});
		expect(dependence(leadLoads([lead('3', 'crowd')]), 5, who)).toBeNull();
		expect(dependence(new Map(), 5, who)).toBeNull();
	});

	it('refuses more leads than items', () => expect(() => dependence(leadLoads(charges), 12, actors)).toThrow(/40 items of a plan of 12/u));
});
