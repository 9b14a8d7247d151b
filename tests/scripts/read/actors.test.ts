import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeLookup } from '#lib/intake/actors/lookup.ts';
import type { Actor } from '#lib/intake/registry.ts';
import type { PlanDescription } from '#lib/model/plan.ts';
import { ambiguousNames, readActors } from '../../../scripts/read/actors.ts';
import type { Problem } from '../../../scripts/read/problems.ts';
import { temporaryFolder } from '../write/samples.ts';

const sadc = (id: string, more: Partial<Actor> = {}): Actor => ({
	id,
	name: `Société d’aide (${id})`,
	acronym: 'SADC',
	type: 'economic',
	...more
});
const plans = [
	{ id: 'neigette-2019', territory: 'mrc-10' },
	{ id: 'matane-2020', territory: 'mrc-08' }
];

/** Sentences said of a registry, alone then in sight of the plans. */
function said(...actors: Actor[]): string[] {
	const file = join(temporaryFolder(), 'actors.yaml');
	writeFileSync(file, stringify({ actors, relations: [] }));
	const problems: Problem[] = [];
	const registry = readActors(file, problems);
	const found = problems.length > 0 || !registry ? problems : ambiguousNames(registry, plans);
	return found.map(({ line, message }) => `${line} ${message}`);
}

test.each<[string, Actor, Actor]>([
	['by territory', sadc('a', { plans: ['mrc-10'] }), sadc('b', { plans: ['mrc-08'] })],
	['by plan', sadc('a', { plans: ['neigette-2019'] }), sadc('b', { plans: ['matane-2020'] })],
	['by plan here, by territory there', sadc('a', { plans: ['neigette-2019'] }), sadc('b', { plans: ['mrc-08'] })],
	[
		'when the short form is the whole name',
		sadc('a', { plans: ['mrc-10'] }),
		{ id: 'b', name: 'SADC', type: 'economic', plans: ['mrc-08'] }
	],
	[
		'alias by alias',
		sadc('a', { plans: ['mrc-10'], aliases: [{ name: 'la société' }] }),
		sadc('b', { plans: ['mrc-08'], aliases: [{ name: 'la société', plans: ['matane-2020'] }] })
	],
	[
		'for generic actors, name included',
		{ id: 'a', name: 'Écoles', type: 'generic', generic: true, plans: ['mrc-10'] },
		{ id: 'b', name: 'Écoles', type: 'generic', generic: true, plans: ['mrc-08'] }
	]
])('the same words may name two actors whose scopes are apart: %s', (_how, a, b) => {
	expect(said(a, b)).toEqual([]);
	for (const plan of plans) {
		const { find } = makeLookup({ actors: [a, b], relations: [] }, plan as PlanDescription);
		expect(find(b.generic ? 'écoles' : 'SADC')?.actor.id).toBe(plan.territory === 'mrc-10' ? 'a' : 'b');
	}
});

test.each<[string, Actor, Actor]>([
	['both everywhere', sadc('a'), sadc('b')],
	['one everywhere', sadc('a'), sadc('b', { plans: ['mrc-08'] })],
	['a territory in common', sadc('a', { plans: ['mrc-10', 'mrc-08'] }), sadc('b', { plans: ['mrc-08'] })],
	['a plan of the other’s territory', sadc('a', { plans: ['mrc-10'] }), sadc('b', { plans: ['neigette-2019'] })]
])('scopes that meet are told, with both lines: %s', (_how, a, b) => {
	expect(said(a, b)).toEqual([expect.stringMatching(/^\d+ « SADC » désigne déjà « a » \(ligne \d+\)\..*plans/)]);
});

test('full names hold everywhere: two actors may not share one, wherever their short forms hold', () => {
	const named = (id: string, scope: string): Actor => sadc(id, { name: 'Société d’aide', plans: [scope] });
	expect(said(named('a', 'mrc-10'), named('b', 'mrc-08'))).toEqual([expect.stringContaining('« Société d’aide » désigne déjà « a »')]);
});
