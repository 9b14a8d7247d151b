import { expect, it } from 'vitest';
import { hiddenLoad } from '#lib/analysis/hiddenLoad.ts';
import type { Charge } from '#lib/analysis/workload.ts';

const charge = (item_id: string, actor_id: string, role: Charge['role'], counted = true): Charge => ({ item_id, actor_id, role, counted });
const where = {
	planOf: (item: string) => item.split('/')[0] ?? '',
	authorOf: (plan: string) => (plan === 'p' ? 'table' : 'town'),
	bodyOf: (actor: string) => (actor === 'post' ? 'table' : actor)
};

it('hiddenLoad counts collaborations, certain or potential, in the plans of others only', () => {
	const loads = hiddenLoad(
		[
			charge('p/1', 'town', 'collaborator'),
			charge('p/2', 'town', 'potential'),
			charge('p/3', 'town', 'lead'),
			charge('p/4', 'town', 'collaborator', false),
			charge('q/1', 'town', 'collaborator'),
			charge('p/1', 'post', 'collaborator'),
			charge('q/1', 'post', 'collaborator'),
			charge('p/1', 'club', 'collaborator'),
			charge('q/2', 'club', 'collaborator'),
			charge('q/3', 'club', 'collaborator')
		],
		where
	);
	expect(loads).toEqual([
		{ actor_id: 'club', items: ['p/1', 'q/2', 'q/3'], plans: ['p', 'q'] },
		{ actor_id: 'town', items: ['p/1', 'p/2'], plans: ['p'] },
		{ actor_id: 'post', items: ['q/1'], plans: ['q'] }
	]);
});
