import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { returnedName, returnedYaml } from '#lib/bundle/returned.ts';
import { planYaml } from '#lib/bundle/yaml.ts';
import type { Returned } from '#lib/model/returned.ts';
import { readActors } from '../../scripts/read/actors.ts';
import { readCities } from '../../scripts/read/cities.ts';
import { readCodebook } from '../../scripts/read/codebook.ts';
import { readCodings } from '../../scripts/read/codings.ts';
import { readCorrections } from '../../scripts/read/corrections.ts';
import { readPlanFile } from '../../scripts/read/plans.ts';
import { readFrameworks } from '../../scripts/read/frameworks.ts';
import { readLinks } from '../../scripts/read/links.ts';
import type { Problem } from '../../scripts/read/problems.ts';
import { readReturned } from '../../scripts/read/returned.ts';
import { readTerritories } from '../../scripts/read/territories.ts';
import { readItemFile } from '../../scripts/themes/item-file.ts';
import { planIds, planOf, registry } from '../intake/corpus.ts';
import { fuzz } from './fuzz.ts';
import { changes, harmedLines, harmedText, page, wellFormed } from './inputs.ts';
import { isSentence } from './sound.ts';

const data = (path: string): string => readFileSync(`data/${path}`, 'utf8');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'plans-croises-fuzz-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file as a person may leave it: harmed line by line, letter by letter, or anything at all. */
const harmed = (sound: string): fc.Arbitrary<string> =>
	fc.oneof(
		changes.map((harms) => harmedLines(sound, harms)),
		changes.map((harms) => harmedText(sound, harms)),
		page
	);

const folderOf = (path: string, name: string, bytes: string): string => {
	rmSync(path, { recursive: true, force: true });
	mkdirSync(path);
	writeFileSync(join(path, name), bytes);
	return path;
};

/** A reader of data never throws: it gives a value, or says in French what to mend and on which line of the file. */
function readsOrSays(name: string, text: string, read: (file: string, problems: Problem[]) => unknown): boolean {
	const file = join(folder, name);
	writeFileSync(file, text);
	const problems: Problem[] = [];
	const value = read(file, problems);
	const lines = text.split(/\r\n|\n|\r/).length;
	for (const { line, message } of problems) {
		expect(message).toSatisfy((words: string) => isSentence(`« ${words}`) || /^.+[.…]$/su.test(words));
		if (line !== null) {
			expect(line).toBeGreaterThan(0);
			expect(line).toBeLessThanOrEqual(lines);
		}
	}
	if (value === null) expect(problems.length).toBeGreaterThan(0);
	return problems.length === 0;
}

test('plan.yaml', () =>
	fuzz(
		'data: plan.yaml',
		fc.constantFrom(...planIds).chain((id) => harmed(data(`plans/${id}/plan.yaml`))),
		60,
		(text) => readsOrSays('plan.yaml', text, (_, problems) => readPlanFile(folder, problems))
	));

test('plan.yaml as the browser writes it is read as the same plan', () => {
	const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && !/\p{Cs}/u.test(text));
	return fuzz(
		'data: plan.yaml round trip',
		fc.tuple(fc.constantFrom(...planIds), words, words, words),
		150,
		([id, title, note, expected]) => {
			const plan = { ...planOf(id), title, note, readings: [{ line: 3, expect: expected, as: 'item' as const, reason: title }] };
			writeFileSync(join(folder, 'plan.yaml'), planYaml(plan));
			const problems: Problem[] = [];
			expect(readPlanFile(folder, problems)?.value).toEqual(plan);
			expect(problems).toEqual([]);
			return true;
		}
	);
});

test('corrections.yaml', () =>
	fuzz('data: corrections.yaml', harmed(data('corrections.yaml')), 80, (text) =>
		readsOrSays('corrections.yaml', text, (file, problems) => readCorrections(file, new Set(planIds), problems))
	));

