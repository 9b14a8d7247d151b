import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '#lib/bundle/bundle.ts';
import { applyEdits, patchOf } from '#lib/bundle/patch.ts';
import { returnedName, returnedYaml } from '#lib/bundle/returned.ts';
import { separateActors } from '#lib/bundle/separateActors.ts';
import { planYaml, withActor } from '#lib/bundle/yaml.ts';
import type { Returned } from '#lib/model/returned.ts';
import { planOf } from '../intake/corpus.ts';

const registry = `# notes
actors:
  - id: a
    name: "Alpha"
    acronym: AA
    names:
      - name: "Alfa"
        until: 2015
    aliases:
      - name: "A-A" # seen once
      - name: "Al"
  - id: b
    name: "Bêta"
relations: []
`;
const entry = { id: 'new', name: 'Neuf', type: 'community' };
const added = ['  - id: "new"', '    name: "Neuf"', '    type: "community"'];
const apart = (words: string, actor = 'a') => ({ actor, is: (declared: string) => declared === words, entry });
/** The file without those lines, and with the new actor after the line given. */
const expected = (gone: string[], after: string): string =>
	registry
		.split('\n')
		.filter((line) => !gone.includes(line))
		.flatMap((line) => (line === after ? [line, ...added] : [line]))
		.join('\n');

const lastOfA = '      - name: "Al"';
test.each([
	['an acronym', 'AA', ['    acronym: AA'], lastOfA],
	['an alias', 'A-A', ['      - name: "A-A" # seen once'], lastOfA],
	['an earlier name, the only one', 'Alfa', ['    names:', '      - name: "Alfa"', '        until: 2015'], lastOfA],
	['what nothing declares', 'Rien', [], lastOfA]
])('takes out %s, with its list when nothing is left of it, and no other line', (_, words, gone, after) => {
	expect(applyEdits(registry, separateActors(registry, [apart(words)]))).toBe(expected(gone, after));
});

test('a form of the last actor makes an actor before what follows the list', () => {
	expect(applyEdits(registry, separateActors(registry, [apart('Rien', 'b')]))).toBe(expected([], '    name: "Bêta"'));
});

test('a new author stands at the end of the actors, whatever follows them', () => {
	const { actors } = parse(registry) as { actors: unknown[] };
	const alone = registry.replace('relations: []\n', '');
	for (const text of [registry, alone]) {
		const changed = withActor(text, entry);
		expect(parse(changed)).toEqual({ ...(parse(text) as object), actors: [...actors, entry] });
		for (const line of text.trimEnd().split('\n')) expect(changed.split('\n')).toContain(line);
		expect(changed.endsWith('\n')).toBe(true);
	}
});

test('the folder of a plan whose author is known leaves the registry alone', () => {
	const plan = planOf('tcri-2022');
	expect(Object.keys(unzipSync(bundle({ plan, document: new Uint8Array([1]), newActor: null })))).toEqual([
		`data/plans/${plan.id}/plan.yaml`,
		`data/plans/${plan.id}/${plan.source}`
	]);
});

test('long lines of a description and of what an organisation gave back stay whole', () => {
	const long = 'mot '.repeat(60).trim();
	expect(planYaml({ ...planOf('tcri-2022'), title: long })).toContain(`title: ${long}\n`);
	const returned = { plan: 'tcri-2022', organisation: 'tcri', date: '2026-02-01', note: long } as unknown as Returned;
	expect(returnedName(returned)).toBe('tcri-2022.tcri.2026-02-01.yaml');
	expect(returnedYaml(returned)).toContain(`note: ${long}\n`);
});

test('a patch says at the head of each part where it stands before and after, whatever the parts above added', () => {
	const text = Array.from({ length: 20 }, (_, at) => `line ${at + 1}\n`).join('');
	const edits = [
		{ at: 1, removed: 0, added: ['a', 'b'] },
		{ at: 17, removed: 1, added: [] }
	];
	expect(patchOf('f', text, edits).match(/^@@.*/gmu)).toEqual(['@@ -1,4 +1,6 @@', '@@ -15,6 +17,5 @@']);
});
