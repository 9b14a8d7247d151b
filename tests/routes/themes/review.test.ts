import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ranks, vias } from '#lib/model/vocabulary.ts';
import { readCodebook } from '../../../scripts/read/codebook.ts';
import { readCodings as readByEtl } from '../../../scripts/read/codings.ts';
import type { Problem } from '../../../scripts/read/problems.ts';
import type { CodingUnit } from '../../../src/routes/codingUnits.ts';
import { codingDesk } from '../../../src/routes/codingUnits.server.ts';
import { chosenUnits, type Choice } from '../../../src/routes/[[lang=lang]]/themes/revue/choice.ts';
import { readCodings, writeCodings } from '../../../src/routes/[[lang=lang]]/themes/revue/codingFile.ts';
import {
	type Decision,
	decidedOf,
	emptyDraft,
	isCoderId,
	makePrimary,
	proposed,
	readDraft,
	toggleTheme,
	toggleVia,
	withDecision
} from '../../../src/routes/[[lang=lang]]/themes/revue/draft.ts';
import { Sandbox } from '../../scripts/sandbox.ts';
import { Published } from '../../scripts/published.ts';

const problems: Problem[] = [];
const codebook = readCodebook('data/reference/themes.yaml', problems)!;
const themes = codebook.themes.map(({ id }) => id);
let units: CodingUnit[];

beforeAll(async () => {
	({ units } = await codingDesk());
});

const label = (theme: string, via: 'explicit' | 'heading' = 'explicit', rank: 'primary' | 'secondary' = 'primary') => ({
	theme,
	via,
	rank
});
const [one = '', two = '', three = ''] = themes;
const blank: Decision = { labels: [], note: '', done: false, blind: true };

describe('a decision', () => {
	test('the first theme given is the first theme; another takes its place when it goes', () => {
		const both = toggleTheme(toggleTheme(blank, one), two);
		expect(both.labels).toEqual([label(one), label(two, 'explicit', 'secondary')]);
		expect(toggleTheme(both, one).labels).toEqual([label(two)]);
		expect(makePrimary(both, two).labels).toEqual([label(two), label(one, 'explicit', 'secondary')]);
		expect(toggleVia(both, two).labels[1]).toEqual(label(two, 'heading', 'secondary'));
	});

	test('keeps exactly one first theme whatever is done, and is to confirm again', () => {
		const act = fc.tuple(fc.constantFrom(toggleTheme, makePrimary, toggleVia), fc.constantFrom(one, two, three));
		fc.assert(
			fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
				const after = acts.reduce((decision, [change, theme]) => change({ ...decision, done: true }, theme), blank);
				expect(after.labels.filter(({ rank }) => rank === 'primary').length).toBe(Math.min(1, after.labels.length));
				expect(new Set(after.labels.map(({ theme }) => theme)).size).toBe(after.labels.length);
				expect(after.done).toBe(false);
			})
		);
	});

	test('confirmed once, is no longer blind when it changes', () => {
		expect(toggleTheme(blank, one).blind).toBe(true);
		expect(toggleTheme({ ...blank, done: true }, one).blind).toBe(false);
	});

	test('starts from what is published, or from nothing when the published themes are hidden', () => {
		const unit = units.find((found) => found.themes.length > 0)!;
		expect(proposed(unit, false).labels).toEqual(unit.themes);
		expect(proposed(unit, true).labels).toEqual([]);
	});
});

test.each([
	['lecture-3', true],
	['tcri2', true],
	['marie', false],
	['coder_a', false],
	['reference-2', false],
	['Lecture-3', false],
	['lecture-é3', false],
	['3', false],
	['a3-', false]
])('the code name « %s »: %s', (id, sound) => {
	expect(isCoderId(id)).toBe(sound);
});

describe('a draft', () => {
	test('comes back from what the browser keeps; anything else is no draft', () => {
		const draft = withDecision(emptyDraft('1'), 'p/1', { labels: [label(one)], note: 'é', done: true, blind: null });
		expect(readDraft(JSON.stringify(draft))).toEqual(draft);
		for (const text of [null, '', '[]', '{}', '{"coder":"a","codebook":"1","decisions":{"x":{}}}', 'nul'])
			expect(readDraft(text)).toBeNull();
	});

	test('counts the confirmed units only, by their explicit themes', () => {
		const done: Decision = { labels: [label(one), label(two, 'heading', 'secondary')], note: '', done: true, blind: true };
		const draft = withDecision(withDecision(emptyDraft('1'), 'p/1', done), 'p/2', { ...done, done: false });
		expect(decidedOf(draft)).toEqual({ 'p/1': [one] });
	});
});

const anyLabels = fc
	.uniqueArray(fc.record({ theme: fc.constantFrom(...themes), via: fc.constantFrom(...vias), rank: fc.constantFrom(...ranks) }), {
		selector: ({ theme }) => theme,
		maxLength: 4
	})
	.map((labels) => labels.map((found, index) => ({ ...found, rank: index === 0 ? ('primary' as const) : ('secondary' as const) })));
const anyNote = fc.string({ unit: fc.constantFrom('é', 'a', ',', '"', '\n', ' ', ';', '«') }).map((note) => note.trim());