test('what an organisation returned', () => {
	const name = 'trail-2021.trail.2026-01-31.yaml';
	const place = { line: 3, expect: 'Former', reason: 'Vérifié' };
	const sound = stringify({
		plan: 'trail-2021',
		organisation: 'trail',
		date: '2026-01-31',
		changes: [
			{ do: 'confirm', line: 3, expect: 'Former' },
			{ ...place, do: 'text', raw: 'Fromer', fix: 'Former' },
			{ ...place, do: 'kind', kind: 'action' }
		]
	});
	const known = { plans: new Set<string>(planIds), registry };
	return fuzz('data: returned corrections', harmed(sound), 150, (text) => {
		const own = join(folder, 'returned');
		return readsOrSays(name, text, (_, problems) => readReturned(folderOf(own, name, text), known, problems));
	});
});

test('actors.yaml', () =>
	fuzz('data: actors.yaml', harmed(data('reference/actors.yaml')), 12, (text) => readsOrSays('actors.yaml', text, readActors)));

test('codings', () => {
	const codebook = readCodebook('data/reference/themes.yaml', [])!;
	const sound = data('codings/reference.csv').split('\n').slice(0, 40).join('\n');
	const items = data('codings/reference_items.csv').split('\n').slice(0, 40).join('\n');
	const inputs = fc.oneof(
		fc.tuple(fc.constantFrom('coder_a.csv', 'reference.csv'), harmed(sound)),
		fc.tuple(fc.constant('reference_items.csv'), harmed(items))
	);
	return fuzz('data: codings', inputs, 150, ([name, text]) => {
		const own = join(folder, 'codings');
		return readsOrSays('any.csv', text, (_, problems) => readCodings(folderOf(own, name, text), codebook, problems));
	});
});

test('territories, cities, links, frameworks and the codebook', () => {
	const codebook = readCodebook('data/reference/themes.yaml', [])!;
	const territories = readTerritories('data/reference/territories.csv', []);
	const links = 'demand_id,action_id,decision,reason\na/1,b/1,confirmed,même mesure\na/2,b/1,rejected,\n';
	const list = 'id;text;heading\n1;Former le personnel;Axe 1\n2;"Ouvrir; un guichet";\n';
	const read: Record<string, [string, (file: string, problems: Problem[]) => unknown]> = {
		'territories.csv': [data('reference/territories.csv'), readTerritories],
		'cities.csv': [data('reference/cities.csv'), (file, problems) => readCities(file, territories, problems)],
		'links.csv': [links, readLinks],
		'frameworks.yaml': [data('reference/frameworks.yaml'), (file, problems) => readFrameworks(file, codebook, problems)],
		'themes.yaml': [data('reference/themes.yaml').slice(0, 9000), readCodebook],
		'items.csv': [list, readItemFile],
		'items.ndjson': ['{"id":1,"text":"Former"}\n{"id":"2","text":"Ouvrir","heading":null}\n', readItemFile]
	};
	const inputs = fc.constantFrom(...Object.keys(read)).chain((name) => fc.tuple(fc.constant(name), harmed(read[name]![0])));
	return fuzz('data: reference files', inputs, 210, ([name, text]) => readsOrSays(name, text, read[name]![1]));
});

test('what an organisation answers in the browser is read as the same answers', () => {
	const words = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
		.filter((text) => text.trim() === text && wellFormed(text) === text);
	const place = { line: fc.integer({ min: 1, max: 500 }), expect: words, reason: words };
	const change = fc.oneof(
		fc.record({ do: fc.constant('confirm' as const), line: place.line, expect: words }),
		fc.record({ do: fc.constant('text' as const), ...place, raw: words, fix: words }),
		fc.record({ do: fc.constant('actors' as const), ...place, leads: fc.array(words), collaborators: fc.array(words) }),
		fc.record({ do: fc.constant('timing' as const), ...place, timing: fc.array(words) }),
		fc.record({ do: fc.constant('discard' as const), ...place })
	);
	const known = { plans: new Set<string>(planIds), registry };
	return fuzz('data: returned corrections round trip', fc.array(change, { minLength: 1, maxLength: 5 }), 100, (changes) => {
		const returned = { plan: 'trail-2021', organisation: 'trail', date: '2026-01-31', changes } as Returned;
		const problems: Problem[] = [];
		const read = readReturned(folderOf(join(folder, 'answered'), returnedName(returned), returnedYaml(returned)), known, problems);
		expect(problems).toEqual([]);
		expect(read.map(({ edit }) => edit.change)).toEqual(changes);
		return true;
	});
});
