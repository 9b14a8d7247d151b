import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '#lib/bundle/bundle.ts';
import { applyEdits, type LineEdit, patchOf } from '#lib/bundle/patch.ts';
import { narrow, pack, unpack } from '#lib/db/coded/packed.ts';
import { BoundaryError, readBoundaries, regionOf } from '#lib/geo/boundaries.ts';
import { itemKinds } from '#lib/model/vocabulary.ts';
import { wordDiff } from '#lib/text/wordDiff.ts';
import { verdicts } from '../../src/routes/[[lang=lang]]/plans/[id]/checks.ts';
import { readChecks } from '../../src/routes/[[lang=lang]]/plans/[id]/keptChecks.ts';
import { readCodings, writeCodings } from '../../src/routes/[[lang=lang]]/themes/revue/codingFile.ts';
import { readDraft } from '../../src/routes/[[lang=lang]]/themes/revue/draft.ts';
import type { CodingUnit } from '../../src/routes/codingUnits.ts';
import { planIds, planOf } from '../intake/corpus.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedBytes, harmedLines, harmedText, harmedValue, line, page, wellFormed } from './inputs.ts';

/** What the browser writes for someone to keep, and reads when it is given back. */
const registryFile = readFileSync('data/reference/actors.yaml', 'utf8');

test('the folder of a plan holds the document byte for byte, its description, and the registry with its new author', () =>
	fuzz(
		'files: folder of a plan',
		fc.tuple(fc.constantFrom(...planIds), fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
		60,
		([id, document, name]) => {
			const plan = planOf(id);
			const actor = { id: 'auteur-neuf', name: wellFormed(name), type: 'community' };
			const files = unzipSync(bundle({ plan, document, newActor: { file: registryFile, actor } }));
			expect(Object.keys(files)).toEqual([`data/plans/${id}/plan.yaml`, `data/plans/${id}/${plan.source}`, 'data/reference/actors.yaml']);
			expect([...(files[`data/plans/${id}/${plan.source}`] ?? [])]).toEqual([...document]);
			expect(parse(strFromU8(files[`data/plans/${id}/plan.yaml`]!))).toEqual(plan);
			const [before, after] = [parse(registryFile), parse(strFromU8(files['data/reference/actors.yaml']!))] as { actors: unknown[] }[];
			expect(after).toEqual({ ...before, actors: [...before!.actors, actor] });
			return true;
		}
	));

const edits = fc.tuple(
	fc.array(line, { minLength: 1, maxLength: 25 }),
	fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.array(line, { maxLength: 3 })), { maxLength: 4 })
);

/** The file that a diff leads to, by its letter: every line that it shows or takes out must be there. */
function afterDiff(text: string, diff: string): string {
	const lines = text.replace(/\n$/, '').split('\n');
	const result: string[] = [];
	let at = 0;
	let grown = 0;
	for (const row of diff.split('\n').slice(2, -1)) {
		const head = /^@@ -(\d+),\d+ \+(\d+),\d+ @@$/u.exec(row);
		if (head) {
			result.push(...lines.slice(at, Number(head[1]) - 1));
			at = Number(head[1]) - 1;
			expect(Number(head[2]) - Number(head[1])).toBe(grown);
			continue;
		}
		if (!row.startsWith('+')) expect(lines[at++]).toBe(row.slice(1));
		if (!row.startsWith('-')) result.push(row.slice(1));
		grown += Number(row.startsWith('+')) - Number(row.startsWith('-'));
	}
	return `${[...result, ...lines.slice(at)].join('\n')}\n`;
}

test('a patch leads from a file to the same file with its edits made, and shows only lines that are there', () =>
	fuzz('files: patches', edits, 400, ([given, drawn]) => {
		const clean = (text: string): string => text.replace(/[\r\n]/gu, ' ');
		// a first line that stays: a file of which nothing is left is not one of ours
		const text = `${['first', ...given.map(clean)].join('\n')}\n`;
		let next = 1;
		const made = drawn.flatMap(([skip, removed, added]): LineEdit[] => {
			const at = next + skip;
			if (at + removed > given.length + 1 || removed + added.length === 0) return [];
			next = at + removed + 1;
			return [{ at, removed, added: added.map(clean) }];
		});
		const wanted = applyEdits(text, made);
		expect(afterDiff(text, patchOf('a.yaml', text, made))).toBe(wanted);
		// their order is not told: only edits that add at one place keep it
		const turned = made.toSorted((a, b) => b.removed - a.removed);
		expect(patchOf('a.yaml', text, turned)).toBe(patchOf('a.yaml', text, made));
		return made.length > 0;
	}));

