import { describe, expect, test } from 'vitest';
import { placeOf } from '#lib/intake/edits/place.ts';
import { extract } from '#lib/intake/extract.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import type { Extraction, Item } from '#lib/model/extraction.ts';
import type { ReturnedChange, ReturnedEdit } from '#lib/model/returned.ts';
import { corrections, isWord, planOf, registry, sourceOf } from './corpus.ts';

const plan = planOf('tcirn-2019');
const source = readTextBlocks(sourceOf(plan.id));
const edit = (change: ReturnedChange, more: Partial<ReturnedEdit> = {}): ReturnedEdit => ({
	change,
	organisation: 'tcirn',
	date: '2030-05-01',
	file: 'retour.yaml',
	at: 5,
	...more
});
const read = (returned: ReturnedEdit[]): Extraction => extract(plan, source, registry, { isWord, corrections, returned });
const before = read([]);
const at = (item: Item) => ({ ...placeOf(item, before.items), reason: 'essai' });
const [first, second, third] = before.items as [Item, Item, Item];
const withoutRank = ({ ordinal: _ordinal, ...item }: Item) => item;
const others = ({ items }: Extraction, ...ids: string[]) => items.filter(({ id }) => !ids.includes(id)).map(withoutRank);
/** a line of the document that no element holds */
const free = before.ledger.find(({ line, disposition, text }) => disposition === 'metadata' && text.length > 30 && line > 3)!;

describe('what an organisation returns is replayed, and touches nothing else', () => {
	test.each<[string, ReturnedChange, (item: Item | undefined, after: Extraction) => void]>([
		['well read', { do: 'confirm', ...placeOf(second, before.items) }, (item) => expect(item).toEqual(second)],
		['another kind', { do: 'kind', ...at(second), kind: 'objective' }, (item) => expect(item).toEqual({ ...second, kind: 'objective' })],
		['not an element', { do: 'discard', ...at(second) }, (item) => expect(item).toBeUndefined()],
		[
			'other actors',
			{ do: 'actors', ...at(second), leads: ['UQAR'], collaborators: [] },
			(_item, after) =>
				expect(after.assignments.filter(({ item_id }) => item_id === second.id).map(({ actor_id, role }) => [actor_id, role])).toEqual([
					['uqar', 'lead']
				])
		],
		[
			'another timing',
			{ do: 'timing', ...at(second), timing: ['An II'] },
			(_item, after) =>
				expect(after.timings.filter(({ item_id }) => item_id === second.id).map(({ as_written }) => as_written)).toEqual(['An II'])
		]
	])('%s', (_name, change, check) => {
		const after = read([edit(change)]);
		check(
			after.items.find(({ id }) => id === second.id),
			after
		);
		expect(others(after, second.id)).toEqual(others(before, second.id));
		const elsewhere = ({ assignments, timings }: Extraction) =>
			[assignments, timings].map((rows) => rows.filter(({ item_id }) => item_id !== second.id));
		expect(elsewhere(after)).toEqual(elsewhere(before));
		expect(after.sections).toEqual(before.sections);
		expect(after.warnings).toEqual(before.warnings);
		expect(after.returns.map((one) => [one.change, one.words])).toEqual([[change.do, second.text]]);
	});

	test('a missing element takes its words, its place and an id of its own; no other id moves', () => {
		const words = free.text.trim().split(/\s+/).slice(0, 6).join(' ');
		const after = read([edit({ do: 'add', line: free.line, expect: words, kind: 'objective', reason: 'essai' })]);
		const added = after.items.find(({ id }) => id === `${plan.id}/L${free.line}`);
		expect(added).toMatchObject({ kind: 'objective', line_start: free.line, text: expect.any(String) });
		expect(added!.text_source.replace(/\s+/g, ' ')).toBe(words);
		expect(others(after, added!.id)).toEqual(others(before));
		expect(after.ledger[free.line - 1]?.disposition).toBe('item');
		expect(after.returns[0]).toMatchObject({ item_id: added!.id, change: 'add', before: null, after: added!.text });
	});

	test('a mended text keeps the edits written for the text as it was, and the words of the document', () => {
		const raw = first.text_source.split(/\s+/).find((word) => /^\p{L}{6,}$/u.test(word))!;
		const text: ReturnedChange = { do: 'text', line: first.line_start, expect: raw, raw, fix: 'Zénith', reason: 'essai' };
		const after = read([edit(text), edit({ do: 'kind', ...at(first), kind: 'objective' })]);
		const item = after.items.find(({ id }) => id === first.id)!;
		expect(item).toMatchObject({ kind: 'objective', text_source: first.text_source, repaired: true });
		expect(item.text).toContain('Zénith');
		expect(after.returns.map(({ change, item_id, before, after }) => [change, item_id, before, after])).toEqual([
			['text', first.id, raw, 'Zénith'],
			['kind', first.id, first.kind, 'objective']
		]);
	});

	test('two organisations that agree, and a later answer of the same one, stand', () => {
		const kind = (value: 'objective' | 'milestone'): ReturnedChange => ({ do: 'kind', ...at(second), kind: value });
		const discard: ReturnedChange = { do: 'discard', ...at(third) };
		const after = read([
			edit(kind('milestone'), { date: '2030-06-01' }),
			edit(kind('objective')),
			edit(discard),
			edit(discard, { organisation: 'uqar' })
		]);
		expect(after.items.find(({ id }) => id === second.id)?.kind).toBe('milestone');
		expect(after.items).toHaveLength(before.items.length - 1);
		expect(after.returns.filter(({ change }) => change === 'kind')).toHaveLength(1);
	});
});

