import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOfForm, formId, separateForms, wordsOfForm, type WrittenCharge } from '#lib/analysis/separateForms.ts';
import { charges } from './charges.ts';

const charge = (item_id: string, actor_id: string, as_written: string, counted = true): WrittenCharge => ({
	item_id,
	actor_id,
	as_written,
	role: 'lead',
	counted
});

describe('separateForms', () => {
	it('gives the form an actor of its own, and leaves the others', () => {
		const before = [charge('1', 'a', 'A'), charge('2', 'a', 'Alpha'), charge('2', 'b', 'A')];
		expect(separateForms(before, [formId('a', 'Alpha')]).map(({ actor_id }) => actor_id)).toEqual(['a', 'a|Alpha', 'b']);
	});

	it('counts again what was only a repetition of the merged actor, once an item', () => {
		const before = [charge('1', 'a', 'A'), charge('1', 'a', 'Alpha', false), charge('1', 'a', 'Alpha', false)];
		expect(separateForms(before, [formId('a', 'Alpha')]).map(({ counted }) => counted)).toEqual([true, true, false]);
		expect(separateForms(before, [formId('a', 'A')]).map(({ counted }) => counted)).toEqual([true, true, false]);
	});

	it('takes words of one key together', () => {
		const before = [charge('1', 'a', 'Abc-d'), charge('2', 'a', 'abc D'), charge('3', 'a', 'x')];
		const letters = (words: string): string => words.replace(/[^a-z]/giu, '').toUpperCase();
		expect(separateForms(before, ['a|abc D'], letters).map(({ actor_id }) => actor_id)).toEqual(['a|abc D', 'a|abc D', 'a']);
	});

	it('changes nothing for nothing, and ids come back as actor and words, bars included', () => {
		const written = charges.map((one) => ({ ...one, as_written: one.actor_id }));
		expect(separateForms(written, [])).toEqual(written);
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z/-]{1,8}$/u), fc.string({ minLength: 1 }), (actor, words) => {
				const id = formId(actor, words);
				expect([actorOfForm(id), wordsOfForm(id)]).toEqual([actor, words]);
			})
		);
		expect([actorOfForm('a'), wordsOfForm('a')]).toEqual(['a', null]);
	});

	it('loses no charge, whatever is held apart', () => {
		const written = charges.map((one, index) => ({ ...one, as_written: `${one.actor_id} ${index % 3}` }));
		const forms = [...new Set(written.map((one) => formId(one.actor_id, one.as_written)))];
		fc.assert(
			fc.property(fc.subarray(forms), (apart) => {
				const after = separateForms(written, apart);
				expect(after.map((one) => actorOfForm(one.actor_id))).toEqual(written.map((one) => one.actor_id));
				const places = after.filter(({ counted }) => counted).map((one) => `${one.item_id} ${one.actor_id}`);
				expect(new Set(places).size).toBe(places.length);
				expect(new Set(after.map((one) => `${one.item_id} ${one.actor_id}`)).size).toBe(places.length);
			}),
			{ numRuns: 40 }
		);
	});
});