const units = ['a/1', 'a/2', 'b/1'].map((id) => ({ id })) as CodingUnit[];
const themes = ['employment', 'language', 'housing'];
const label = fc.record({ theme: fc.constantFrom(...themes), via: fc.constantFrom('explicit', 'heading'), rank: fc.constant('secondary') });
const decision = fc
	.record({
		labels: fc.uniqueArray(label, { selector: ({ theme }) => theme, maxLength: 3 }),
		note: line.map((note) => wellFormed(note).replace(/\r/gu, '').trim()),
		done: fc.boolean(),
		blind: fc.constant(null)
	})
	.map(({ labels, ...rest }) => ({ labels: labels.map((one, index) => (index === 0 ? { ...one, rank: 'primary' } : one)), ...rest }));
const decisions = fc.dictionary(fc.constantFrom('a/1', 'a/2', 'b/1'), decision) as fc.Arbitrary<
	ReturnType<typeof readCodings>['decisions']
>;

test('codings of the review, written and read again, are the confirmed ones', () =>
	fuzz('files: codings of the review', decisions, 400, (given) => {
		const { decisions: found, faults } = readCodings(writeCodings(units, given), units, themes);
		expect(faults).toEqual([]);
		expect(found).toEqual(Object.fromEntries(Object.entries(given).filter(([, { done }]) => done)));
		return true;
	}));

test('a file of codings, harmed, gives decisions on known units and themes, and faults on lines that exist', () =>
	fuzz('files: harmed codings of the review', fc.tuple(decisions, changes, fc.boolean()), 400, ([given, harms, byLine]) => {
		const sound = writeCodings(units, given);
		const text = byLine ? harmedLines(sound, harms) : harmedText(sound, harms);
		const { decisions: found, faults } = readCodings(text, units, themes);
		for (const [id, { labels }] of Object.entries(found)) {
			expect(units.map((unit) => unit.id)).toContain(id);
			expect(new Set(labels.map(({ theme }) => theme)).size).toBe(labels.length);
			for (const { theme } of labels) expect(themes).toContain(theme);
		}
		for (const { line: n } of faults) expect(n > 0 && n <= text.split('\n').length).toBe(true);
		return faults.length === 0;
	}));

test('a review that the browser kept, harmed, is a review or nothing', () =>
	fuzz(
		'files: kept review',
		fc.oneof(
			fc
				.tuple(decisions, changes)
				.map(([given, harms]) => harmedText(JSON.stringify({ coder: 'c1', codebook: '1', decisions: given }), harms)),
			decisions.chain((given) => harmedValue(JSON.stringify({ coder: 'c1', codebook: '1', decisions: given }))),
			fc.json({ maxDepth: 4 })
		),
		400,
		(text) => {
			const read = readDraft(text);
			if (read) expect(readDraft(JSON.stringify(read))).toEqual(read);
			return read !== null;
		}
	));

const kind = fc.constantFrom(...itemKinds);
const fields = fc.record({ text: line, kind, leads: line, collaborators: line, timing: line, reason: line });
const checks = fc.record({
	organisation: fc.constantFrom('tcri', 'ville'),
	answers: fc.dictionary(fc.constantFrom('a/1', 'a/2', '__proto__'), fc.record({ verdict: fc.constantFrom(...verdicts), fields })),
	missing: fc.array(fc.record({ line: fc.nat(90), words: line, kind }), { maxLength: 3 })
});