describe('the file of a coder', () => {
	test('comes back as it was written, whatever the themes and the notes', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ labels: anyLabels, note: anyNote }), { minLength: 1, maxLength: 8 }), (drawn) => {
				const decisions = Object.fromEntries(
					drawn.map((decision, index): [string, Decision] => [units[index]!.id, { ...decision, done: true, blind: null }])
				);
				expect(readCodings(writeCodings(units, decisions), units, themes)).toEqual({ decisions, faults: [] });
			})
		);
	});

	test('the raw codings of the repository can be read again, without a fault', () => {
		const { decisions, faults } = readCodings(readFileSync('data/codings/coder_a.csv', 'utf8'), units, themes);
		expect(faults).toEqual([]);
		expect(Object.values(decisions).flatMap(({ labels }) => labels)).toHaveLength(
			units.flatMap(({ coders }) => coders.filter(({ coder }) => coder === 'coder_a')).length
		);
	});

	test('what is in fault is named, line by line, and the rest is kept; semicolons and CRLF are read', () => {
		const [a, b] = units.map(({ id }) => id);
		const lines = [
			'item_id;theme;via;rank',
			`${a};${one};explicit;primary`,
			`${a};${one};explicit;secondary`,
			`${a};none;explicit;primary`,
			`${a};inconnu;explicit;primary`,
			`${b};${two};par hasard;primary`,
			`${b};${two};explicit;premier`,
			`nulle-part/1;${two};explicit;primary`,
			`${b};${two}`,
			`${b};${two};explicit;primary`
		];
		const { decisions, faults } = readCodings(`\uFEFF${lines.join('\r\n')}`, units, themes);
		expect(faults.map(({ line, why }) => [line, why])).toEqual([
			[3, 'twice'],
			[4, 'both'],
			[5, 'theme'],
			[6, 'via'],
			[7, 'rank'],
			[8, 'unit'],
			[9, 'cells']
		]);
		expect(Object.keys(decisions)).toEqual([a, b]);
		expect(readCodings('id,texte\n1,2', units, themes).faults).toEqual([{ line: 1, why: 'header', what: 'id, texte' }]);
	});

	test('is replayed by the ETL: its labels are in the table of codings, and change no adjudicated count', async () => {
		const sandbox = new Sandbox('data');
		await sandbox.refusal();
		const before = await Published.open(sandbox.out);
		const kept = await before.rows('select item_id, theme_id, via, rank, source from item_themes order by all');
		const raw = await before.rows('select count(*)::integer as n from codings');
		const agreement = await before.rows('select id, n_a, n_b, alpha from themes order by id');
		const [first, second, third] = units;
		const decisions: Record<string, Decision> = {
			[first!.id]: { labels: [label(three), label(one, 'heading', 'secondary')], note: 'vu, « relu »', done: true, blind: true },
			[second!.id]: { labels: [], note: '', done: true, blind: true },
			[third!.id]: { labels: [label(two)], note: '', done: false, blind: true }
		};
		sandbox.write('codings/aaa-1.csv', writeCodings(units, decisions));
		expect(readByEtl(`${sandbox.data}/codings`, codebook, problems).coders.filter(({ coder }) => coder === 'aaa-1')).toHaveLength(3);
		expect(problems).toEqual([]);
		expect(await sandbox.refusal()).toEqual([]);
		const after = await Published.open(sandbox.out);
		expect(await after.rows("select item_id, theme_id, via, rank from codings where coder = 'aaa-1' order by theme_id")).toEqual(
			[
				{ item_id: first!.id, theme_id: three, via: 'explicit', rank: 'primary' },
				{ item_id: first!.id, theme_id: one, via: 'heading', rank: 'secondary' }
			].sort((x, y) => (x.theme_id < y.theme_id ? -1 : 1))
		);
		expect(await after.rows('select item_id, theme_id, via, rank, source from item_themes order by all')).toEqual(kept);
		expect(await after.rows("select count(*)::integer as n from codings where coder <> 'aaa-1'")).toEqual(raw);
		expect(await after.rows('select id, n_a, n_b, alpha from themes order by id')).toEqual(agreement);
	});
});

test('each choice keeps the units that it says', () => {
	const choose = (choice: Partial<Choice>, decisions: Record<string, Decision> = {}, codes = {}) =>
		chosenUnits(units, { plan: '', theme: '', state: 'all', ...choice }, decisions, codes).map(({ id }) => id);
	const [first] = units;
	const done: Decision = { labels: [], note: '', done: true, blind: true };
	expect(choose({})).toHaveLength(units.length);
	expect(choose({ plan: first!.plan }).every((id) => id.startsWith(`${first!.plan}/`))).toBe(true);
	expect(choose({ state: 'todo' }, { [first!.id]: done })).toHaveLength(units.length - 1);
	expect(choose({ state: 'done' }, { [first!.id]: done })).toEqual([first!.id]);
	expect(choose({ state: 'against' }, { [first!.id]: { ...done, labels: [label(three, 'heading')] } })).toEqual([first!.id]);
	expect(choose({ state: 'against' }, { [first!.id]: { ...done, labels: first!.themes } })).toEqual([]);
	expect(choose({ state: 'contested' })).toEqual(units.filter(({ contested }) => contested).map(({ id }) => id));
	expect(choose({ state: 'none' }, { [first!.id]: done })).toContain(first!.id);
	const weak = { [first!.id]: [{ ...label(three), score: 0.6, cue: '', start: 0, end: 0, rule: '', strength: 'weak' }] };
	expect(choose({ state: 'weak' }, {}, weak)).toEqual([first!.id]);
	expect(choose({ theme: three, plan: first!.plan }, {}, weak)).toContain(first!.id);
	const same = Object.fromEntries(units.map((unit) => [unit.id, unit.themes.map((found) => ({ ...found, score: 1 }))]));
	expect(choose({ state: 'differs' }, {}, same)).toEqual([]);
	expect(choose({ state: 'differs' }, {}, { ...same, ...weak })).toEqual([first!.id]);
});
