import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyChanges, type Change, changeProblem, changesOf, changeText, cueLists, cuesOf, readChange } from '#lib/themes/changes.ts';
import { CodebookError, parseCodebook } from '#lib/themes/codebook.ts';
import { codeItem } from '#lib/themes/coder.ts';
import { compileCodebook } from '#lib/themes/compile.ts';
import { codeFacets } from '#lib/themes/facets.ts';
import { readTried, writeTried } from '../../src/routes/[[lang=lang]]/themes/essai/address.ts';
import { realCodebook, realCoder } from '../themes/load.ts';
import { fuzz } from './fuzz.ts';
import { harmedValue, line, wellFormed, word } from './inputs.ts';

const known = [...realCodebook.themes.flatMap(({ cues }) => cues.cue), 'personnes réfugiées', 'organismes partenaires', 'il faut'];
const words = fc.array(fc.oneof(fc.constantFrom(...known), word, fc.constantFrom(' ', ', ', '. ', ' et ', '\n')), { maxLength: 25 });
const texts = fc.oneof(
	line,
	words.map((parts) => parts.join(' '))
);

test('any text is coded: one first theme, at most four of its own, each cue where it says', () =>
	fuzz('themes: any text', fc.tuple(texts, fc.option(line), fc.constantFrom('fr', 'en')), 300, ([text, heading, language]) => {
		const item = { text, language, ...(heading === null ? {} : { heading }) } as const;
		const labels = codeItem(realCoder, item);
		expect(labels.filter(({ rank }) => rank === 'primary').length).toBe(Math.min(1, labels.length));
		expect(labels.filter(({ via }) => via === 'explicit').length).toBeLessThanOrEqual(4);
		expect(new Set(labels.map(({ theme }) => theme)).size).toBe(labels.length);
		for (const { via, cue, start, end, score } of labels) {
			if (via === 'explicit') expect(text.slice(start ?? -1, end ?? -1)).toBe(cue);
			expect(score > 0 && score <= 1).toBe(true);
		}
		for (const { start, end, cue } of codeFacets(realCoder, item)) if (start !== null) expect(text.slice(start, end ?? -1)).toBe(cue);
		return labels.length > 0;
	}));

const part = fc.oneof(
	fc.constantFrom(
		'emploi',
		'é',
		'er',
		'(',
		')',
		'(a) ',
		'|',
		'*',
		'+',
		'@det',
		'@constructor',
		'@__proto__',
		'..',
		'..9',
		'..999999999',
		'~',
		'?',
		"'",
		'-'
	),
	word
);
const sane = fc.constantFrom(
	'brimborion',
	'été*',
	'a|b',
	'(le)',
	'..3',
	'@creer',
	'@organisations',
	'créer+',
	'~réfugié',
	'mots?',
	'@constructor'
);
const cue = fc.oneof(
	fc.array(fc.oneof(part, fc.constant(' ')), { minLength: 1, maxLength: 80 }).map((parts) => parts.join('').trim()),
	fc.array(sane, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' '))
);
const small = { ...realCodebook, themes: realCodebook.themes.slice(0, 3) };
const theme = fc.constantFrom('rien', ...small.themes.flatMap(({ id }) => [id, id]));
const change: fc.Arbitrary<Change> = fc.record({
	theme,
	list: fc.constantFrom(...cueLists),
	op: fc.constantFrom('+', '-'),
	cue: fc.oneof(cue, fc.constantFrom(...known))
});

test('changes to try, whatever an address holds: told what is wrong, or compiled and used at once', () =>
	fuzz('themes: changes to try', fc.tuple(fc.array(change, { minLength: 1, maxLength: 3 }), texts), 300, ([changes, text]) => {
		const sound = changes.filter((one) => changeProblem(small, one, changes) === null);
		codeItem(compileCodebook(applyChanges(small, sound)), { text });
		return sound.length === changes.length;
	}));

test('changes come back from an address and from the lines of a list as they were', () =>
	fuzz('themes: changes in an address', fc.array(change, { maxLength: 5 }), 300, (changes) => {
		const written = changes.filter((one) => one.cue !== '' && wellFormed(one.cue) === one.cue);
		for (const one of written) expect(readChange(changeText(one))).toEqual(one);
		const address = new URL(`https://exemple.org/?${writeTried({ theme: 'rien', changes: written })}`).searchParams;
		const { changes: found, unread } = readTried(address);
		expect(unread).toEqual([]);
		expect(new Set(found.map(changeText))).toEqual(new Set(written.map(changeText)));
		const [first] = small.themes;
		const added = [...new Set(written.map((one) => one.cue.trim()).filter((one) => one !== ''))];
		const wanted = [...cuesOf(first!, 'cues').slice(1), ...added];
		const after = applyChanges(small, changesOf(first!, 'cues', wanted)).themes[0]!;
		expect(new Set(cuesOf(after, 'cues'))).toEqual(new Set(wanted));
		return true;
	}));

const [themesFile, lexiconFile] = ['themes', 'lexicon'].map((name) =>
	JSON.stringify(parse(readFileSync(`data/reference/${name}.yaml`, 'utf8')))
);

test('a codebook with something else in it is read and compiled, or refused with every problem in a sentence', () =>
	fuzz('themes: codebook', fc.tuple(harmedValue(themesFile!), harmedValue(lexiconFile!), fc.boolean()), 60, ([themes, lexicon, both]) => {
		try {
			compileCodebook(parseCodebook(JSON.parse(themes), JSON.parse(both ? lexicon : lexiconFile!)));
			return true;
		} catch (error) {
			if (error instanceof CodebookError && error.problems.length > 0 && error.problems.every((one) => / : |, /u.test(one))) return false;
			throw error;
		}
	}));
