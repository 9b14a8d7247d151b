import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Decisions } from '#lib/state/decisions.svelte.ts';
import { KeptLines } from '#lib/state/keptLines.svelte.ts';
import { SavedViews } from '#lib/state/savedViews.svelte.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedText, harmedValue, word } from './inputs.ts';

/** What a browser keeps, shared by the visits of a test. */
const kept = new Map<string, string>();
beforeEach(() =>
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, text: string) => void kept.set(name, text),
		removeItem: (name: string) => void kept.delete(name)
	})
);
afterEach(() => vi.unstubAllGlobals());

/** The texts that an older page, another program or a failing disk may have left in place of this one. */
const left = (text: string): fc.Arbitrary<string> =>
	fc.oneof(
		changes.map((harms) => harmedText(text, harms)),
		harmedValue(text),
		fc.json({ maxDepth: 4 })
	);

const decided = {
	demand_id: 'a/1',
	action_id: 'b/2',
	decision: 'confirmed',
	reason: 'même mesure',
	decided_by: 'tcri-staff',
	decided_on: '2026-01-31'
};

test('decisions that a browser kept, harmed, are decisions or nothing, and one more is found again', () =>
	fuzz('device: decisions', left(JSON.stringify([decided, { ...decided, action_id: 'b/3' }])), 600, (text) => {
		kept.set('decisions', text);
		const visit = new Decisions('decisions');
		visit.recall();
		for (const one of visit.all) {
			const { demand_id, action_id, reason, decided_by, decided_on } = one;
			expect([demand_id, action_id, reason].every((given) => typeof given === 'string')).toBe(true);
			expect(one.decision).toMatch(/^(confirmed|rejected)$/u);
			for (const given of [decided_by, decided_on]) expect(given === null || typeof given === 'string').toBe(true);
		}
		const read = visit.all.length > 0;
		const own = { ...decided, demand_id: 'own', decision: 'rejected', decided_by: null } as const;
		visit.decide(own);
		const next = new Decisions('decisions');
		next.recall();
		expect(next.all).toEqual(visit.all);
		expect(next.all.at(-1)).toEqual(own);
		expect(new Set(next.all.map((one) => JSON.stringify([one.demand_id, one.action_id]))).size).toBe(next.all.length);
		return read;
	}));

test('views that a browser kept, harmed, are views of different names or none, and one more is found again', () =>
	fuzz(
		'device: saved views',
		fc.tuple(left('[{"name":"Femmes","query":"theme=women-gender"},{"name":"Tout","query":""}]'), word),
		600,
		([text, name]) => {
			kept.set('plans-croises:vues', text);
			const visit = new SavedViews();
			visit.load();
			const read = visit.list.length > 0;
			for (const view of visit.list) expect(Object.values(view).every((one) => typeof one === 'string')).toBe(true);
			expect(new Set(visit.list.map((view) => view.name)).size).toBe(visit.list.length);
			expect(visit.save({ name, query: 'kind=action' })).toBe(true);
			const next = new SavedViews();
			next.load();
			expect(next.list).toEqual(visit.list);
			expect(next.list.at(-1)).toEqual({ name, query: 'kind=action' });
			next.remove(name);
			expect(next.list.some((view) => view.name === name)).toBe(false);
			return read;
		}
	));

test('lines that a browser kept, harmed, are lines or nothing, and those written are found again', () =>
	fuzz('device: kept lines', fc.tuple(left('["Demander un plan","Réunir les élus"]'), fc.array(word)), 600, ([text, lines]) => {
		kept.set('lines', text);
		const visit = new KeptLines();
		visit.recall('lines');
		expect(visit.lines === null || visit.lines.every((line) => typeof line === 'string')).toBe(true);
		const read = visit.lines !== null;
		visit.write(lines);
		const next = new KeptLines();
		next.recall('lines');
		expect(next.lines).toEqual(lines);
		next.forget();
		expect(kept.has('lines')).toBe(false);
		return read;
	}));
