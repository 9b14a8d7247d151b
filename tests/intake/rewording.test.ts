import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsFor } from '#lib/intake/edits/rewording.ts';
import { extract } from '#lib/intake/extract.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import { corrections, isWord, planOf, registry, sourceOf } from './corpus.ts';

const plan = planOf('tcirn-2019');
const source = readTextBlocks(sourceOf(plan.id));
const read = (returned: Parameters<typeof extract>[3] = {}) => extract(plan, source, registry, { isWord, corrections, ...returned });
const before = read();

test('the words that an element should read become faults of its lines, which replayed give those words, and change no other element', () => {
	const rewording = fc.record({
		index: fc.nat(before.items.length - 1),
		at: fc.nat(30),
		what: fc.constantFrom('replace', 'remove', 'insert', 'twice')
	});
	fc.assert(
		fc.property(rewording, ({ index, at, what }) => {
			const item = before.items[index]!;
			const words = item.text.split(' ');
			const place = at % words.length;
			if (what === 'replace') words[place] = 'Zénith';
			if (what === 'remove' && words.length > 2) words.splice(place, 1);
			if (what === 'insert') words.splice(place, 0, 'tout', 'nouveau');
			if (what === 'twice') [words[0], words[words.length - 1]] = ['Premier', 'dernier'];
			const wanted = words.join(' ');
			const faults = faultsFor(item, wanted, source.lines, before.repairs);
			if (!faults) return;
			const returned = faults.map((fault, i) => ({
				change: { do: 'text' as const, ...fault, reason: 'essai' },
				organisation: 'tcirn',
				date: '2030-05-01',
				file: 'retour.yaml',
				at: i + 1
			}));
			const after = read({ returned });
			expect(after.items.find(({ id }) => id === item.id)?.text).toBe(wanted);
			const rest = (extraction: typeof before) => extraction.items.flatMap((one) => (one.id === item.id ? [] : [one.text]));
			expect(rest(after)).toEqual(rest(before));
		}),
		{ numRuns: 60 }
	);
});

test('most elements can be reworded; a change over two lines cannot be said of one', () => {
	const possible = before.items.filter((item) => {
		const words = item.text.split(' ');
		return faultsFor(item, ['Zénith', ...words.slice(1)].join(' '), source.lines, before.repairs) !== null;
	});
	expect(possible.length).toBe(before.items.length);
	const made = readTextBlocks('un deux\ntrois quatre\n');
	const spans = [
		{ line: 1, start: 0, end: 7 },
		{ line: 2, start: 0, end: 13 }
	];
	const item = { text: 'un deux trois quatre', spans };
	expect(faultsFor(item, 'un cinq quatre', made.lines, [])).toBeNull();
	expect(faultsFor(item, 'un dix trois cent', made.lines, [])).toEqual([
		{ line: 1, expect: 'deux', raw: 'deux', fix: 'dix' },
		{ line: 2, expect: 'quatre', raw: 'quatre', fix: 'cent' }
	]);
});
