import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codebookPatch, type ListChange, PatchError } from '#lib/bundle/codebookPatch.ts';
import { cueLists } from '#lib/themes/changes.ts';
import { temporaryFolder } from '../scripts/write/samples.ts';

type Themes = { themes: Record<string, unknown>[] };
const path = 'data/reference/themes.yaml';
const text = readFileSync(path, 'utf8');
const folder = temporaryFolder();
mkdirSync(join(folder, 'data/reference'), { recursive: true });
execFileSync('git', ['init', '-q'], { cwd: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file after `git apply`, which refuses a diff that does not fit to the letter. */
function applied(patch: string, source = text): string {
	writeFileSync(join(folder, path), source);
	if (patch) execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
	return readFileSync(join(folder, path), 'utf8');
}

const read = (source: string) => (parse(source) as Themes).themes;
function expected(changes: readonly ListChange[], source = text): Themes['themes'] {
	return read(source).map((theme) => {
		const changed = { ...theme };
		for (const list of cueLists) {
			const own = changes.filter((change) => change.theme === theme['id'] && change.list === list);
			if (own.length === 0) continue;
			const gone = own.filter(({ op }) => op === '-').map(({ cue }) => cue);
			const added = own.filter(({ op }) => op === '+').map(({ cue }) => cue);
			changed[list] = [...((changed[list] as string[] | undefined) ?? []).filter((cue) => !gone.includes(cue)), ...added];
		}
		return changed;
	});
}

const themes = read(text);
const anyChanges = fc
	.array(
		fc.record({
			theme: fc.integer({ min: 0, max: themes.length - 1 }),
			list: fc.constantFrom(...cueLists),
			seed: fc.nat(),
			add: fc.boolean()
		}),
		{ minLength: 1, maxLength: 12 }
	)
	.chain((drawn) =>
		fc.tuple(
			fc.constant(drawn),
			fc.array(fc.constantFrom("l'été", 'à côté', '@det œuvre', 'a|b* ..2 c', 'no', '~ici: là', '12'), { minLength: 12, maxLength: 12 })
		)
	)
	.map(([drawn, cues]) => {
		const changes = drawn.map(({ theme, list, seed, add }, index): ListChange => {
			const own = themes[theme]!;
			const there = (own[list] as string[] | undefined) ?? [];
			const op = add || there.length === 0 ? '+' : '-';
			return { theme: String(own['id']), list, op, cue: op === '+' ? `${cues[index]} ${index}` : there[seed % there.length]! };
		});
		return changes.filter((change, index) => changes.findIndex((other) => JSON.stringify(other) === JSON.stringify(change)) === index);
	});

describe('the patch of a codebook', () => {
	test('applies cleanly, makes the changes and nothing else, whatever they are', () => {
		fc.assert(
			fc.property(anyChanges, (changes) => {
				expect(read(applied(codebookPatch(text, changes)))).toEqual(expected(changes));
			}),
			{
				numRuns: 15,
				examples: [
					[
						[
							{ theme: String(themes[0]!['id']), list: 'verb_cues', op: '+', cue: 'été' },
							{ theme: String(themes[0]!['id']), list: 'cues', op: '+', cue: 'là' }
						]
					]
				]
			}
		);
	});

	test('takes a list to nothing and gives one to a theme without it', () => {
		const own = themes.find((theme) => theme['patterns'] === undefined)!;
		const id = String(own['id']);
		const changes: ListChange[] = [
			...(own['cues'] as string[]).map((cue): ListChange => ({ theme: id, list: 'cues', op: '-', cue })),
			{ theme: id, list: 'patterns', op: '+', cue: 'été ..2 là' }
		];
		expect(read(applied(codebookPatch(text, changes)))).toEqual(expected(changes));
	});

	test('touches only the lines of the changes', () => {
		const theme = themes[0]!;
		const [first = '', second = ''] = theme['cues'] as string[];
		const patch = codebookPatch(text, [
			{ theme: String(theme['id']), list: 'cues', op: '-', cue: second },
			{ theme: String(theme['id']), list: 'cues', op: '+', cue: 'été' }
		]);
		expect(patch.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([`-      - ${second}`, '+      - été']);
		expect(patch).toContain(`       - ${first}\n`);
	});

	/** Lists as people write them: on one line, over several, empty, without entries, folded, with a remark. */
	const odd = `# notes
themes:
  - id: a
    cues: [un, "deux mots"]
    verb_cues: []
    weak_cues: [trois,
      quatre]
    label: A
  - id: b
    cues:
      - >-
        plié
        encore
      - cinq # pourquoi
    patterns:
autre: 1
`;
	const cue = (theme: string, list: string, op: ListChange['op'], words: string): ListChange => ({ theme, list, op, cue: words });
	test.each<[string, ListChange[], kept: string[]]>([
		['an entry more on one line', [cue('a', 'cues', '+', 'x')], ['    verb_cues: []', '      quatre]']],
		['an entry less on one line', [cue('a', 'cues', '-', 'deux mots')], ['    verb_cues: []', '    label: A']],
		['nothing left', [cue('a', 'cues', '-', 'un'), cue('a', 'cues', '-', 'deux mots')], ['    cues: []']],
		['an empty list', [cue('a', 'verb_cues', '+', 'x')], ['    cues: [un, "deux mots"]', '      quatre]']],
		[
			'a list over two lines',
			[cue('a', 'weak_cues', '-', 'trois'), cue('a', 'weak_cues', '+', 'y')],
			['    verb_cues: []', '    label: A']
		],
		['a list that is missing', [cue('b', 'weak_cues', '+', 'x'), cue('b', 'cues', '+', 'y')], ['      - cinq # pourquoi', '    patterns:']],
		['a key without entries', [cue('b', 'patterns', '+', 'x')], ['      - cinq # pourquoi', 'autre: 1']],
		['an entry over two lines', [cue('b', 'cues', '-', 'plié encore')], ['      - cinq # pourquoi', '    patterns:']],
		['an entry with its remark', [cue('b', 'cues', '-', 'cinq'), cue('b', 'cues', '+', 'x: y')], ['        plié', '    patterns:']]
	])('holds for lists written otherwise: %s', (_, changes, kept) => {
		const changed = applied(codebookPatch(odd, changes), odd);
		expect(read(changed)).toEqual(expected(changes, odd));
		expect(changed.split('\n')).toEqual(expect.arrayContaining([...kept, '# notes', '  - id: b', 'autre: 1']));
	});

	test('no change, no patch; what is not there is said', () => {
		expect(codebookPatch(text, [])).toBe('');
		expect(() => codebookPatch(text, [{ theme: 'rien', list: 'cues', op: '+', cue: 'a' }])).toThrow(PatchError);
		expect(() => codebookPatch(text, [{ theme: String(themes[0]!['id']), list: 'cues', op: '-', cue: 'jamais écrit' }])).toThrow(
			/jamais écrit/
		);
	});
});
