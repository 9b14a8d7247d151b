import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, patchOf } from '#lib/bundle/patch.ts';
import { separateActors } from '#lib/bundle/separateActors.ts';
import { formats } from '#lib/i18n/format.ts';
import { makeLookup } from '#lib/intake/actors/lookup.ts';
import type { ActorRegistry } from '#lib/intake/registry.ts';
import { readActors } from '../../scripts/read/actors.ts';
import { readInputs } from '../../scripts/read/inputs.ts';
import type { Problem } from '../../scripts/read/problems.ts';
import { actorBook } from '../../src/routes/[[lang=lang]]/acteurs/book.server.ts';
import { ledger, type LedgerActor, matching, separations } from '../../src/routes/ledgerView.ts';

const path = 'data/reference/actors.yaml';
const registry = readFileSync(path, 'utf8');
const plans = readInputs('data').plans.map(({ value }) => value);
let all: LedgerActor[];
let charged: number;

beforeAll(async () => {
	const { actors, charges } = await actorBook();
	charged = new Set(charges.map(({ actor_id, as_written, plan_id, item_id }) => [actor_id, as_written, plan_id, item_id].join('|'))).size;
	all = ledger(actors, charges, formats.fr.compare);
});

const undoable = () => all.flatMap(({ actor, forms }) => forms.filter(({ own }) => !own).map((form) => ({ actor, form })));
const patched = (apart: string[]) => {
	const known = new Set(makeLookup(parse(registry) as ActorRegistry, plans[0]!).byId.keys());
	const wanted = separations(all, apart, known);
	return { wanted, edits: separateActors(registry, wanted) };
};

describe('the ledger of names', () => {
	test('shows every charge once: what was written, where, and how many', () => {
		const shown = all.flatMap(({ forms }) => forms.flatMap(({ places }) => places.flatMap(({ items }) => items)));
		expect(shown).toHaveLength(charged);
	});

	test('offers to undo a merge, never the name itself, nor what nobody wrote', () => {
		const form = (actor: string, words: string) =>
			all.find((one) => one.actor.id === actor)?.forms.find(({ as_written }) => as_written === words);
		expect(form('emploi-quebec', 'E-Q-Québec')).toMatchObject({ own: false, rule: 'alias' });
		expect(form('surete-du-quebec', 'SQ')).toMatchObject({ own: false, rule: 'acronym' });
		expect(form('surete-du-quebec', 'Sureté du Québec')?.own).toBe(true);
		expect(form('tcri', '')?.own).toBe(true);
		for (const { actor, forms } of all.filter((one) => one.actor.generic)) for (const one of forms) expect(one.own, actor.id).toBe(true);
	});

	test('is searched by name, acronym or form, whatever the accents and capitals', () => {
		const ids = (words: string) => matching(all, words).map(({ actor }) => actor.id);
		expect(ids('')).toHaveLength(all.length);
		expect(ids('emploi-quebec')).toEqual(ids('EMPLOI QUÉBEC'));
		expect(ids('e-q-qué')).toContain('emploi-quebec');
		expect(ids('rien de tel')).toEqual([]);
	});
});

describe('the patch', () => {
	test('keeps each form apart: the registry stays sound, and every document reads the words as the new actor', () => {
		for (const { actor, form } of undoable()) {
			const { wanted, edits } = patched([form.id]);
			const text = applyEdits(registry, edits);
			const changed = parse(text) as ActorRegistry;
			expect(changed.actors).toHaveLength((parse(registry) as ActorRegistry).actors.length + 1);
			for (const { plan_id } of form.places) {
				const plan = plans.find(({ id }) => id === plan_id)!;
				expect(makeLookup(changed, plan).find(form.as_written)?.actor.id, form.id).toBe(wanted[0]?.entry.id);
				for (const other of all
					.find((one) => one.actor.id === actor.id)
					?.forms.filter(({ id, as_written }) => id !== form.id && as_written) ?? [])
					expect(makeLookup(changed, plan).find(other.as_written)?.actor.id ?? actor.id, other.id).not.toBe(wanted[0]?.entry.id);
			}
		}
	});

	test('applies with git, one form or many, and leaves every other line as it was', () => {
		const folder = mkdtempSync(join(tmpdir(), 'patch-'));
		const forms = undoable().map(({ form }) => form.id);
		for (const apart of [forms.slice(0, 1), forms.filter((_, index) => index % 3 === 0), forms]) {
			mkdirSync(join(folder, 'data/reference'), { recursive: true });
			writeFileSync(join(folder, path), registry);
			const { edits } = patched(apart);
			writeFileSync(join(folder, 'rustine.patch'), patchOf(path, registry, edits));
			execFileSync('git', ['apply', 'rustine.patch'], { cwd: folder });
			const text = readFileSync(join(folder, path), 'utf8');
			expect(text).toBe(applyEdits(registry, edits));
			const problems: Problem[] = [];
			expect(readActors(join(folder, path), problems)?.value.actors.length).toBe(
				(parse(registry) as ActorRegistry).actors.length + apart.length
			);
			expect(problems).toEqual([]);
		}
		rmSync(folder, { recursive: true });
	});

	test('is nothing for nothing, and refuses two edits of one line', () => {
		expect(patchOf(path, registry, [])).toBe('');
		const edit = { at: 3, removed: 2, added: [] };
		expect(() => patchOf(path, registry, [edit, { ...edit, at: 4 }])).toThrow(/line 5/u);
		expect(() =>
			separateActors(registry, [{ actor: 'nobody', is: () => false, entry: { id: 'x', name: 'X', type: 'community' } }])
		).toThrow(/nobody/u);
	});
});
