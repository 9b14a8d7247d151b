import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fault, faultsFor } from '#lib/intake/edits/rewording.ts';
import { extract } from '#lib/intake/extract.ts';
import { readTextBlocks } from '#lib/intake/text-blocks.ts';
import { corrections, isWord, planOf, registry, sourceOf } from './corpus.ts';

const plan = planOf('tcirn-2019');
const source = readTextBlocks(sourceOf(plan.id));
const read = (returned: Parameters<typeof extract>[3] = {}) => extract(plan, source, registry, { isWord, corrections, ...returned });
const before = read();
const corrected = before.repairs.filter(({ method }) => method === 'correction');
const touchesCorrection = ({ line, raw }: Fault): boolean => {
	const start = source.lines[line - 1]!.raw.indexOf(raw);
	return corrected.some((one) => one.line === line && one.start < start + raw.length && one.end > start);
};

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
			// the word to change is one that someone corrected: the two are named, and a person keeps one
			if (faults.some(touchesCorrection)) {
				expect(corrected.some(({ fixed }) => wanted.split(fixed).length < item.text.split(fixed).length)).toBe(true);
				expect(() => read({ returned })).toThrow('contredit');
				return;
			}
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

test('a neighbour that someone corrected is left out when the other one will do; the corrected word itself can be contradicted', () => {
	const { lines } = readTextBlocks('un deux, trois quatre\n');
	const repairs = [{ line: 1, start: 3, end: 7, raw: 'deux', fixed: 'douze', method: 'correction' as const }];
	const item = { text: 'un douze, trois quatre', spans: [{ line: 1, start: 0, end: 21 }] };
	const faults = (wanted: string) => faultsFor(item, wanted, lines, repairs)?.map(({ raw, fix }) => [raw, fix]);
	expect(faults('un douze, quatre')).toEqual([['trois quatre', 'quatre']]);
	expect(faults('un douze, et trois quatre')).toEqual([['trois', 'et trois']]);
	expect(faults('un dix, trois quatre')).toEqual([['deux', 'dix']]);
	expect(faults('douze, trois quatre')).toEqual([['un deux,', 'douze,']]);
});
