import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, cueLists } from '#lib/themes/changes.ts';
import { readTried, writeTried } from '../../../src/routes/[[lang=lang]]/themes/essai/address.ts';
import { typed } from '../../../src/routes/[[lang=lang]]/themes/revue/keys.ts';

const anyChange = fc.record({
	theme: fc.constantFrom('employment', 'women-gender'),
	list: fc.constantFrom(...cueLists),
	op: fc.constantFrom('+' as const, '-' as const),
	cue: fc.string({ unit: fc.constantFrom('é', 'œ', "'", ' ', '+', '&', '=', '%', '|', '*', '.', 'à'), minLength: 1, maxLength: 20 })
});

test('an address gives back the theme and the changes, accents and signs included, and nothing else', () => {
	fc.assert(
		fc.property(fc.uniqueArray(anyChange, { selector: (change) => JSON.stringify(change), maxLength: 10 }), (changes: Change[]) => {
			const params = new URL(`https://a.example/?${writeTried({ theme: 'housing', changes })}`).searchParams;
			expect(readTried(params)).toEqual({ theme: 'housing', changes, unread: [] });
		})
	);
});

test('what an address says and nobody understands is kept to be told', () => {
	const params = new URLSearchParams([
		['m', 'employment.cues+stage*'],
		['m', 'employment'],
		['m', 'employment.mots+a']
	]);
	expect(readTried(params)).toEqual({
		theme: 'employment',
		changes: [{ theme: 'employment', list: 'cues', op: '+', cue: 'stage*' }],
		unread: ['employment', 'employment.mots+a']
	});
});

test('a letter waits for its digit; any other key stands alone and forgets the letter', () => {
	const codes = new Map([
		['A1', 'one'],
		['B12', 'long'],
		['B1', 'two']
	]);
	expect(typed('', 'a', codes)).toEqual({ pending: 'A', act: null });
	expect(typed('A', '1', codes)).toEqual({ pending: '', act: { theme: 'one' } });
	expect(typed('A', '9', codes)).toEqual({ pending: '', act: null });
	expect(typed('A', 'b', codes)).toEqual({ pending: 'B', act: null });
	expect(typed('B', 'v', codes)).toEqual({ pending: '', act: 'confirm' });
	expect(typed('', '1', codes)).toEqual({ pending: '', act: null });
	expect(typed('', '?', codes)).toEqual({ pending: '', act: 'help' });
});
