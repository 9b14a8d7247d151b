import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	applyChanges,
	type Change,
	changeProblem,
	changesOf,
	changeText,
	cueLists,
	cueProblem,
	cuesOf,
	readChange
} from '#lib/themes/changes.ts';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { realCodebook as codebook } from './load.ts';

const classes = codebook.lexicon.classes;
const theme = codebook.themes[0]!;
const add = (cue: string, list: Change['list'] = 'cues'): Change => ({ theme: theme.id, list, op: '+', cue });

describe('a change', () => {
	test('comes back from its text, and from an address, accents and signs included', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...cueLists),
				fc.constantFrom('+', '-'),
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
				(list, op, cue) => {
					const change = { theme: theme.id, list, op, cue } as Change;
					const params = new URLSearchParams([['m', changeText(change)]]);
					expect(readChange(new URL(`https://a.example/?${params}`).searchParams.get('m') ?? '')).toEqual(change);
				}
			),
			{ examples: [['cues', '+', 'hébergement d’été & à|côté* +1']] }
		);
	});

	test.each(['', 'employment', 'employment.cues', 'employment.cues+', 'employment.mots+été', 'Emploi.cues+été'])(
		'« %s » is none',
		(text) => {
			expect(readChange(text)).toBeNull();
		}
	);

	test('is what tells the lines of a person from the list; the order and blanks tell nothing', () => {
		const base = cuesOf(theme, 'cues');
		expect(changesOf(theme, 'cues', [...base].reverse())).toEqual([]);
		expect(changesOf(theme, 'cues', [' ', ...base.slice(1), ' été ', 'été'])).toEqual([{ ...add(base[0]!), op: '-' }, add('été')]);
	});

	test('of any list is in the codebook once applied, and out of it once undone', () => {
		for (const list of cueLists) {
			const changed = applyChanges(codebook, [add('zzz', list)]);
			expect(cuesOf(changed.themes[0]!, list)).toEqual([...cuesOf(theme, list), 'zzz']);
			expect(changed.themes.slice(1)).toEqual(codebook.themes.slice(1));
			expect(applyChanges(changed, [{ ...add('zzz', list), op: '-' }]).themes).toEqual(codebook.themes);
		}
	});

	test('changes what the classifier gives, by the same rules', () => {
		const text = 'Tenir une journée du brimborion';
		const themesOf = (changes: Change[]): string[] =>
			codeItem(compileCodebook(applyChanges(codebook, changes)), { text }).map((label) => label.theme);
		expect(themesOf([])).not.toContain(theme.id);
		expect(themesOf([add('brimborion*')])).toContain(theme.id);
		expect(themesOf([add('brimborion*'), add('journée du brimborion', 'negative_cues')])).not.toContain(theme.id);
	});
});

describe('what is wrong with a cue', () => {
	test('nothing, for the cues of the codebook that can match', () => {
		const all = codebook.themes.flatMap((one) => cueLists.flatMap((list) => cuesOf(one, list)));
		const matches = (cue: string): boolean => !/(?<!er)\+/.test(cue);
		expect(all.filter((cue) => matches(cue) && cueProblem(cue, classes))).toEqual([]);
	});

	test.each([
		[' ', 'blank'],
		['a'.repeat(301), 'long'],
		['.. été', 'gap'],
		['été ..2', 'gap'],
		['un.deux', 'gap'],
		['(un', 'parenthesis'],
		['(un)', 'optional'],
		[`un ${'(a) '.repeat(70)}`, 'many'],
		['un .. a .. b .. c .. d .. e', 'many'],
		['un ..21 deux', 'many'],
		['@inconnue', 'class'],
		['@constructor', 'class'],
		['*', 'beginning'],
		['a|', 'beginning'],
		['mi*lieu', 'beginning'],
		['finir+', 'ending'],
		['été; hiver', 'sign'],
		['emploi$', 'sign']
	])('« %s »: %s', (cue, why) => {
		expect(cueProblem(cue, classes)?.why).toBe(why);
	});

	test('no cue that passes makes the compiler fail or match every text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('é', 'a', 'er', ' ', '|', '*', '+', '(', ')', '.', '..', '@det', '~', '?', "'"), maxLength: 12 }),
				(cue) => {
					if (cueProblem(cue, classes)) return;
					const coder = compileCodebook({
						...codebook,
						themes: [{ ...theme, cues: { cue: [cue], pattern: [], verb: [], weak: [] }, negative_cues: [] }]
					});
					expect(codeItem(coder, { text: 'Kyoto wok zzz', language: 'fr' })).toEqual([]);
				}
			),
			{ numRuns: 400 }
		);
	});

	test('and with a change: a theme or a cue that is not there, one that is, one on both sides', () => {
		const first = cuesOf(theme, 'cues')[0]!;
		const problem = (change: Change, ...others: Change[]) => changeProblem(codebook, change, [...others, change])?.why ?? null;
		expect(problem({ ...add('été'), theme: 'rien' })).toBe('theme');
		expect(problem({ ...add('jamais'), op: '-' })).toBe('absent');
		expect(problem({ ...add(first), op: '-' })).toBeNull();
		expect(problem(add(first))).toBe('present');
		expect(problem(add(first, 'negative_cues'))).toBe('opposed');
		expect(problem(add(first, 'negative_cues'), { ...add(first), op: '-' })).toBeNull();
		expect(problem(add('été'))).toBeNull();
	});
});
