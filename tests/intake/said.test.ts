import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IntakeError } from '#lib/intake/errors.ts';
import { doubts, sayDoubt } from '#lib/intake/said/doubts.ts';
import { errors, sayError } from '#lib/intake/said/errors.ts';
import { reasons, sayReason } from '#lib/intake/said/reasons.ts';
import { sayWarning, warning, warnings } from '#lib/intake/said/warnings.ts';

/** What each place of a sentence may hold: a word of the document, a figure, a list of columns, another sentence. */
const held = ['objective', 31, ['action', 'lead'], { code: 'empty-action', values: [7] }, { code: 'holds-two', values: [3] }] as const;
const fillings = (places: number): unknown[][] =>
	Array.from({ length: places }).reduce<unknown[][]>((lists) => lists.flatMap((list) => held.map((one) => [...list, one])), [[]]);

/** Both sentences, of the first values that fit. */
function sentencesOf({ fr, en }: { fr: (...values: never[]) => string; en: (...values: never[]) => string }): [string, string] {
	const varied = Math.min(3, Math.max(1, fr.length));
	const rest = Array.from({ length: Math.max(0, fr.length - varied) }, () => 31);
	for (const filling of fillings(varied)) {
		try {
			const values = [...rest, ...filling] as never[];
			const both: [string, string] = [fr(...values), en(...values)];
			if (!both.some((text) => /undefined|\[object|NaN/u.test(text))) return both;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
		}
	}
	throw new TypeError('a sentence that none of these values fit');
}

const subjects = { reasons, doubts, errors, warnings };
const cases = Object.entries(subjects).flatMap(([subject, sentences]) =>
	Object.entries(sentences).map(([code, both]) => [`${subject}: ${code}`, both as Parameters<typeof sentencesOf>[0]] as const)
);
const frenchWords = /(?<!\p{L})(?:le|la|les|des|une?|du|ligne|sans|dont|qui|dans|avec|élément|gardez|retirez)(?!\p{L})/iu;

test.each(cases)('%s is said in both languages, each holding the same figures', (_name, both) => {
	const [french, english] = sentencesOf(both);
	expect(english).not.toBe(french);
	expect(english).not.toMatch(frenchWords);
	expect(english).not.toMatch(/[«»]| [;:!?%]/u);
	expect(french).not.toMatch(/[“”"']| [;!?]|\d%/u);
	expect(english.match(/\d+/gu)).toEqual(french.match(/\d+/gu));
});

/** Codes as the readings write them, beside a list of values or as the first argument of `warning`. */
const written = readdirSync('src/lib/intake', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !path.startsWith('said'))
	.map((path) => readFileSync(join('src/lib/intake', path), 'utf8'))
	.join('\n');
const used = new Set(
	Array.from(written.matchAll(/code: '([\w-]+)',\s+values:|warning\('([\w-]+)'/gu), ([, told, warned]) => told ?? warned!)
);

test('no code is without words, and no words are without a reading that says them', () => {
	const known = Object.values(subjects).flatMap(Object.keys);
	expect([...used].filter((code) => !known.includes(code))).toEqual([]);
	expect(known.filter((code) => !used.has(code))).toEqual([]);
	expect(written, 'a sentence written where it is thrown').not.toMatch(/new IntakeError\(\s*[`'"]|reasons: \[\s*[`'"]/u);
});

test('an error keeps its French sentence, what it is made of, and where it is', () => {
	const error = new IntakeError({ code: 'in-plan', values: [{ code: 'element-gone', values: ['split', 7, 'Informer', 0] }] }, 7);
	expect(error.message).toBe(
		'plan.yaml : le changement « split » de la ligne 7 attend « Informer », mais aucun élément ne commence ainsi; retirez-le ou mettez-le à jour.'
	);
	expect(sayError(structuredClone(error.said), 'en')).toBe(
		'plan.yaml: the change “split” of line 7 expects “Informer”, but no item begins so; remove or update it.'
	);
	expect(error.line).toBe(7);
});

test('a warning is written in French for the ETL, and said in English from the same data', () => {
	const refused = structuredClone(warning('part-unread', 12, 2, { code: 'empty-action', values: [12] }));
	expect(refused.message).toBe('La partie 2 n’a pas pu être lue et reste du contexte. Ligne 12 : action vide.');
	expect(sayWarning(refused, 'fr')).toBe(refused.message);
	expect(sayWarning(refused, 'en')).toBe('Part 2 could not be read and stays context. Line 12: empty action.');
	expect(sayWarning(warning('unread-page', null, 3, 4), 'en')).toBe('Pages without text to read (images): 3, 4.');
	expect(sayWarning(warning('unresolved-actor', null, 'SANA'), 'fr')).toMatch(/^Ligne \? : « SANA »/u);
});

test('columns, kinds and numbers are in the words of the language', () => {
	expect(sayReason({ code: 'columns-by-cells', values: [['action', 'timing', 'ignore']] }, 'fr')).toBe(
		'colonnes reconnues à leurs cellules : action, échéancier, autre'
	);
	expect(sayReason({ code: 'announced', values: ['milestone'] }, 'en')).toBe('the title or the sentence above announces milestones');
	expect(sayReason({ code: 'points', values: [1, 100] }, 'fr')).toBe('1 point, dont 100 % disent quoi faire');
	expect(sayDoubt({ code: 'too-long', values: [2, 700] }, 'en')).toBe('2 items are over 700 characters');
});