test('answers of an organisation that the browser kept are read again as they were; harmed, they are answers or left out', () =>
	fuzz(
		'files: kept checks',
		fc.oneof(
			checks.map((given) => JSON.stringify(given)),
			checks.chain((given) => harmedValue(JSON.stringify(given))),
			fc.tuple(checks, changes).map(([given, harms]) => harmedText(JSON.stringify(given), harms)),
			fc.json({ maxDepth: 4 })
		),
		400,
		(text) => {
			const none = { organisation: 'nobody', answers: {}, missing: [] };
			const read = readChecks(text, none);
			expect(readChecks(JSON.stringify(read), none)).toEqual(read);
			for (const { verdict, fields } of Object.values(read.answers)) {
				expect(verdicts).toContain(verdict);
				expect(itemKinds).toContain(fields.kind);
				expect(Object.values(fields).every((value) => typeof value === 'string')).toBe(true);
			}
			for (const { line: at, words } of read.missing) expect([Number.isSafeInteger(at), typeof words]).toEqual([true, 'string']);
			return read !== none;
		}
	));

const outline = readFileSync('src/lib/geo/quebec.topo.json', 'utf8');
const square = JSON.stringify({
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { nom: 'Bas-Saint-Laurent', code_reg: '01' },
			geometry: { type: 'Polygon', coordinates: [[[-69, 48], [-68, 48], [-68, 49], [-69, 48]]] } // prettier-ignore
		}
	]
});

test('a boundary file, harmed, is shapes of finite positions or a fault that the page words', () =>
	fuzz(
		'files: boundaries',
		fc.oneof(
			fc.constantFrom(outline, square).chain(harmedValue),
			fc.tuple(fc.constantFrom(outline, square), changes).map(([sound, harms]) => harmedText(sound, harms)),
			fc.json({ maxDepth: 5 }),
			fc
				.constantFrom('GeometryCollection', 'Feature', 'Topology')
				.map((type) => `{"type":"${type}","geometries":[null],"objects":{"a":null},"arcs":[]}`)
		),
		120,
		(text) => {
			try {
				for (const shape of readBoundaries(text)) {
					for (const points of [...shape.polygons.flat(), ...shape.lines]) expect(points.flat().every(Number.isFinite)).toBe(true);
					regionOf(shape, [{ code: '01', name: 'Bas-Saint-Laurent' }]);
				}
				return true;
			} catch (error) {
				if (error instanceof BoundaryError) return false;
				throw error;
			}
		}
	));

const column = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: -0x80000000, max: 0x7fffffff })), { maxLength: 50 });
const columns = fc.dictionary(fc.constantFrom('kind', 'section', 'coded', 'labels.count', 'labels.theme'), column);

test('columns of whole numbers come back as they were', () =>
	fuzz('files: columns', fc.tuple(columns, fc.json()), 400, ([given, rest]) => {
		const packed = pack({ columns: Object.fromEntries(Object.entries(given).map(([name, values]) => [name, narrow(values)])), rest });
		const read = unpack<string>(packed.buffer);
		expect(Object.entries(read.columns).map(([name, values]) => [name, [...values]])).toEqual(Object.entries(given));
		expect(read.rest).toBe(rest);
		return true;
	}));

test('a file of columns, harmed, is columns inside the file or an error: nothing else, and at once', () =>
	fuzz('files: harmed columns', fc.tuple(columns, changes), 400, ([given, harms]) => {
		const sound = pack({ columns: Object.fromEntries(Object.entries(given).map(([name, values]) => [name, narrow(values)])), rest: {} });
		const { buffer } = Uint8Array.from(harmedBytes(sound, harms));
		try {
			const packed = unpack(buffer);
			for (const { byteOffset, byteLength } of Object.values(packed.columns))
				expect(byteOffset + byteLength <= buffer.byteLength).toBe(true);
			return true;
		} catch (error) {
			expect(error).toBeInstanceOf(Error);
			return false;
		}
	}));

test('the changes between two texts lead from one to the other, word by word', () =>
	fuzz('text: changes between two texts', fc.tuple(page, changes), 300, ([text, harms]) => {
		const before = text.slice(0, 400);
		const after = harmedText(before, harms);
		const words = (given: string): string[] => given.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
		let made = '';
		let last = 0;
		for (const { before: old, after: now } of wordDiff(before, after)) {
			expect(old.start).toBeGreaterThanOrEqual(last);
			made += `${before.slice(last, old.start)} ${after.slice(now.start, now.end)} `;
			last = old.end;
		}
		expect(words(made + before.slice(last))).toEqual(words(after));
		return true;
	}));
