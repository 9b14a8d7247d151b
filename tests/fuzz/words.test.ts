import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLookup } from '#lib/intake/actors/lookup.ts';
import { makeMentionFinder } from '#lib/intake/actors/mentions.ts';
import { splitNames } from '#lib/intake/actors/split.ts';
import { makeMask, maskLines } from '#lib/intake/people/mask.ts';
import { findTiming } from '#lib/intake/timing/findTiming.ts';
import { readTiming } from '#lib/intake/timing/readTiming.ts';
import { foldWithMap } from '#lib/text/fold.ts';
import { tokenise } from '#lib/text/tokenise.ts';
import { planIds, planOf, registry } from '../intake/corpus.ts';
import { fuzz } from './fuzz.ts';
import { line, word } from './inputs.ts';

const lookups = planIds.map((id) => makeLookup(registry, planOf(id)));
const finders = lookups.map(makeMentionFinder);
const names = registry.actors.flatMap(({ name, acronym, aliases = [] }) => [name, acronym ?? name, ...aliases.map((alias) => alias.name)]);
const named = fc
	.array(fc.oneof(fc.constantFrom(...names), fc.constantFrom(' ', ', ', ' et ', ' / ', ' (', ')', 'de la ', 'autres '), word), {
		maxLength: 8
	})
	.map((parts) => parts.join(''));

test('names in a cell stand in order, inside it, and lose no letter but separators', () =>
	fuzz('actors: names in a cell', fc.tuple(fc.nat(planIds.length - 1), named), 400, ([plan, text]) => {
		let last = 0;
		for (const { start, end } of splitNames(text, lookups[plan]!)) {
			expect(text.slice(last, start)).toMatch(/^(?:[\s,;/•&]|et|and|ainsi que)*$/iu);
			expect(end).toBeGreaterThan(start);
			last = end;
		}
		expect(last).toBeLessThanOrEqual(text.length);
		expect(text.slice(last)).toMatch(/^(?:[\s,;/•&]|et|and|ainsi que)*$/iu);
		return true;
	}));

test('mentions stand inside their text, in order', () =>
	fuzz('actors: mentions', fc.tuple(fc.nat(planIds.length - 1), named), 300, ([plan, text]) => {
		let last = 0;
		for (const { span_start, span_end } of finders[plan]!('a/1', text)) {
			expect(span_start).toBeGreaterThanOrEqual(last);
			expect(span_end).toBeGreaterThan(span_start);
			expect(span_end).toBeLessThanOrEqual(text.length);
			last = span_start;
		}
		return true;
	}));

const one = <T extends string>(...words: T[]): fc.Arbitrary<T> => fc.constantFrom(...words);
const year = one('2021', '2024', '2025', '21', '0000', '9999', '');
const month = one('février', 'juin', 'septembre', 'déc.', 'may', 'novembre');
const season = one('Automne', 'hiver', 'été', 'printemps', 'fall');
const number = one('I', 'II', 'III', 'IX', '1', '2', '12', '31', '30', '29', '0', '1er');
const between = one(' à ', ' et ', '-', ' - ', '/', ', ', '; ', ' au ', ' ');
const before = one(
	'',
	'',
	'',
	'',
	'',
	'',
	'',
	'd’ici ',
	'avant la fin de ',
	'jusqu’en ',
	'depuis ',
	'à partir de ',
	'mi-',
	'fin ',
	'le ',
	'de ',
	'Année '
);
const period = fc.oneof(
	fc.tuple(one('An ', 'Ans ', 'années ', 'Years '), number, between, number),
	fc.tuple(number, one(' '), month, one(' '), year),
	fc.tuple(month, one(' '), year, between, month, one(' '), year),
	fc.tuple(season, between, season, one(' '), year),
	fc.tuple(year, between, year),
	fc.tuple(one('1er trimestre ', 'T4 ', 'Q1 ', '5e trimestre '), year),
	fc.tuple(one('2025-02-30', '2024-02-29', '2025-13-01', 'En continu', 'annuel', 'court terme', 'moyen à long terme', '(selon le budget)')),
	fc.tuple(word)
);
const timing = fc
	.array(
		fc
			.tuple(
				before,
				period.map((parts) => parts.join(''))
			)
			.map((parts) => parts.join('')),
		{ minLength: 1, maxLength: 2 }
	)
	.chain((parts) => between.map((separator) => parts.join(separator)));

const isDay = (date: string): boolean => {
	const time = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === date;
};

test('a timing always says something: days that exist, in their order', () =>
	fuzz('timing: any words', timing, 1500, (text) => {
		const read = readTiming(text, [2024, 2027]);
		expect(read.length).toBeGreaterThan(0);
		for (const { year_start, year_end, date_start, date_end } of read) {
			for (const date of [date_start, date_end]) if (date !== null) expect(isDay(date)).toBe(true);
			if (year_start !== null && year_end !== null) expect(year_start).toBeLessThanOrEqual(year_end);
			if (date_start !== null && date_end !== null) expect(date_start <= date_end).toBe(true);
		}
		for (const { start, end } of findTiming(text)) {
			expect(end).toBeGreaterThan(start);
			expect(end).toBeLessThanOrEqual(text.length);
		}
		return read.every(({ kind }) => kind !== 'unread');
	}));

const contact = fc.constantFrom(
	'Ada Exemple',
	'ada.exemple@exemple.org',
	'418 555-0199',
	'(418) 555-0199, poste 12',
	'Préparé par : Ada Exemple',
	'Mme Ada Exemple',
	'311'
);
const contacts = fc.array(
	fc.array(fc.oneof(contact, word), { maxLength: 6 }).map((parts) => parts.join(' ')),
	{ maxLength: 8 }
);

test('what is published of a line holds no address, no number, no name taken out of another line', () =>
	fuzz('privacy: any lines', fc.tuple(contacts, fc.uniqueArray(fc.nat(8))), 400, ([raws, people]) => {
		const lines = raws.map((raw, index) => ({ n: index + 1, page: null, raw }));
		const masked = maskLines(lines, makeMask(lines, new Set(people)));
		expect(masked.map(({ line: n }) => n)).toEqual(lines.map(({ n }) => n));
		for (const { text } of masked) {
			expect(text).not.toContain('ada.exemple@exemple.org');
			expect(text).not.toContain('418 555-0199');
		}
		const published = masked.map(({ line: n, text }) => ({ n, page: null, raw: text }));
		const again = maskLines(published, makeMask(published, new Set()));
		expect(again.flatMap(({ removed }) => removed).filter((words) => /[@\d]/u.test(words))).toEqual([]);
		return true;
	}));

test('folding keeps its way back to every letter, and words stand where they say', () =>
	fuzz('text: folding', fc.oneof(line, fc.string({ unit: 'binary' })), 1500, (text) => {
		const { text: folded, map } = foldWithMap(text);
		expect(map.length).toBeGreaterThanOrEqual(folded.length);
		map.slice(1).forEach((at, index) => expect(at).toBeGreaterThanOrEqual(map[index] ?? 0));
		expect(map.every((at) => at >= 0 && at <= text.length)).toBe(true);
		for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).not.toBe('');
		return true;
	}));