describe('what does not hold is refused, at its file and line', () => {
	const elsewhere: Partial<ReturnedEdit> = { organisation: 'uqar', file: 'autre.yaml', at: 9 };
	test.each<[string, ReturnedEdit[], RegExp]>([
		['an element that is not there', [edit({ do: 'confirm', line: second.line_start, expect: 'Autre chose' })], /Autre chose/u],
		[
			'words that are not in the document',
			[edit({ do: 'actors', ...at(second), leads: ['Autre chose'], collaborators: [] })],
			/Autre chose/u
		],
		[
			'a fault that is not on the line',
			[edit({ do: 'text', line: 40, expect: 'Autre chose', raw: 'Autre', fix: 'Autres', reason: 'essai' })],
			/Autre chose/u
		],
		[
			'a missing element that is not on the line',
			[edit({ do: 'add', line: 40, expect: 'Autre chose', kind: 'action', reason: 'essai' })],
			/Autre chose/u
		],
		[
			'a missing element that is there',
			[edit({ do: 'add', line: second.line_start, expect: second.text_source, kind: 'action', reason: 'essai' })],
			/déjà lu/u
		]
	])('%s', (_name, edits, words) => {
		expect(() => read(edits)).toThrow(expect.objectContaining({ message: expect.stringMatching(words), file: 'retour.yaml', line: 5 }));
	});

	test.each<[string, ReturnedChange, ReturnedChange]>([
		['two kinds', { do: 'kind', ...at(second), kind: 'objective' }, { do: 'kind', ...at(second), kind: 'milestone' }],
		['well read, and not an element', { do: 'confirm', ...placeOf(second, before.items) }, { do: 'discard', ...at(second) }],
		[
			'not an element, and other actors',
			{ do: 'discard', ...at(second) },
			{ do: 'actors', ...at(second), leads: ['UQAR'], collaborators: [] }
		]
	])('two organisations that disagree (%s): both are named', (_name, one, other) => {
		expect(() => read([edit(one), edit(other, elsewhere)])).toThrow(
			expect.objectContaining({ message: expect.stringContaining('retour.yaml:5'), file: 'autre.yaml', line: 9 })
		);
	});

	test('two readings of the same words: both are named', () => {
		const raw = first.text_source.split(/\s+/).find((word) => /^\p{L}{6,}$/u.test(word))!;
		const text = (fix: string): ReturnedChange => ({ do: 'text', line: first.line_start, expect: raw, raw, fix, reason: 'essai' });
		expect(() => read([edit(text('un')), edit(text('deux'), elsewhere)])).toThrow(
			expect.objectContaining({ message: expect.stringContaining('retour.yaml:5'), file: 'autre.yaml', line: 9 })
		);
	});
});
